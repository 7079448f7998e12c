import type { Span } from "@counterclaim/record";

/** Lines longer than this are never the product of hard wrapping. */
const WIDEST_WRAP = 110;
/** Share of line ends that must look like wrapping before any of them is taken for it. */
const WRAPPED_SHARE = 0.6;

interface Line extends Span {
  readonly blank: boolean;
}

/**
 * The paragraphs of a text, without the blanks around them. Wire copy has one paragraph a line; other texts wrap their
 * lines at some width. Which it is, the lines tell: in wrapped text, nearly no line had room for the next line's first
 * word.
 */
export function paragraphs(text: string): Span[] {
  const lines = linesOf(text);
  const width = wrapWidth(text, lines);
  const result: Span[] = [];
  let open: { start: number; end: number } | null = null;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    if (line.blank) {
      open = null;
      continue;
    }
    const previous = lines[i - 1];
    if (open && previous && width !== null && continues(text, previous, line, width)) {
      open.end = line.end;
    } else {
      open = { start: line.start, end: line.end };
      result.push(open);
    }
  }
  return result;
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

/** The width that the text is wrapped at; null where its line ends are paragraph ends. */
function wrapWidth(text: string, lines: readonly Line[]): number | null {
  let width = 0;
  let pairs = 0;
  for (let i = 0; i + 1 < lines.length; i++) {
    if (lines[i]!.blank || lines[i + 1]!.blank) continue;
    pairs++;
    width = Math.max(width, lines[i]!.end - lines[i]!.start);
  }
  if (pairs === 0 || width > WIDEST_WRAP || width < 30) return null;
  let full = 0;
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i]!;
    const next = lines[i + 1]!;
    if (line.blank || next.blank) continue;
    if (line.end - line.start + 1 + firstWord(text, next) > width - 2) full++;
  }
  return full / pairs >= WRAPPED_SHARE ? width : null;
}

function continues(text: string, line: Line, next: Line, width: number): boolean {
  if (/^(?:[-*•–·▪]|\d{1,2}[.)])\s/u.test(text.slice(next.start, next.start + 4))) return false;
  const length = line.end - line.start;
  if (length + 1 + firstWord(text, next) > width - 2) return true;
  const last = text[line.end - 1]!;
  const first = text[next.start]!;
  return length > width * 0.6 && !/[.!?:"”»’']/u.test(last) && first.toLowerCase() === first && /\p{L}/u.test(first);
}

function firstWord(text: string, line: Line): number {
  let end = line.start;
  while (end < line.end && !isBlank(text.charCodeAt(end))) end++;
  return end - line.start;
}
