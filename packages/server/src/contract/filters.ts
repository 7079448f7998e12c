import { Filters, Status } from "@counterclaim/ledger/view";
import { z } from "zod";

/** "west,south,east,north" in degrees. */
export const WindowText = z.string().regex(/^-?\d+(\.\d+)?(,-?\d+(\.\d+)?){3}$/, "west,south,east,north in degrees");

const onCalendar = (text: string): boolean => {
  const [date = ""] = text.split("T");
  const at = new Date(date);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date) && !Number.isNaN(Date.parse(text));
};

/** A year, a month or a day of the calendar. */
export const DateText = z
  .string()
  .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/, "YYYY, YYYY-MM or YYYY-MM-DD")
  .refine(onCalendar, "no such day");

/** A day (its end), or a time. */
export const TimeOfKnowledge = z
  .string()
  .regex(
    /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})?)?$/,
    "an ISO 8601 date or date-time",
  )
  .refine(onCalendar, "no such day or time");

/** The ledger's filters as they stand in a URL: text only. */
export const FilterQuery = z
  .object({
    place: z.string().max(200).optional().describe("A name, or west,south,east,north in degrees."),
    party: z.string().max(200).optional(),
    type: z.string().max(100).optional(),
    status: Status.optional(),
    from: DateText.optional(),
    to: DateText.optional(),
    text: z.string().max(500).optional(),
    asOf: TimeOfKnowledge.optional().describe("What the ledger held at that time."),
  })
  .readonly();
export type FilterQuery = z.infer<typeof FilterQuery>;

export const PageQuery = FilterQuery.unwrap()
  .extend({
    order: z.enum(["earliest", "latest", "disputed"]).optional(),
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
