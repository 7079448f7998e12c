import { BriefLanguage } from "@counterclaim/ledger/view";
import { z } from "zod";
import { FilterQuery, WindowText } from "./filters.ts";
import { route } from "./route.ts";

export const PlaceLabel = z
  .object({ name: z.string(), lat: z.number(), lon: z.number(), rank: z.int().min(0).max(5) })
  .readonly();
export type PlaceLabel = z.infer<typeof PlaceLabel>;

export const situationRoutes = {
  readLabels: route({
    method: "GET",
    path: "/api/labels",
    summary: "Names of the gazetteer for a map window, the largest places first",
    role: "reader",
    query: z.object({ window: WindowText, zoom: z.coerce.number().min(0).max(22) }).readonly(),
    response: z.object({ labels: z.array(PlaceLabel).readonly(), attribution: z.string() }).readonly(),
  }),
  readBoundaries: route({
    method: "GET",
    path: "/api/boundaries",
    summary: "Boundaries that the packs bring, as GeoJSON",
    role: "reader",
    media: "application/geo+json",
    response: z.looseObject({ type: z.literal("FeatureCollection") }),
  }),
  readBrief: route({
    method: "GET",
    path: "/api/brief",
    summary: "Situation brief with citations",
    role: "reader",
    query: FilterQuery.unwrap()
      .extend({
        format: z.enum(["markdown", "html"]).optional(),
        lang: BriefLanguage.optional().describe(
          "Of its own words; those of reports stay as they are. English without one.",
        ),
      })
      .readonly(),
    media: "text/markdown",
    response: z.string(),
  }),
  watchChanges: route({
    method: "GET",
    path: "/api/changes",
    summary: "Server-sent events: one whenever what the ledger shows has changed",
    role: "reader",
    media: "text/event-stream",
  }),
} as const;
