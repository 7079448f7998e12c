/** What a character can do as a quotation mark, by itself; `neutral` marks depend on their neighbours. */
export type MarkShape = "opening" | "closing" | "neutral";

const DOUBLE: Readonly<Record<string, MarkShape>> = {
  '"': "neutral",
  "\u201c": "opening", // “
  "\u201d": "closing", // ”
  "\u201e": "opening", // „
  "\u201f": "opening", // ‟
  "\uff02": "neutral", // fullwidth
  "\u00ab": "opening", // «
  "\u00bb": "closing", // »
};
const SINGLE: Readonly<Record<string, MarkShape>> = {
  "'": "neutral",
  "\u2018": "opening", // ‘
  "\u2019": "closing", // ’, also the apostrophe
  "\u201a": "opening", // ‚
  "\u201b": "opening", // ‛
  "\u2039": "opening", // ‹
  "\u203a": "closing", // ›
};

export const doubleShape = (character: string): MarkShape | null => DOUBLE[character] ?? null;
export const singleShape = (character: string): MarkShape | null => SINGLE[character] ?? null;

const WORD = /[\p{L}\p{N}\p{M}]/u;
const BLANK = /[\s\u200b\u200e\u200f\ufeff]/u;
const BEFORE_OPENING = /[([{<\-\u2010-\u2015/\u2026=:;,"'\u2018\u201c\u00ab]/u;

/** Is there a letter, digit or mark at the offset (half of a surrogate pair counts as none)? */
export const isWordAt = (text: string, offset: number): boolean => WORD.test(text[offset] ?? "");
export const isBlankAt = (text: string, offset: number): boolean =>
  offset < 0 || offset >= text.length || BLANK.test(text[offset]!);

/** Could a mark at `offset` open a quotation: nothing, a blank or a bracket before it, and something after it? */
export const mayOpen = (text: string, offset: number, from: number, length = 1): boolean =>
  (offset === from || isBlankAt(text, offset - 1) || BEFORE_OPENING.test(text[offset - 1]!)) &&
  !isBlankAt(text, offset + length);

/** Could a mark at `offset` close a quotation: something before it, and no word after it? */
export const mayClose = (text: string, offset: number, from: number, length = 1): boolean =>
  offset > from && !isBlankAt(text, offset - 1) && !isWordAt(text, offset + length);
