import { i18n } from "../language/i18n.ts";

/** An interval as a person would say it: "7 Oct 2023", "2–7 Oct 2023", "since 7 Oct 2023", "until …", "date unknown". */
export function intervalText(from: string | null, to: string | null, precision?: string): string {
  if (from === null && to === null) return i18n._("date unknown");
  if (from === null) return i18n._("until {date}", { date: dateText(to!, precision) });
  if (to === null) return i18n._("since {date}", { date: dateText(from, precision) });
  if (from.slice(0, 10) === to.slice(0, 10)) return dateText(from, precision);
  const format = new Intl.DateTimeFormat(locale(), { ...OPTIONS, timeZone: "UTC" });
  return format.formatRange(new Date(from.slice(0, 10)), new Date(to.slice(0, 10)));
}

/** Days before months: what most of the world reads, and cannot misread. */
const locale = (): string => (i18n.locale === "en" ? "en-GB" : i18n.locale);

/** A day on an axis: no more of it than the axis' length leaves open. */
export function shortDate(iso: string, first: string, last: string): string {
  const days = (Date.parse(last.slice(0, 10)) - Date.parse(first.slice(0, 10))) / 86_400_000;
  const options =
    days > 1000
      ? ({ year: "numeric", month: "short" } as const)
      : days > 300
        ? ({ month: "short", year: "2-digit" } as const)
        : ({ day: "numeric", month: "short" } as const);
  return new Intl.DateTimeFormat(locale(), { ...options, timeZone: "UTC" }).format(new Date(iso.slice(0, 10)));
}

/** A moment, to the minute, in the reader's own time. */
export const momentText = (iso: string): string =>
  new Intl.DateTimeFormat(locale(), { dateStyle: "medium", timeStyle: "short" }).format(new Date(iso));

const OPTIONS = { day: "numeric", month: "short", year: "numeric" } as const;

export function dateText(iso: string, precision?: string): string {
  const date = new Date(iso.slice(0, 10));
  if (Number.isNaN(date.getTime())) return iso;
  const options =
    precision === "year"
      ? { year: "numeric" as const }
      : precision === "month"
        ? { month: "long" as const, year: "numeric" as const }
        : OPTIONS;
  return new Intl.DateTimeFormat(locale(), { ...options, timeZone: "UTC" }).format(date);
}
