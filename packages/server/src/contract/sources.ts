import { SourceReliability, Status } from "@counterclaim/ledger/view";
import { ActorKind } from "@counterclaim/record";
import { z } from "zod";
import { ById } from "./episodes.ts";
import { pageOf } from "./filters.ts";
import { route } from "./route.ts";

export const SourceGrade = z
  .object({ reliability: SourceReliability, author: z.string(), reason: z.string(), at: z.string() })
  .readonly();

export const SourceRow = z
  .object({
    origin: z.string(),
    name: z.string(),
    party: z.string().nullable(),
    reliability: SourceReliability,
    claims: z.int(),
    conceded: z.int(),
    corroborated: z.int(),
    contradicted: z.int(),
    retracted: z.int(),
  })
  .readonly();
export type SourceRow = z.infer<typeof SourceRow>;

export const SourceView = SourceRow.unwrap()
  .extend({
    grades: z.array(SourceGrade).readonly(),
    episodes: z
      .array(
        z
          .object({
            id: z.string(),
            title: z.string(),
            type: z.string().describe("Codebook type, with which the title begins."),
            status: Status,
            claim: z.string(),
            text: z.string(),
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly();
export type SourceView = z.infer<typeof SourceView>;

export const PartyRow = z
  .object({
    id: z.string(),
    name: z.string(),
    aliases: z.array(z.string()).readonly(),
    kind: ActorKind.nullable(),
    country: z.string().nullable(),
    side: z.string().nullable(),
    claims: z.int(),
    conceded: z.int(),
    contradicted: z.int(),
    episodes: z.int(),
  })
  .readonly();
export type PartyRow = z.infer<typeof PartyRow>;

const ListQuery = z
  .object({
    text: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(500).optional(),
    cursor: z.string().max(300).optional(),
  })
  .readonly();

export const sourceRoutes = {
  listSources: route({
    method: "GET",
    path: "/api/sources",
    summary: "Who speaks, with what became of their claims",
    role: "reader",
    query: ListQuery,
    response: pageOf(SourceRow),
  }),
  readSource: route({
    method: "GET",
    path: "/api/sources/{id}",
    summary: "One source: its grades and its claims",
    role: "reader",
    params: ById,
    response: SourceView,
  }),
  listParties: route({
    method: "GET",
    path: "/api/parties",
    summary: "Parties that occur in the ledger",
    role: "reader",
    query: ListQuery,
    response: pageOf(PartyRow),
  }),
} as const;
