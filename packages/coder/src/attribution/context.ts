import type { CueLexicon } from "@counterclaim/knowledge";
import type { Attribution, SourcePhrase } from "./attribution.ts";
import type { Candidate } from "./candidate.ts";
import { subjectOf } from "./subject.ts";
import { type VerbGroup, verbGroupOf } from "./verb-group.ts";
import type { Stretch, Words } from "./words.ts";

/** What the frames look at. */
export interface Context {
  readonly words: Words;
  readonly lexicon: CueLexicon;
  /** By their token. */
  readonly candidates: ReadonlyMap<number, Candidate>;
}

/** A reporting verb in its clause. */
export interface Reporting {
  readonly candidate: Candidate;
  readonly group: VerbGroup;
  readonly subject: SourcePhrase | null;
}

/** One way in which a cue governs its content. No match is null. */
export type FrameRule = (context: Context, reporting: Reporting) => Attribution | null;

export function reportingAt(context: Context, candidate: Candidate): Reporting {
  const group = verbGroupOf(context.words, candidate.token, candidate.end);
  return { candidate, group, subject: subjectOf(context.words, candidate.token, group) };
}

export const attributionOf = (
  { candidate, group, subject }: Reporting,
  content: readonly Stretch[],
  more: Partial<Attribution> = {},
): Attribution => ({
  source: subject,
  cue: { first: group.first, last: group.last },
  anchor: candidate.token,
  content,
  entry: candidate.cue,
  negated: group.negated,
  direct: false,
  ...more,
});
