import type { Attribution, SourcePhrase } from "./attribution.ts";
import { phraseEndingAt } from "./phrase.ts";
import { isNominal, type Stretch, sentenceOf, type Words, wordAt } from "./words.ts";

/**
 * "The army and the rebels blamed each other for the raid", "X and Y traded accusations of shelling": two claims in the
 * same words, one of each; any other attribution as it is.
 */
export function byEachOther(words: Words, one: Attribution): readonly Attribution[] {
  const { source, entry, content } = one;
  const [first] = content;
  if (source === null || entry === null || !first || !isReciprocal(words, one, first)) return [one];
  const sides = sidesOf(words, source.stretch);
  return sides === null ? [one] : sides.map((side) => ({ ...one, source: side }));
}

const isReciprocal = (words: Words, { entry }: Attribution, { first }: Stretch): boolean =>
  /^(?:trade|exchange|swap)$/u.test(entry?.words[0] ?? "") ||
  /^(?:each other|one another)$/u.test(`${wordAt(words, first)} ${wordAt(words, first + 1)}`);

/** The two phrases that one "and" joins; null where there are more, or fewer. */
function sidesOf(words: Words, found: Stretch): readonly [SourcePhrase, SourcePhrase] | null {
  const { last } = found;
  const first = wholeFrom(words, found);
  const joints: number[] = [];
  for (let at = first; at <= last; at++) if (wordAt(words, at) === "and") joints.push(at);
  const [and, more] = joints;
  if (and === undefined || more !== undefined || and === first || and === last) return null;
  const one = phraseIn(words, { first, last: and - 1 });
  const other = phraseIn(words, { first: and + 1, last });
  return one && other && [one, other];
}

/** Where the tree took the second of the two for the subject by itself: from the first on. */
const wholeFrom = (words: Words, { first }: Stretch): number =>
  wordAt(words, first - 1) === "and"
    ? (phraseEndingAt(words, first - 2, sentenceOf(words, first).first)?.stretch.first ?? first)
    : first;

/** The last noun before a preposition or a comma heads the phrase. */
function phraseIn(words: Words, stretch: Stretch): SourcePhrase | null {
  let head: number | null = null;
  for (let at = stretch.first; at <= stretch.last; at++) {
    const { upos } = words.tokens[at]!;
    if (head !== null && (upos === "ADP" || upos === "PUNCT")) break;
    if (isNominal(words, at)) head = at;
  }
  return head === null ? null : { stretch, head };
}
