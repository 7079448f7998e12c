import type { Span } from "@counterclaim/record";

/** Lines longer than this are never the product of hard wrapping; lines all shorter than that are no prose. */
const WIDEST_WRAP = 110;
const NARROWEST_WRAP = 30;
/** Headlines are mostly shorter. */
const NARROWEST_PROSE = 60;
/** Share of a block's line ends that must look like wrapping. */
const WRAPPED_SHARE = 0.6;

interface Line extends Span {
  readonly blank: boolean;
}

/**
 * The paragraphs of a text, without the blanks around them. Wire copy has one paragraph a line; other texts wrap their
 * lines at some width. Which it is, the lines tell: in wrapped text nearly no line had room for the next line's first
 * word, and lines begin with small letters.
 */
export function paragraphs(text: string): Span[] {
  const result: Span[] = [];
  for (const block of blocksOf(linesOf(text))) {
    const width = wrapWidth(text, block);
    let open: { start: number; end: number } | null = null;
    block.forEach((line, i) => {
      if (open && continues(text, block[i - 1]!, line, width)) {
        open.end = line.end;
      } else {
        open = { start: line.start, end: line.end };
        result.push(open);
      }
    });
  }
  return result;
}

/** Runs of lines between blank ones. */
function blocksOf(lines: readonly Line[]): Line[][] {
  const blocks: Line[][] = [];
  let block: Line[] = [];
  for (const line of lines) {
    if (!line.blank) block.push(line);
    else if (block.length > 0) {
      blocks.push(block);
      block = [];
    }
  }
  if (block.length > 0) blocks.push(block);
  return blocks;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let from = 0;
  while (from <= text.length) {
    let to = from;
    while (to < text.length && !isLineBreak(text.charCodeAt(to))) to++;
    let start = from;
    let end = to;
    while (start < end && isBlank(text.charCodeAt(start))) start++;
    while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
    lines.push({ start, end, blank: start === end });
    if (text.charCodeAt(to) === 13 && text.charCodeAt(to + 1) === 10) to++;
    from = to + 1;
  }
  return lines;
}

const isLineBreak = (code: number): boolean =>
  code === 10 || code === 13 || code === 0x2028 || code === 0x2029 || code === 12 || code === 11 || code === 0x85;

/** White space that is no word: Unicode's, and the marks that show nothing (zero width space, byte order mark, NUL). */
export const isBlank = (code: number): boolean =>
  code === 32 ||
  (code >= 9 && code <= 13) ||
  code === 0xa0 ||
  (code > 0x7f &&
    (code === 0x85 ||
      code === 0x1680 ||
      (code >= 0x2000 && code <= 0x200a) ||
      code === 0x2028 ||
      code === 0x2029 ||
      code === 0x202f ||
      code === 0x205f ||
      code === 0x3000 ||
      code === 0xfeff));

/** The width that a block is wrapped at; null where its line ends are paragraph ends. */
function wrapWidth(text: string, block: readonly Line[]): number | null {
  if (block.length < 2) return null;
  const width = block.reduce((widest, line) => Math.max(widest, line.end - line.start), 0);
  if (width > WIDEST_WRAP || width < NARROWEST_WRAP) return null;
  let pairs = 0;
  let wrapped = 0;
  let small = 0;
  for (let i = 0; i + 1 < block.length; i++) {
    const line = block[i]!;
    const next = block[i + 1]!;
    if (opensItem(text, next)) continue;
    pairs++;
    if (continuesSmall(text, line, next) || breaksOff(text, line)) small++;
    else if (line.end - line.start + 1 + firstWord(text, next) <= width) continue;
    wrapped++;
  }
  // Two short lines may be a headline and a line below it: only a small letter tells that they are one.
  if (pairs === 0 || (pairs < 3 && small === 0)) return null;
  return wrapped / pairs >= WRAPPED_SHARE ? width : null;
}

function continues(text: string, line: Line, next: Line, width: number | null): boolean {
  const length = line.end - line.start;
  if (opensItem(text, next)) return false;
  if (length <= WIDEST_WRAP && (continuesSmall(text, line, next) || breaksOff(text, line))) return true;
  return width !== null && length + 1 + firstWord(text, next) > width - 2;
}

const opensItem = (text: string, line: Line): boolean =>
  /^(?:[-*•–·▪]|\(?\w{1,2}[.)])\s/u.test(text.slice(line.start, line.start + 5));

/** A line that begins with a small letter after one that does not end a sentence. */
const continuesSmall = (text: string, line: Line, next: Line): boolean =>
  /^\p{Ll}/u.test(text.slice(next.start, next.start + 2)) &&
  /[\s(]|^\p{Ll}{4,}[.,;:!?"”’)]*$/u.test(text.slice(next.start, next.end)) &&
  !/[.!?:;]["”’»)]*$/u.test(text.slice(Math.max(line.start, line.end - 4), line.end));

/** A line of prose's length that stops at a word which wants another after it: "were killed in the region on" */
const breaksOff = (text: string, line: Line): boolean =>
  line.end - line.start >= NARROWEST_PROSE && UNFINISHED.test(text.slice(line.end - 8, line.end));

const UNFINISHED =
  /\s(?:an?|the|of|to|in|on|at|by|for|from|with|into|and|or|as|that|which|who|his|her|its|their|was|were|had|has|have)$/;

function firstWord(text: string, line: Line): number {
  let end = line.start;
  while (end < line.end && !isBlank(text.charCodeAt(end))) end++;
  return end - line.start;
}
