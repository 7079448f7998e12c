export const WEEKDAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"] as const;
export const WEEKDAY = "Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
/** Months with their newspaper abbreviations; a capital is required, as "may" and "march" are other words. */
export const MONTH =
  "January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?";

/** From 1. */
export const monthNumber = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

export const PART_OF_DAY = "morning|afternoon|evening|night|noon|midday|dawn|dusk|midnight";

/** Words that cut a stretch of time in three. */
export const THIRD = "early|mid|late|the beginning of|the start of|the middle of|the end of|end of";

const NUMBERS = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split(" ");
export const COUNT =
  "\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|a (?:couple|few) (?:of )?|(?:a )?few|several|many|dozens of|a dozen";

/** A counted number; null where the words leave it open ("several"). */
export function countOf(words: string): number | null {
  const plain = words.trim().toLowerCase();
  if (/^\d+$/.test(plain)) return Number(plain);
  if (plain === "a" || plain === "an") return 1;
  if (plain === "twenty") return 20;
  if (plain === "thirty") return 30;
  if (plain === "a dozen") return 12;
  const at = NUMBERS.indexOf(plain);
  return at < 0 ? null : at + 1;
}

export const UNIT = "hours?|days?|weekends?|weeks?|months?|years?|decades?|minutes?";
