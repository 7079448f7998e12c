import type { Alliances } from "../evidence/alliances.ts";
import type { Evidence } from "../evidence/evidence.ts";
import type { Aspect } from "../view/index.ts";
import { originOf } from "./origin.ts";

/** Two claims that clash, by one rule. */
export interface Clash {
  readonly strength: "contradiction" | "tension";
  /** A sentence for people. */
  readonly reason: string;
  /** How well the pair shows the dispute; the highest is shown. */
  readonly weight: number;
}

/** A rule looks at two live claims and says whether they clash. Symmetric. */
export interface Rule {
  readonly name: string;
  readonly aspect: Aspect;
  /** Whether it may also hold between claims of two episodes. */
  readonly acrossEpisodes: boolean;
  /** Whether a claim can clash at all by this rule: both of a pair must. Left out: any may. */
  readonly concerns?: (e: Evidence) => boolean;
  readonly clash: (a: Evidence, b: Evidence, alliances: Alliances) => Clash | null;
}

/** A reporter tells in his own words what went before, and then what somebody says of it: a story, not two versions. */
export const isNarrated = (a: Evidence, b: Evidence): boolean =>
  a.report === b.report && (a.source.kind === "publisher" || b.source.kind === "publisher");

/** Two reporters in their own words, who name no source: what they tell differs, but nobody stands against anybody. */
export const isNobodys = (a: Evidence, b: Evidence): boolean => originOf(a) === null && originOf(b) === null;

/** Who says it, for a sentence. */
export const speaker = (e: Evidence, alliances: Alliances): string =>
  (e.source.party !== null ? alliances.nameOf(e.source.party) : null) ??
  e.source.name ??
  e.source.words ??
  e.carriers[0]?.publisher ??
  "the report";
