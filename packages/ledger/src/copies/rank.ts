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
 * 1. its day (1970-01-01: 0); 2. on one day, first the texts that credit their own publisher ("told Coastline Agency") and a
 * news agency's, then those that credit nobody, last those that credit another outlet; 3. the minute, the day's last where none is known;
 * 4. the longer first: copies are cut, seldom padded; 5. its name's first letters: a desk numbers what comes in; 6. a hash of its name.
 */
export interface Rank {
  /** 1, 2 and 3. */
  readonly minute: number;
  /** 4 to 6, in 10, 21 and 22 bits. */
  readonly tie: number;
}

const DAY = 1440;
const UNDATED = Number.MAX_SAFE_INTEGER;
const LONGEST = 2 ** 10 - 1;
const LETTERS = 2 ** 21;
const HASHES = 2 ** 22;

export function rankOf({ report, text, shingles, receipts }: Published): Rank {
  const credited = creditedIn(text);
  const minutes = receipts.map(({ publisher, published }) => minuteOf(published, standing(credited, publisher)));
  const length = Math.min(LONGEST, shingles);
  return {
    minute: Math.min(UNDATED, ...minutes),
    tie: ((LONGEST - length) * LETTERS + opening(report)) * HASHES + (hash52(report) % HASHES),
  };
}

/** The first three letters of a name as a number that sorts like them. */
const opening = (name: string): number =>
  [0, 1, 2].reduce((sum, at) => sum * 128 + Math.min(127, name.charCodeAt(at) || 0), 0);

/** Outlets that others take their news from. */
const AGENCY =
  /\bagenc(?:y|e|ia)\b|\bwire\b|\b(?:AFP|AP|Associated Press|Reuters|DPA|UPI|EFE|ANSA|Kyodo|Xinhua|TASS|Interfax|Anadolu|PTI)\b/iu;

/** Whose words a text is by its credits: its publisher's (0), nobody says (1; an agency's own: 0), another's (2). */
function standing(credited: readonly string[], publisher: string | null): 0 | 1 | 2 {
  if (credited.length === 0) return AGENCY.test(publisher ?? "") ? 0 : 1;
  return credited.some((name) => isSame(name, publisher)) ? 0 : 2;
}

function minuteOf(published: string | null, credits: 0 | 1 | 2): number {
  const at = published === null ? Number.NaN : Date.parse(published);
  if (published === null || Number.isNaN(at)) return UNDATED;
  const minute = Math.floor(at / 60_000);
  const day = Math.floor(minute / DAY);
  const ofDay = /^\d{4}-\d{2}-\d{2}$/u.test(published) ? DAY - 1 : minute - day * DAY;
  return (day * 3 + credits) * DAY + ofDay;
}

/** "SAREN, March 4 (Coastline Agency) - …": the outlet in a dateline. */
const DATELINE = /^[^\n(]{0,60}\(([^()\n]{2,40})\)\s*[-–—]/u;
/** "(Coastline Agency)", "Source: Coastline Agency", "— Coastline Agency": a last line that is a credit. */
const CREDIT = /\n\s*(?:\(([^()\n]{2,40})\)|(?:source|via|credit)\s*:\s*([^\n]{2,40}?)|[-–—]\s*([^\n]{2,40}?))\s*$/iu;

/** A name that is an outlet's by its last word, or an agency's short name. */
const OUTLET =
  /(?:Radio|Television|TV)(?: \p{Lu}[\p{L}'-]*){1,3}|(?:\p{Lu}[\p{L}'-]* ){0,3}(?:News|Agency|Radio|Television|TV|Daily|Post|Times|Herald|Press|Tribune|Gazette|Journal|Observer|Monitor|Mail|Wire|Online)\b|AFP|AP|DPA|Reuters|Xinhua|BBC|CNN/u
    .source;
/** "told Coastline Agency", "Coastline Agency reported", "reported by AFP". */
const HEARD = new RegExp(
  `\\b(?:told|reported by|quoted by|according to)(?: the)? (${OUTLET})\\b|\\b(${OUTLET}) (?:reported|reports)\\b`,
  "gu",
);

/** The outlets that a text says it has its words from. */
export function creditedIn(text: string): readonly string[] {
  const body = text.trim();
  return [CREDIT.exec(body), DATELINE.exec(body), ...body.matchAll(HEARD)].flatMap(
    (found) => found?.slice(1).filter((name) => name !== undefined) ?? [],
  );
}

const fold = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/** Whether a credit names the publisher itself, or says it shorter or longer ("Meridian" and "Meridian News"). */
const isSame = (credited: string, publisher: string | null): boolean => {
  const [one, other] = [fold(credited), fold(publisher ?? "")];
  return other !== "" && (one.startsWith(other) || other.startsWith(one));
};
