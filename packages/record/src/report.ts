import { z } from "zod";

const text = z.string().nullish();

/** A report as it is handed to the coder: one line of NDJSON. Only `text` is required; nothing missing is invented. */
export const ReportInput = z
  .object({
    id: text,
    text: z.string(),
    published: text.describe("Date or date-time, ISO 8601."),
    publisher: text,
    title: text,
    byline: text,
    url: text,
    language: text.describe("BCP 47."),
    received: text.describe("When it reached us, ISO 8601."),
    replaces: text.describe("The id of the report that this one updates, corrects or kills."),
  })
  .readonly()
  .meta({ id: "ReportInput" });
export type ReportInput = z.infer<typeof ReportInput>;
