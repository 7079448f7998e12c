import { ABBREVIATIONS, BEFORE_NUMBER, TITLES } from "./abbreviations.ts";
import { isBlank } from "./paragraphs.ts";

/** Words of a stretch of text, as starts and ends; kept in arrays, as there are many. */
export interface Words {
  readonly starts: number[];
  readonly ends: number[];
}

const LETTER = "\\p{L}\\p{M}";
/** One orthographic word, mark or number; what it is made of is told apart by its groups. */
const PIECE = new RegExp(
  [
    // Addresses of the web and of mail, names of accounts and topics, file names.
    String.raw`(?<address>(?:https?:\/\/|www\.)[^\s<>"“”«»]{0,2000}[^\s<>"“”«».,;:!?)\]'’]|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+|[@#](?=[\p{L}_])[\p{L}\d_]+|[\w-]{1,64}\.(?:com|org|net|gov|mil|edu|info)(?![\w-]))`,
    // "U.S.", "a.m.", "U.N.", "e.g."
    String.raw`(?<initials>(?:(?<![${LETTER}])[${LETTER}]\.){2,}(?:[${LETTER}](?![${LETTER}]))?|(?:Ph|ph)\.D\.)`,
    // "2023-11-11", "1,200.5", "9/11", "7:30", "30th", "1970s", "110"; a unit stuck to it is a word of its own.
    String.raw`(?<number>\d{4}-\d{2}-\d{2}|\d{3}-\d{3}-\d{4}|\d+(?:[.,:/]\d+)*(?:(?:st|nd|rd|th|s)(?![${LETTER}\d]))?)`,
    // Words; an apostrophe or an ampersand inside does not part them (clitics are parted later).
    String.raw`(?<word>[${LETTER}][${LETTER}\d_]*(?:(?:['’\u02bc\x60](?=[${LETTER}])|&(?=[A-Z](?![a-z])))[${LETTER}\d_]+)*)`,
    String.raw`(?<dots>\.{2,}|…+)`,
    String.raw`(?<marks>(?<=\s)[:;=]-?[()DP](?=\s|$)|[!?]{2,}|-{2,}|={2,}|_{2,}|\*{2,}|<<+|>>+|''|\x60\x60|‘‘|’’)`,
    String.raw`(?<other>[\s\S])`,
  ].join("|"),
  "guy",
);

const CLITIC = /(?:n['’]t|['’\x60](?:s|m|d|re|ve|ll))$/iu;
/** Prefixes that a hyphen does not part from their word. */
const PREFIXES =
  /^(?:anti|arch|co|counter|cross|e|ex|extra|inter|intra|macro|mega|micro|mid|mini|multi|neo|non|over|pan|post|pre|pro|pseudo|psycho|quasi|re|semi|socio|sub|super|trans|ultra|un|under|vice)$/i;
/** Two words written as one: the second begins at the fourth letter. */
const FUSED = /^(?:cannot|gonna|gotta|wanna|gimme|lemme)$/i;
/** "dont", "didnt" */
const BARE_NEGATION = /^(?:do|does|did|is|was|were|are|would|could|should|have|has|had)nt$/i;

/** Appends the words of text[from, to) to `words`. */
export function tokenise(text: string, from: number, to: number, words: Words): void {
  const { starts, ends } = words;
  const put = (start: number, end: number) => {
    starts.push(start);
    ends.push(end);
  };
  let at = from;
  while (at < to) {
    PIECE.lastIndex = at;
    const match = PIECE.exec(text);
    if (!match) break;
    const groups = match.groups!;
    let end = Math.min(at + match[0].length, to);
    if (groups.word !== undefined) end = word(text, at, end, to, put);
    else if (groups.other === undefined || !isBlank(text.charCodeAt(at))) put(at, end);
    at = end;
  }
}

/** A word with its full stop, its hyphenated rest and its clitics. Returns where it ends. */
function word(text: string, start: number, end: number, to: number, put: (start: number, end: number) => void): number {
  let stop = end;
  // "re-elected", "anti-government": the prefix stays; "government-backed": three words.
  while (
    text[stop] === "-" &&
    stop + 1 < to &&
    /[\p{L}]/u.test(text[stop + 1]!) &&
    PREFIXES.test(text.slice(start, stop))
  ) {
    const rest = /^[\p{L}\p{M}\d_]+/u.exec(text.slice(stop + 1, Math.min(stop + 60, to)));
    if (!rest) break;
    stop += 1 + rest[0].length;
    if (PREFIXES.test(text.slice(start, end))) break;
  }
  const form = text.slice(start, stop);
  if (text[stop] === "." && stop < to && takesStop(text, form, stop, to)) {
    put(start, stop + 1);
    return stop + 1;
  }
  const clitic = CLITIC.exec(form);
  if (clitic && clitic.index > 0) {
    put(start, start + clitic.index);
    put(start + clitic.index, stop);
  } else if (FUSED.test(form)) {
    put(start, start + 3);
    put(start + 3, stop);
  } else if (BARE_NEGATION.test(form)) {
    put(start, stop - 2);
    put(stop - 2, stop);
  } else {
    put(start, stop);
  }
  return stop;
}

/** Abbreviations that are words, too: "no", "art", "sun". */
const ALSO_WORDS =
  /^(?:no|art|sun|sat|mar|fig|sec|min|max|ed|est|ch|la|miss|ill|wash|ind|mass|mon|wed|ext|para|paras|ref|fax)$/i;

/** Whether a full stop after a word belongs to it. */
function takesStop(text: string, form: string, stop: number, to: number): boolean {
  const next = /^\s*(\S)/u.exec(text.slice(stop + 1, Math.min(stop + 5, to)))?.[1];
  // An initial: "M.", "A."; "I" is more often a word.
  if (form.length === 1 && /\p{Lu}/u.test(form)) return form !== "I" || (next !== undefined && /\p{Lu}/u.test(next));
  if (TITLES.has(form)) return next !== undefined;
  if (BEFORE_NUMBER.has(form)) return next !== undefined && /\d/.test(next);
  if (!ABBREVIATIONS.has(form)) return false;
  // The stop of these is theirs only where the text goes on in small letters or figures.
  if (next === undefined || (form === "etc" && /\p{Lu}/u.test(next))) return false;
  if (ALSO_WORDS.test(form)) return next !== undefined && /[\p{Ll}\d,;)]/u.test(next);
  return true;
}
