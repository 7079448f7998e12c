import { Control, Dispute, Episode, EpisodePlace, Leg, Status } from "@counterclaim/ledger/view";
import { z } from "zod";
import { FilterQuery, PageQuery, pageOf, TimeOfKnowledge, WindowText } from "./filters.ts";
import { route } from "./route.ts";

/** An episode as a list shows it: without its claims, with how many there are and the words of the first. */
export const EpisodeRow = Episode.unwrap()
  .omit({ claims: true, aspects: true, quantities: true })
  .extend({ claims: z.int().min(0), quote: z.string().nullable(), speaker: z.string().nullable() })
  .readonly();
export type EpisodeRow = z.infer<typeof EpisodeRow>;

export const ById = z.object({ id: z.string().min(1).max(300) }).readonly();

/** What is drawn of an episode: a point, a disc, a labelled extent, or by `relation` a ring or a sector of it. */
export const MapMark = EpisodePlace.unwrap()
  .extend({
    id: z.string(),
    lat: z.number(),
    lon: z.number(),
    type: z.string(),
    status: Status,
    from: z.string().nullable(),
    title: z.string(),
  })
  .readonly();
export type MapMark = z.infer<typeof MapMark>;

export const MapCluster = z
  .object({ lat: z.number(), lon: z.number(), count: z.int().min(2), disputed: z.int().min(0) })
  .readonly();
export type MapCluster = z.infer<typeof MapCluster>;

export const MapView = z
  .object({
    marks: z.array(MapMark).readonly(),
    clusters: z.array(MapCluster).readonly(),
    mapped: z.int().min(0),
    notMappable: z.int().min(0).describe("Episodes that pass the filters and have no place on a map."),
  })
  .readonly();
export type MapView = z.infer<typeof MapView>;

/** A stretch of time and how many episodes begin in it. */
export const TimeBin = z
  .object({ from: z.string(), to: z.string(), count: z.int().min(0), disputed: z.int().min(0) })
  .readonly();

export const Timeline = z
  .object({
    bins: z
      .array(
        TimeBin.unwrap()
          .extend({ statuses: z.partialRecord(Status, z.int().min(0)) })
          .readonly(),
      )
      .readonly(),
    earlier: TimeBin.nullable().describe("Folded: far before the rest."),
    later: TimeBin.nullable(),
    undated: z.int().min(0),
    total: z.int().min(0),
  })
  .readonly();
export type Timeline = z.infer<typeof Timeline>;

const AsOf = z.object({ asOf: TimeOfKnowledge.optional() }).readonly();

export const episodeRoutes = {
  listEpisodes: route({
    method: "GET",
    path: "/api/episodes",
    summary: "Episodes that pass the filters, a page at a time",
    role: "reader",
    query: PageQuery,
    response: pageOf(EpisodeRow),
  }),
  readEpisode: route({
    method: "GET",
    path: "/api/episodes/{id}",
    summary: "One episode with its claims",
    role: "reader",
    params: ById,
    query: AsOf,
    response: z
      .object({
        episode: Episode,
        disputes: z.array(Dispute).readonly(),
      })
      .readonly(),
  }),
  listDisputes: route({
    method: "GET",
    path: "/api/disputes",
    summary: "Disputes that pass the filters",
    role: "reader",
    query: PageQuery,
    response: pageOf(Dispute),
  }),
  readMap: route({
    method: "GET",
    path: "/api/map",
    summary: "What a map window shows, clustered where it would be too much",
    role: "reader",
    query: FilterQuery.unwrap()
      .extend({ window: WindowText, zoom: z.coerce.number().min(0).max(22) })
      .readonly(),
    response: MapView,
  }),
  readTimeline: route({
    method: "GET",
    path: "/api/timeline",
    summary: "Episodes over time",
    role: "reader",
    query: FilterQuery.unwrap()
      .extend({ bins: z.coerce.number().int().min(1).max(400).optional() })
      .readonly(),
    response: Timeline,
  }),
  listControl: route({
    method: "GET",
    path: "/api/control",
    summary: "Who holds which place, as claimed",
    role: "reader",
    query: PageQuery,
    response: pageOf(Control),
  }),
  listTracks: route({
    method: "GET",
    path: "/api/tracks",
    summary: "The ways of units, as claimed",
    role: "reader",
    query: PageQuery,
    response: pageOf(z.array(Leg).readonly()),
  }),
} as const;
