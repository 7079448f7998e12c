import { type Call, textOption, UsageError } from "../command.ts";

const ISO_8601 = /^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?)?)?$/;

/** Whether a text is an ISO 8601 date or date-time of the calendar. */
function isPublicationDate(text: string): boolean {
  if (!ISO_8601.test(text) || Number.isNaN(Date.parse(text))) return false;
  const [year, month, day] = text.slice(0, 10).split("-").map(Number);
  // Date.parse takes 31 February for 3 March.
  return day === undefined || new Date(Date.UTC(year!, month! - 1, day)).getUTCDate() === day;
}

/** The option `--published`, checked. @throws UsageError */
export function publishedOption(call: Call): string | undefined {
  const published = textOption(call, "published");
  if (published !== undefined && !isPublicationDate(published)) {
    throw new UsageError(`--published: "${published}" is not a date (2031-05-14) or date-time (2031-05-14T09:30:00Z)`);
  }
  return published;
}
