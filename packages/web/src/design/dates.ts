import { i18n } from "../language/i18n.ts";

/** An interval as a person would say it: "7 Oct 2023", "2–7 Oct 2023", "since 7 Oct 2023", "until …", "date unknown". */
export function intervalText(from: string | null, to: string | null, precision?: string): string {
  if (from === null && to === null) return i18n._("date unknown");
  if (from === null) return i18n._("until {date}", { date: dateText(to!, precision) });
  if (to === null) return i18n._("since {date}", { date: dateText(from, precision) });
  if (from.slice(0, 10) === to.slice(0, 10)) return dateText(from, precision);
  const format = new Intl.DateTimeFormat(i18n.locale, { ...OPTIONS, timeZone: "UTC" });
  return format.formatRange(new Date(from.slice(0, 10)), new Date(to.slice(0, 10)));
}

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
  return new Intl.DateTimeFormat(i18n.locale, { ...options, timeZone: "UTC" }).format(date);
}
