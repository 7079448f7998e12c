import type { Span } from "@counterclaim/record";
import type { SentenceKind } from "../analysis.ts";
import { BEFORE_NUMBER, OPENERS, TITLES } from "./abbreviations.ts";
import { findDateline } from "./dateline.ts";
import { paragraphKind } from "./paragraph-kind.ts";
import { paragraphs as findParagraphs } from "./paragraphs.ts";
import { tokenise } from "./tokens.ts";

/** A sentence as a run of words: [first, last) of the text's words. */
export interface SentenceWords {
  readonly first: number;
  readonly last: number;
  /** The first word after the dateline; `first` where there is none. */
  readonly body: number;
  readonly kind: SentenceKind;
  readonly paragraph: number;
  readonly dateline: Span | null;
}

/** A text parted into paragraphs, sentences and words. */
export interface Segmentation {
  readonly paragraphs: readonly Span[];
  readonly sentences: readonly SentenceWords[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Parts a text. Every non-blank character is in exactly one word. */
export function segment(text: string): Segmentation {
  const paragraphs = findParagraphs(text);
  const starts: number[] = [];
  const ends: number[] = [];
  const words = { starts, ends };
  const sentences: SentenceWords[] = [];
  paragraphs.forEach((span, paragraph) => {
    const kind = paragraphKind(text, span, paragraph, paragraphs);
    const dateline = kind === "prose" ? findDateline(text, span) : null;
    const first = starts.length;
    let body = first;
    if (dateline) {
      tokenise(text, dateline.start, dateline.end, words);
      body = starts.length;
    }
    tokenise(text, dateline ? dateline.end : span.start, span.end, words);
    const put = (from: number, to: number, only: boolean) => {
      const opens = from === first;
      sentences.push({
        first: from,
        last: to,
        body: opens ? body : from,
        kind,
        paragraph,
        dateline: opens && only ? dateline : null,
      });
    };
    let from = first;
    for (let i = body; i < starts.length; i++) {
      if (
        i + 1 === starts.length ||
        (kind !== "byline" && kind !== "heading" && endsSentence(text, starts, ends, from, i))
      ) {
        put(from, i + 1, true);
        from = i + 1;
      }
    }
    if (from < starts.length) put(from, starts.length, true);
  });
  return { paragraphs, sentences, starts, ends };
}

const CLOSING = /^(?:["”’»“)\]]|''|’’|'|›)$/u;
const OPENING = /^(?:["“”‘«„»([]|``|‘‘|'|‹|-|–|—|--|•)$/u;
const SAYING =
  /^(?:said|says|say|told|tells|asked|asks|added|adds|wrote|writes|replied|cried|shouted|warned|insisted|tweeted|posted|declared|stated|claimed|explained|recalled|continued|noted)$/;

/** Whether the sentence that began at word `from` ends with word `i`, which is not the paragraph's last. */
function endsSentence(
  text: string,
  starts: readonly number[],
  ends: readonly number[],
  from: number,
  i: number,
): boolean {
  const at = (k: number) => (k < starts.length ? text.slice(starts[k]!, ends[k]!) : "");
  const last = at(i);
  const next = at(i + 1);
  const gap = ends[i]! < starts[i + 1]!;
  // The mark may be followed by closing marks; the sentence ends after the last of them.
  let mark = i;
  while (mark > from && CLOSING.test(at(mark)) && ends[mark - 1] === starts[mark]) mark--;
  const closed = i - mark;
  const stop = at(mark);
  const strong = /^[.!?]+$|^…$|^[。．！？؟]$/u.test(stop);
  const abbreviated = !strong && stop.length > 1 && stop.endsWith(".") && !stop.endsWith("..");
  if (!strong && !abbreviated) return false;
  // More closing marks stand right behind: the sentence ends after them.
  if (CLOSING.test(next) && !gap) return false;
  if (!gap && !(closed && /^["“«]/u.test(next))) return /^["”’»]$/.test(last) && /^\p{Lu}/u.test(next) && closed > 0;
  let k = i + 1;
  while (k < starts.length - 1 && OPENING.test(at(k))) k++;
  const word = at(k);
  const capital = /^[\p{Lu}\p{Lt}]/u.test(word);
  const caseless = /^[\p{Lo}]/u.test(word);
  const digit = /^\d/.test(word);
  if (abbreviated) return abbreviationEnds(text, stop, word, capital, closed > 0 || k > i + 1);
  if (stop === "..." || stop === "…" || /^\.{2,}$/.test(stop)) return capital || (digit && closed > 0);
  if (/^[a-z]/.test(word)) return false;
  if (closed > 0 && !stop.endsWith(".") && saysSo(at, k)) return false;
  if (digit) return !(stop === "." && BEFORE_NUMBER.has(at(mark - 1)));
  return capital || caseless || k > i + 1 || /^[$£€#@•*]/u.test(word);
}

/** "“Is this a war?” Mr Diallo asked": the question ends, the sentence goes on. */
function saysSo(at: (k: number) => string, k: number): boolean {
  for (let ahead = k; ahead < k + 5; ahead++) {
    const word = at(ahead);
    if (SAYING.test(word)) return ahead > k || !/^\p{Lu}/u.test(word);
    if (!/^\p{Lu}|^(?:he|she|they|it|we|the|a|an|one|of)$/u.test(word)) return false;
  }
  return false;
}

function abbreviationEnds(text: string, stop: string, word: string, capital: boolean, marked: boolean): boolean {
  void text;
  const plain = stop.slice(0, -1);
  if (TITLES.has(plain)) return false;
  // Initials of a name: "J. Diallo"; "U.S. President", "U.N. The": only an opening word tells that a sentence begins.
  if (/^\p{L}$/u.test(plain)) return false;
  if (marked) return capital;
  return capital && OPENERS.has(word);
}
