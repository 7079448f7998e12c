import type { VerificationNote } from "@counterclaim/record";

export type Status = VerificationNote["status"];

/** Where the words stand that the note is about: before the formula, behind it, or nowhere. */
export type ScopeSide = "before" | "behind" | "none";

export interface NoteFormula {
  readonly status: Status;
  readonly pattern: RegExp;
  readonly scope: ScopeSide;
  /** The formula has a subject, which must be a medium: an army that "could not confirm" a loss says so for itself. */
  readonly medium?: true;
}

const HOW = "(?:(?:independently|immediately|yet|fully|officially|otherwise|so far|always|easily|be|been|being) )*";
const CHECK =
  "(?:verif(?:y|ied)|confirm(?:ed)?|corroborated?|authenticated?|substantiated?|established?|cross-checked|fact-checked)";
const CHECKED = "(?:verified|confirmed|corroborated|authenticated|substantiated|cross-checked|fact-checked)";
const NOT = "(?:not|n['\u2019]t|never)";

const WORD = "[\\p{L}-]{2,30}";
const VOICES = "(?:sources|officials|witnesses|residents|media|accounts|groups|activists|parties)";
const REPORTED =
  "(?:report(?:ed)?|confirm(?:ed)?|said|spoke|describe[d]?|mention(?:ed)?|acknowledge[d]?|agree[d]?|announce[d]?)";

/**
 * What reports say of what is (un)verified. The first that fits decides. Plain "confirmed" is a reporting word; it makes
 * a note only where it is denied, or said to be independent.
 */
export const NOTE_FORMULAS: readonly NoteFormula[] = [
  {
    status: "unverifiable",
    pattern: new RegExp(`\\b(?:impossible|not possible) (?:for \\S+ )?to ${HOW}${CHECK}\\b`, "iu"),
    scope: "behind",
  },
  {
    status: "unverifiable",
    pattern: new RegExp(`\\b(?:can ?${NOT}|cannot) ${HOW}be ${HOW}${CHECKED}\\b`, "iu"),
    scope: "before",
  },
  {
    status: "unverified",
    pattern: new RegExp(`\\b(?:difficult|hard|not easy|tough) to ${HOW}${CHECK}\\b`, "iu"),
    scope: "before",
  },
  {
    status: "unverified",
    pattern: new RegExp(
      `\\b(?:could|has|have|had|was|were|is|are|been)(?: ?${NOT}) ${HOW}(?:be |been |being )?${HOW}${CHECKED}\\b(?! (?:that|whether|if)\\b)`,
      "iu",
    ),
    scope: "before",
  },
  {
    status: "unverified",
    pattern: new RegExp(
      `\\b(?:(?:could|can|did|does|do|has|have|had) ?${NOT}|cannot) ${HOW}(?:independently )?${CHECK}\\b`,
      "iu",
    ),
    scope: "behind",
    medium: true,
  },
  {
    status: "unverified",
    pattern: new RegExp(`\\b(?:unable|not able|not been able|not in a position) to ${HOW}${CHECK}\\b`, "iu"),
    scope: "behind",
    medium: true,
  },
  {
    status: "unverified",
    pattern:
      /\b(?:no|without|any|lacking|lacks?|awaiting|pending) (?:(?:immediate|official|outside|further) )*independent (?:confirmation|verification|corroboration|evidence)\b|\bno (?:immediate )?(?:verification|corroboration)\b/iu,
    scope: "behind",
  },
  {
    status: "unverified",
    pattern:
      /\bindependent (?:confirmation|verification|corroboration)\b.{0,20}\b(?:was|were|is|are)(?: not|n['\u2019]t) (?:\S+ )?(?:possible|available|obtained|obtainable)\b/iu,
    scope: "behind",
  },
  {
    status: "unverified",
    pattern:
      /\b(?:unconfirmed|unverified|uncorroborated|unsubstantiated) (?:\S+ )?(?:reports?|claims?|accounts?|footage|videos?|images?|information|rumou?rs?|figures?|tolls?)\b/iu,
    scope: "behind",
  },
  {
    status: "unverified",
    pattern: /\b(?:remains?|remained|were|was|are|is|went) (?:still )?(?:unconfirmed|unverified|uncorroborated)\b/iu,
    scope: "before",
  },
  {
    status: "unverified",
    pattern: new RegExp(
      `\\b(?:neither|none|nothing|no)\\b[^,.;]{0,60}\\b(?:could|can|has|have) (?:be|been) ${HOW}${CHECKED}\\b`,
      "iu",
    ),
    scope: "before",
  },
  {
    status: "verified",
    pattern: new RegExp(`\\bindependently ${CHECKED}\\b|\\b${CHECKED} independently\\b|\\bgeo-?located\\b`, "iu"),
    scope: "behind",
  },
  {
    status: "verified",
    pattern:
      /\b(?:footage|videos?|images?|photos?|photographs?|recordings?|documents?|pictures?)\b[^.;]{0,60}\b(?:verified|authenticated) by\b/iu,
    scope: "before",
  },
  {
    status: "verified",
    pattern:
      /\b(?:verified|authenticated|geo-?located) (?:the |this |these |several |some |two |three )?(?:\S+ )?(?:footage|videos?|images?|photos?|photographs?|recordings?|documents?|pictures?|clips?)\b/iu,
    scope: "behind",
  },
  {
    status: "reported-by-several",
    pattern: new RegExp(
      `(?<![\\p{L}-])(?:${WORD}(?:, ${WORD}){1,5},? and ${WORD} ${VOICES}|${WORD} and ${WORD} ${VOICES} (?:all|both)|both (?:sides|parties|camps|armies)|all (?:(?:three|four|five) )?(?:sides|parties|sources)) (?:all |both |have |had |also |separately |independently ){0,3}${REPORTED}\\b`,
      "iu",
    ),
    scope: "behind",
  },
  {
    status: "reported-by-several",
    pattern:
      /\b(?:several|multiple|numerous|various|many|two|three|four|five|a number of|at least (?:two|three|four|five)) (?:[\p{L}-]+ ){0,2}(?:sources|outlets|news agencies) (?:all |both |have |had |also |separately |independently |in [\p{L}]+ ){0,3}(?:report(?:ed)?|confirm(?:ed)?|said|told|spoke|describe[d]?)\b/iu,
    scope: "behind",
  },
  {
    status: "reported-by-several",
    pattern:
      /\b(?:was|were|has been|have been|is|are) (?:also )?(?:reported|confirmed) by (?:several|multiple|numerous|various|two|three|both|all)\b/iu,
    scope: "before",
  },
];
