import { skipAdjuncts } from "./adjuncts.ts";
import { attributionOf, type FrameRule } from "./context.ts";
import { contentEnd, lastWordOf, stretchOf } from "./extent.ts";
import { isFiniteVerb, type Stretch, sentenceOf, type Words } from "./words.ts";

/** "The ministry said: our units left the town.", or the paragraph behind "The governor added:", without any marks. */
export const colon: FrameRule = (context, reporting) => {
  const { words } = context;
  const { candidate, group, subject } = reporting;
  const { frames, addressee } = candidate.cue;
  if (!frames.has("quotation") || !frames.has("clause") || group.passive || !subject) return null;
  const at = skipAdjuncts(words, group.last + 1, candidate.token, addressee);
  const { last } = sentenceOf(words, candidate.token);
  if (words.tokens[at]?.form !== ":" || at > last) return null;
  const content =
    at < last
      ? stretchOf(at + 1, contentEnd(context, at + 1, candidate.token))
      : paragraphBehind(words, candidate.token);
  return content && isSpeech(words, content) ? attributionOf("clause", reporting, [content]) : null;
};

/** The rest of the paragraph, or the whole next one where the colon ends its own. */
function paragraphBehind(words: Words, at: number): Stretch | null {
  const from = words.sentence[at]! + 1;
  const paragraph = words.paragraph[from];
  if (paragraph === undefined || paragraph - words.paragraph[from - 1]! > 1) return null;
  let to = from;
  while (words.paragraph[to + 1] === paragraph) to++;
  const [opening, closing] = [words.sentences[from]!, words.sentences[to]!];
  return closing.last < opening.first ? null : stretchOf(opening.first, lastWordOf(words, closing.last));
}

/** Words with a finite verb, none of them in marks of their own. */
function isSpeech(words: Words, { first, last }: Stretch): boolean {
  let finite = false;
  for (let at = first; at <= last; at++) {
    if (words.quotation[at]! >= 0) return false;
    if (isFiniteVerb(words, at)) finite = true;
  }
  return finite;
}
