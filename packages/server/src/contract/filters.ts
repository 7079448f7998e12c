import { Filters, Status } from "@counterclaim/ledger/view";
import { z } from "zod";

/** "west,south,east,north" in degrees. */
export const WindowText = z.string().regex(/^-?\d+(\.\d+)?(,-?\d+(\.\d+)?){3}$/, "west,south,east,north in degrees");

/** The ledger's filters as they stand in a URL: text only. */
export const FilterQuery = z
  .object({
    place: z.string().max(200).optional().describe("A name, or west,south,east,north in degrees."),
    party: z.string().max(200).optional(),
    type: z.string().max(100).optional(),
    status: Status.optional(),
    from: z.string().max(40).optional(),
    to: z.string().max(40).optional(),
    text: z.string().max(500).optional(),
    asOf: z.string().max(40).optional().describe("What the ledger held at that time."),
  })
  .readonly();
export type FilterQuery = z.infer<typeof FilterQuery>;

export const PageQuery = FilterQuery.unwrap()
  .extend({
    order: z.enum(["earliest", "latest"]).optional(),
    limit: z.coerce.number().int().min(1).max(500).optional(),
    cursor: z.string().max(500).optional(),
  })
  .readonly();
export type PageQuery = z.infer<typeof PageQuery>;

/** @throws ZodError for filters that the ledger does not know. */
export function filtersOf({ place, ...rest }: PageQuery): Filters {
  const window = place !== undefined && WindowText.safeParse(place).success ? place.split(",").map(Number) : place;
  return Filters.parse({ ...rest, ...(window !== undefined && { place: window }) });
}

export const pageOf = <T extends z.ZodType>(row: T) =>
  z.object({ rows: z.array(row).readonly(), cursor: z.string().nullable() }).readonly();
