import type { TimeRule } from "../time-rule.ts";
import { ago } from "./ago.ts";
import { calendarDate } from "./calendar-date.ts";
import { dateRange } from "./date-range.ts";
import { dayByName } from "./day-by-name.ts";
import { earlier } from "./earlier.ts";
import { feast } from "./feast.ts";
import { length } from "./length.ts";
import { month } from "./month.ts";
import { period } from "./period.ts";
import { recent } from "./recent.ts";
import { season } from "./season.ts";
import { weekday } from "./weekday.ts";
import { year } from "./year.ts";

/** All ways of writing a time. Where two match the same words, the one that stands first here is taken. */
export const timeRules: readonly TimeRule[] = [
  dateRange, // before single dates: "5-6 April" holds "6 April"
  calendarDate, // before weekdays, months and years, of which it is made
  weekday,
  dayByName,
  season, // before years: "the spring of 2022"
  month,
  year,
  ago, // before lengths: "two years ago"
  recent,
  period,
  feast,
  earlier,
  length,
];
