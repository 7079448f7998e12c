import type { Span } from "@counterclaim/record";
import { doubleShape, isBlankAt, mayClose, mayOpen } from "./mark.ts";

/** A stretch between two marks, or from a mark to the end of its paragraph where it is never closed. */
export interface MarkedStretch {
  readonly span: Span;
  readonly closed: boolean;
}

interface Open {
  readonly start: number;
  readonly mark: string;
}

/**
 * Quotations in double marks and guillemets. Marks are paired inside a paragraph, as agencies do not close a quotation
 * that goes on in the next one; but where the next one closes what it never opened, the quotation runs on to there.
 */
export function doubleMarked(text: string, paragraphs: readonly Span[]): MarkedStretch[] {
  const found: MarkedStretch[] = [];
  let carried: Open | null = null;
  for (const paragraph of paragraphs) {
    const open: Open[] = [];
    let first = true;
    for (let at = paragraph.start; at < paragraph.end; at++) {
      const length = markLength(text, at);
      if (length === 0) continue;
      const role = roleOf(text, at, length, paragraph.start, open);
      if (role === "open") {
        // an opening mark of the same kind inside an open quotation: that one was never closed
        if (open.length > 0 && open.at(-1)!.mark === text[at]) {
          found.push({ span: trimmed(text, open.pop()!.start, at), closed: false });
        }
        open.push({ start: at, mark: text[at]! });
      } else if (role === "close") {
        const partner = open.pop();
        if (partner) found.push({ span: { start: partner.start, end: at + length }, closed: true });
        else if (first && carried) {
          found.pop();
          found.push({ span: { start: carried.start, end: at + length }, closed: true });
        }
      }
      first = false;
      at += length - 1;
    }
    carried = open[0] ?? null;
    for (const { start } of open.reverse()) found.push({ span: trimmed(text, start, paragraph.end), closed: false });
  }
  return found.filter(({ span }) => span.end - span.start > 1);
}

/** Length of the double mark at the offset: `` and '' count as one mark; 0 for none. */
function markLength(text: string, at: number): number {
  const character = text[at]!;
  if (doubleShape(character)) return 1;
  return (character === "`" || character === "'") && text[at + 1] === character && text[at + 2] !== character ? 2 : 0;
}

function roleOf(
  text: string,
  at: number,
  length: number,
  from: number,
  open: readonly Open[],
): "open" | "close" | null {
  const top = open.at(-1);
  const opens = mayOpen(text, at, from, length);
  const closes = mayClose(text, at, from, length);
  const shape = length === 2 ? (text[at] === "`" ? "opening" : "closing") : doubleShape(text[at]!);
  if (shape === "opening") {
    // German „…“ and »…« close with what opens elsewhere; an opening mark before a blank closes by mistake
    if (top && closes && !opens) return "close";
    return opens || !isBlankAt(text, at + length) || text[at] === "\u00ab" ? "open" : top ? "close" : null;
  }
  if (shape === "closing") {
    if (top) return opens && !closes && text[at] === "\u00bb" && top.mark !== "\u00ab" ? "open" : "close";
    return opens && !closes ? "open" : "close"; // »…« or a mark the wrong way round
  }
  if (top) return opens && !closes && top.mark === text[at] ? "open" : "close";
  if (opens) return "open";
  return closes ? "close" : isBlankAt(text, at + length) ? null : "open";
}

/** Without the blanks at its end. */
function trimmed(text: string, start: number, end: number): Span {
  let last = end;
  while (last > start + 1 && isBlankAt(text, last - 1)) last--;
  return { start, end: last };
}
