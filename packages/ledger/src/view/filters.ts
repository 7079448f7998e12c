import { z } from "zod";
import { Status } from "./status.ts";

/** West, south, east, north in degrees; west > east spans the antimeridian. */
export const Window = z
  .tuple([
    z.number().min(-180).max(180),
    z.number().min(-90).max(90),
    z.number().min(-180).max(180),
    z.number().min(-90).max(90),
  ])
  .readonly();
export type Window = z.infer<typeof Window>;

/** The filters of every query; all that are given must hold. */
export const Filters = z
  .object({
    place: z.union([z.string(), Window]).optional().describe("A name, or a window."),
    party: z.string().optional().describe("Roster id of an agent, target or speaker."),
    type: z.string().optional(),
    status: Status.optional(),
    from: z.string().optional().describe("Events that end no earlier."),
    to: z.string().optional().describe("Events that begin no later."),
    text: z.string().optional().describe("Words of the reports, in FTS5's syntax of plain words and quoted phrases."),
    asOf: z.string().optional().describe("What the ledger held at that time."),
    order: z
      .enum(["earliest", "latest", "disputed"])
      .optional()
      .describe(
        "By the day on which they began, the earliest first, or the latest; or what is disputed, then what is denied, before the rest, of each the latest first.",
      ),
    limit: z.int().min(1).max(10_000).optional(),
    cursor: z.string().optional().describe("Of the last row seen; as a page gave it."),
  })
  .readonly();
export type Filters = z.infer<typeof Filters>;

/** Rows of a query, and the cursor of the next; null at the end. */
export interface Page<T> {
  readonly rows: readonly T[];
  readonly cursor: string | null;
}
