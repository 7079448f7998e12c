import type { CueLexicon } from "@counterclaim/knowledge";
import type { Attribution, FrameName, SourcePhrase } from "./attribution.ts";
import type { Candidate } from "./candidate.ts";
import type { ContentContext } from "./extent.ts";
import { subjectOf } from "./subject.ts";
import { type VerbGroup, verbGroupOf } from "./verb-group.ts";
import { type Stretch, type Words, wordAt } from "./words.ts";

/** What the frames look at. */
export interface Context extends ContentContext {
  readonly lexicon: CueLexicon;
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
  const { frames } = candidate.cue;
  const inverts = !candidate.cue.addressee && frames.has("quotation") && !frames.has("object") && !frames.has("naming");
  const subject = subjectOf(context.words, candidate.token, group, inverts);
  return { candidate, group, subject: subject && maySpeak(context.words, subject) ? subject : null };
}

/** "what", "there" and "nothing" say nothing. */
const maySpeak = (words: Words, { head }: SourcePhrase): boolean =>
  !/^(?:you|what|whatever|there|nobody|none|nothing|something|anything|everything|way|reason|fact|thing|time)$/u.test(
    wordAt(words, head),
  );

export const attributionOf = (
  frame: FrameName,
  { candidate, group, subject }: Reporting,
  content: readonly Stretch[],
  more: Partial<Attribution> = {},
): Attribution => ({
  frame,
  source: subject,
  cue: { first: group.first, last: group.last },
  anchor: candidate.token,
  content,
  entry: candidate.cue,
  negated: group.negated,
  direct: false,
  ...more,
});
