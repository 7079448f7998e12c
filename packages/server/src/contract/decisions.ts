import { Request } from "@counterclaim/ledger/request";
import { Status } from "@counterclaim/ledger/view";
import { z } from "zod";
import { pageOf } from "./filters.ts";
import { route } from "./route.ts";

export const DecisionRow = z
  .object({
    id: z.int(),
    kind: z.string(),
    author: z.string(),
    reason: z.string(),
    recorded: z.string().describe("ISO 8601."),
    about: z.array(z.string()).readonly().describe("Events, claims or sources that it is about."),
    undone: z.boolean(),
  })
  .readonly();
export type DecisionRow = z.infer<typeof DecisionRow>;

/** Why an episode waits for a human. */
export const ReviewItem = z
  .object({
    episode: z.string(),
    title: z.string(),
    type: z.string().describe("Codebook type, with which the title begins."),
    event: z.string().describe("The event that is proposed first."),
    quote: z.string(),
    status: Status,
    reasons: z.array(z.enum(["disputed", "single-origin", "low-confidence", "orphan"])).readonly(),
    holder: z.string().nullable().describe("Who is on it."),
  })
  .readonly();
export type ReviewItem = z.infer<typeof ReviewItem>;

export const decisionRoutes = {
  decide: route({
    method: "POST",
    path: "/api/decisions",
    summary:
      "Records decisions, all or none, a claim added from selected words among them; 409 where somebody has decided since what was `seen`",
    role: "analyst",
    body: z
      .object({
        requests: z.array(Request).min(1).max(200).readonly(),
        reason: z.string().max(2000),
        seen: z.int().min(0).optional().describe("`decision` of the episode, or of the report, as it was seen."),
      })
      .readonly(),
    response: z
      .object({
        decisions: z
          .array(z.int())
          .readonly()
          .describe('One for each request; what decision 7 adds is claim "<report>#ac7" with event "<report>#ae7".'),
      })
      .readonly(),
  }),
  listDecisions: route({
    method: "GET",
    path: "/api/decisions",
    summary: "What analysts decided, the latest first",
    role: "reader",
    query: z
      .object({
        episode: z.string().max(300).optional(),
        limit: z.coerce.number().int().min(1).max(500).optional(),
        cursor: z.string().max(100).optional(),
      })
      .readonly(),
    response: pageOf(DecisionRow),
  }),
  listReview: route({
    method: "GET",
    path: "/api/review",
    summary: "What needs a human, the most urgent first",
    role: "analyst",
    query: z
      .object({ limit: z.coerce.number().int().min(1).max(200).optional(), cursor: z.string().max(100).optional() })
      .readonly(),
    response: pageOf(ReviewItem),
  }),
  holdReview: route({
    method: "POST",
    path: "/api/review/{episode}/hold",
    summary: "Says that one is on it, for ten minutes",
    role: "analyst",
    params: z.object({ episode: z.string().min(1).max(300) }).readonly(),
    response: z.object({ holder: z.string() }).readonly(),
  }),
} as const;
