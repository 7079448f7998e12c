import type { SourcePhrase } from "./attribution.ts";
import type { VerbGroup } from "./verb-group.ts";
import { isComma, isNominal, isTimeWord, sentenceOf, type Words, wordAt } from "./words.ts";

/** What a noun phrase that stands before its verb may be made of, whatever tree it got. */
const PHRASE = new Set(["DET", "ADJ", "NOUN", "PROPN", "NUM", "PART", "ADP", "CCONJ"]);
/** Tokens of such a phrase at most. */
const PHRASE_LENGTH = 14;

/**
 * "The bridge was blown up, railways official A B said.": all that stands between the last comma and a verb at its
 * sentence's end, where a whole clause stands before that comma. Trees often break such phrases up.
 */
export function trailingSubject(words: Words, verb: number, group: VerbGroup): SourcePhrase | null {
  if (!isPastOrPresent(words, group) || !closesReport(words, group.last + 1)) return null;
  const { first } = sentenceOf(words, verb);
  const apposed = apposedName(words, group.first - 1, first);
  // "the Northern Front (NF) said"
  const short = apposed === null && isBracketed(words, group.first - 1);
  let at = apposed ?? (short ? group.first - 4 : group.first - 1);
  while (at > first && group.first - at <= PHRASE_LENGTH && mayStandInPhrase(words, at)) at--;
  if (!isComma(words, at) || at + 1 >= group.first || !clauseBefore(words, first, at)) return null;
  const opener = words.tokens[at + 1]!;
  if (opener.upos === "ADP" || opener.upos === "CCONJ" || opener.upos === "PART" || isTimeWord(words, at + 1))
    return null;
  const last = apposed === null ? group.first - 1 : group.first - 2;
  if (!isNounLike(words, short ? group.first - 4 : last) || isTimeWord(words, last)) return null;
  const stretch = { first: at + 1, last };
  if (short) return { head: headIn(words, { first: at + 1, last: group.first - 4 }), stretch };
  return { head: headIn(words, apposed === null ? stretch : { first: at + 1, last: apposed }), stretch };
}

/** "…, the front's information officer, Colonel A B, said": the last token before the name between two commas; null for none. */
function apposedName(words: Words, comma: number, first: number): number | null {
  if (!isComma(words, comma)) return null;
  let at = comma - 1;
  while (at > first && comma - at < 7 && words.tokens[at]!.upos === "PROPN") at--;
  return isComma(words, at) && comma - at > 2 ? at - 1 : null;
}

/** The closing bracket of a short form: "(NF)". */
const isBracketed = ({ tokens }: Words, at: number): boolean =>
  tokens[at]?.form === ")" && tokens[at - 2]?.form === "(" && /^\p{Lu}/u.test(tokens[at - 1]!.form);

/** A past form is often taken for a participle: "the garrison insisted on Tuesday". */
const isPastOrPresent = ({ tokens }: Words, { first, last }: VerbGroup): boolean =>
  /^VB[DZP]$/u.test(tokens[first]!.xpos) || (first === last && tokens[first]!.xpos === "VBN");

/** A noun, or a word that the tagger took for an adjective: "Mali's military", "the police chief". */
export const isNounLike = (words: Words, at: number): boolean =>
  isNominal(words, at) ||
  /^(?:military|chief|official|general|executive|representative|elder)$/u.test(wordAt(words, at));

const mayStandInPhrase = (words: Words, at: number): boolean => {
  const { upos, form } = words.tokens[at]!;
  if ((PHRASE.has(upos) && form !== "that") || form === "-" || words.tokens[at]!.xpos === "PRP$") return true;
  // "the command of the Eastern Uplands Army (EUA) announced"
  if (/^[()]$/u.test(form)) return true;
  // "a foreign-installed official"
  if (words.tokens[at]!.xpos === "VBN" && words.tokens[at - 1]?.form === "-") return true;
  // "…, railways official A B said": a plural that the tagger took for a verb, right behind the comma
  return (
    words.tokens[at]!.xpos === "VBZ" &&
    isComma(words, at - 1) &&
    /^(?:ADJ|NOUN|PROPN)$/u.test(words.tokens[at + 1]!.upos)
  );
};

/** Nothing but a time, or a comma, stands behind the verb: it governs no clause that follows. */
function closesReport(words: Words, from: number): boolean {
  const { last } = sentenceOf(words, from - 1);
  // "reported on Monday on Telegram", "said on Telegram on Monday"
  const at = behindTime(words, behindMeans(words, behindTime(words, from, last), last), last);
  if (at > last || isComma(words, at) || words.tokens[at]!.form === ".") return true;
  // "… told AFP.", "… told Radio Osta."
  let name = at;
  while (name < last && name < at + 3 && words.tokens[name + 1]!.upos === "PROPN") name++;
  return words.tokens[at]!.upos === "PROPN" && (name === last || /^[.,]$/u.test(words.tokens[name + 1]!.form));
}

function behindTime(words: Words, from: number, last: number): number {
  let at = from;
  while (at <= last && (isTimeWord(words, at) || (words.tokens[at]!.upos === "ADP" && isTimeWord(words, at + 1)))) at++;
  return at;
}

/** "said by phone", "said in a statement", "said on state television": how it was said; the token behind it. */
function behindMeans(words: Words, from: number, last: number): number {
  if (!/^(?:by|in|on|via|over|through)$/u.test(wordAt(words, from))) return from;
  for (let at = from + 1; at <= Math.min(last, from + 5); at++) {
    if (MEANS.test(wordAt(words, at))) return at + 1;
    if (!/^(?:DET|ADJ|NOUN|PROPN|PRON|PART)$/u.test(words.tokens[at]!.upos)) break;
  }
  return from;
}

const MEANS =
  /^(?:phone|telephone|email|e-mail|message|messages|radio|television|tv|statement|communique|communiqué|interview|post|address|briefing|telegram|facebook|twitter|x|whatsapp|channel|recording|video|bulletin|broadcast)$/u;

function clauseBefore(words: Words, first: number, end: number): boolean {
  for (let at = first; at < end; at++) {
    // "an air strike tore through a market, killing 12": "tore" may be read as no verb at all
    const killing = words.tokens[at]!.xpos === "VBG" && isComma(words, at - 1);
    if (killing || /^(?:VB[DPZN]|MD)$/u.test(words.tokens[at]!.xpos))
      return !/^(?:when|if|as|after|while|although)$/u.test(wordAt(words, first));
  }
  return false;
}

/** The last noun before a preposition: whom the phrase is about. */
function headIn(words: Words, { first, last }: { readonly first: number; readonly last: number }): number {
  let head = last;
  for (let at = first; at <= last; at++) {
    if (words.tokens[at]!.upos === "ADP" && at > first) break;
    if (isNounLike(words, at)) head = at;
  }
  return head;
}
