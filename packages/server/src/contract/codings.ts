import { z } from "zod";
import { ById } from "./episodes.ts";
import { route } from "./route.ts";

/** One analyst's coding of one event of a report, made without seeing the other's. */
export const EventCoding = z
  .object({
    event: z.string().describe("Event id in the coded report."),
    happened: z.enum(["yes", "no", "unsure"]).describe("Whether the report claims it at all."),
    type: z.string(),
    agent: z.string().nullable(),
    target: z.string().nullable(),
    place: z.string().nullable(),
    date: z.string().nullable(),
  })
  .readonly();
export type EventCoding = z.infer<typeof EventCoding>;

/** Agreement of two coders on one field: share of equal codes and Cohen's kappa (1960). */
export const FieldAgreement = z
  .object({ field: z.string(), n: z.int(), percent: z.number().min(0).max(1), kappa: z.number().nullable() })
  .readonly();
export type FieldAgreement = z.infer<typeof FieldAgreement>;

export const CodingView = z
  .object({
    report: z.string(),
    own: z.array(EventCoding).readonly().nullable(),
    coders: z.array(z.string()).readonly().describe("Who has handed in."),
    /** Only once two have handed in. */
    comparison: z
      .object({
        coders: z.tuple([z.string(), z.string()]).readonly(),
        codings: z.tuple([z.array(EventCoding).readonly(), z.array(EventCoding).readonly()]).readonly(),
        agreement: z.array(FieldAgreement).readonly(),
      })
      .readonly()
      .nullable(),
    reconciled: z.array(EventCoding).readonly().nullable(),
  })
  .readonly();
export type CodingView = z.infer<typeof CodingView>;

const Codings = z.object({ codings: z.array(EventCoding).max(500).readonly() }).readonly();

export const codingRoutes = {
  readCoding: route({
    method: "GET",
    path: "/api/reports/{id}/codings",
    summary: "Blind double coding of a report: one's own, and the comparison once two have handed in",
    role: "analyst",
    params: ById,
    response: CodingView,
  }),
  handInCoding: route({
    method: "POST",
    path: "/api/reports/{id}/codings",
    summary: "Hands in one's coding",
    role: "analyst",
    params: ById,
    body: Codings,
    response: CodingView,
  }),
  reconcileCoding: route({
    method: "POST",
    path: "/api/reports/{id}/codings/reconciled",
    summary: "Settles the differences",
    role: "editor",
    params: ById,
    body: Codings,
    response: CodingView,
  }),
} as const;
