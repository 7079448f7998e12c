import type { Span } from "@counterclaim/record";
import type { Quotation } from "../draft.ts";

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'\u2019-]*/gu;
const SMALL = new Set(["a", "an", "the", "of", "in", "on", "for", "and", "or", "to", "at", "by", "with", "from", "as"]);

/**
 * Somebody's words, or a term? A term is a word or two that the sentence bears as its own (the so-called "red zone"),
 * or a title or name in capitals; the marks of speech are a pause before it or punctuation at its end.
 */
export function quotationKind(text: string, { start, end }: Span): Quotation["kind"] {
  // a hundred code units tell: nothing longer is a term
  if (end - start > 100) return "speech";
  const inner = text.slice(start, end);
  const words = inner.match(WORD) ?? [];
  if (words.length === 0) return "term";
  const paused = /[,:\u2014-]\s*$/u.test(text.slice(Math.max(0, start - 3), start));
  const stopped = /[.,!?\u2026;]['"\u2019\u201d\u00bb]*$/u.test(inner);
  const weighty = words.filter((word) => !SMALL.has(word.toLowerCase()));
  const capitals = weighty.filter((word) => /^[\p{Lu}\p{N}]/u.test(word)).length;
  const titled = weighty.length > 1 && capitals === weighty.length;
  // American style puts the sentence's own comma or stop inside the marks of a title
  const inSentence =
    /\p{L}\s+$/u.test(text.slice(Math.max(0, start - 3), start)) && !/[!?\u2026]['"\u2019\u201d\u00bb]*$/u.test(inner);
  if (titled && inSentence) return "term";
  if (paused || stopped) return "speech";
  if (titled) return "term";
  return words.length <= 2 ? "term" : "speech";
}
