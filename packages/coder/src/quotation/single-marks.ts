import type { Span } from "@counterclaim/record";
import type { MarkedStretch } from "./double-marks.ts";
import { isWordAt, mayClose, mayOpen, singleShape } from "./mark.ts";

/** No quotation in single marks is longer, in UTF-16 code units: beyond that the mark was an apostrophe. */
const LONGEST = 1500;

const ELISION = /^['\u2018\u2019](?:\d0s|em|til|tis|twas|cause|cos|n|bout|round|neath)\b/iu;

/**
 * Quotations in single marks. As the closing mark is also the apostrophe, one that follows an "s" inside a phrase
 * ("the rebels' line") closes only when nothing better comes; a mark without a partner is an apostrophe.
 */
export function singleMarked(text: string, paragraphs: readonly Span[]): MarkedStretch[] {
  const found: MarkedStretch[] = [];
  for (const paragraph of paragraphs) {
    for (let at = paragraph.start; at < paragraph.end; at++) {
      const shape = singleShape(text[at]!);
      if (!shape || shape === "closing" || !mayOpen(text, at, paragraph.start)) continue;
      if (text[at - 1] === "'" || text[at + 1] === "'") continue; // '' is a double mark
      if (ELISION.test(text.slice(at, at + 8))) continue;
      const end = closingAfter(text, at, Math.min(paragraph.end, at + LONGEST));
      if (end === null) continue;
      found.push({ span: { start: at, end: end + 1 }, closed: true });
      at = end;
    }
  }
  return found;
}

function closingAfter(text: string, from: number, to: number): number | null {
  let possessive: number | null = null;
  for (let at = from + 1; at < to; at++) {
    const shape = singleShape(text[at]!);
    if (!shape) continue;
    if (shape === "opening") {
      if (mayOpen(text, at, from + 1) && at > from + 1) return possessive; // another one opens before this one closes
      continue;
    }
    if (!mayClose(text, at, from + 1) || isWordAt(text, at + 1)) continue;
    if (/[sS]/.test(text[at - 1]!) && /\s/.test(text[at + 1] ?? "")) possessive ??= at;
    else return at;
  }
  return possessive;
}
