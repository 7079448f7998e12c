import { hash52 } from "../link/hash.ts";

/** What the rank of a text is made of: its words, and who ran it when. */
export interface Published {
  /** The report's id. */
  readonly report: string;
  readonly text: string;
  /** How many shingles it has: how long it is. */
  readonly shingles: number;
  readonly receipts: readonly { readonly publisher: string | null; readonly published: string | null }[];
}

/**
 * When a text came out, as two numbers to sort by, so that an original stands before its copies:
 * 1. its day (1970-01-01: 0); 2. on one day, a text that credits another outlet comes after one that does not; 3. the
 * minute, the day's last where none is known; 4. the longer first: copies are cut, seldom padded; 5. a hash of its name.
 */
export interface Rank {
  /** 1, 2 and 3. */
  readonly minute: number;
  /** 4 and 5. */
  readonly tie: number;
}

const DAY = 1440;
const UNDATED = Number.MAX_SAFE_INTEGER;
const LONGEST = 2 ** 14 - 1;
const NAMES = 2 ** 36;

export function rankOf({ report, text, shingles, receipts }: Published): Rank {
  const credited = creditedIn(text);
  const minutes = receipts.map(({ publisher, published }) =>
    minuteOf(published, credited !== null && !isSame(credited, publisher)),
  );
  const length = Math.min(LONGEST, shingles);
  return {
    minute: Math.min(UNDATED, ...minutes),
    tie: (LONGEST - length) * NAMES + (hash52(report) % NAMES),
  };
}

function minuteOf(published: string | null, credits: boolean): number {
  const at = published === null ? Number.NaN : Date.parse(published);
  if (published === null || Number.isNaN(at)) return UNDATED;
  const minute = Math.floor(at / 60_000);
  const day = Math.floor(minute / DAY);
  const ofDay = /^\d{4}-\d{2}-\d{2}$/u.test(published) ? DAY - 1 : minute - day * DAY;
  return day * 2 * DAY + (credits ? DAY : 0) + ofDay;
}

/** "SAREN, March 4 (Coastline Agency) - …": the outlet in a dateline. */
const DATELINE = /^[^\n(]{0,60}\(([^()\n]{2,40})\)\s*[-–—]/u;
/** "(Coastline Agency)", "Source: Coastline Agency", "— Coastline Agency": a last line that is a credit. */
const CREDIT = /\n\s*(?:\(([^()\n]{2,40})\)|(?:source|via|credit)\s*:\s*([^\n]{2,40}?)|[-–—]\s*([^\n]{2,40}?))\s*$/iu;

/** The outlet that a text says it is from; null where it says nothing. */
export function creditedIn(text: string): string | null {
  const body = text.trim();
  const found = CREDIT.exec(body) ?? DATELINE.exec(body);
  return found?.slice(1).find((name) => name !== undefined) ?? null;
}

const fold = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/** Whether a credit names the publisher itself, or says it shorter or longer ("Meridian" and "Meridian News"). */
const isSame = (credited: string, publisher: string | null): boolean => {
  const [one, other] = [fold(credited), fold(publisher ?? "")];
  return other !== "" && (one.startsWith(other) || other.startsWith(one));
};
