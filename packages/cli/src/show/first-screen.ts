import type { VerificationNote } from "@counterclaim/record";
import { type CodedText, contentWords, oneLine } from "../voices/coded-text.ts";
import { manner, type Voice, voicesOf } from "../voices/voices.ts";
import { clipped, sideBySide } from "./columns.ts";
import { titleLines } from "./report-lines.ts";
import type { Style } from "./style.ts";

/** The rows that a report may take, so that it and the lines after it fit on one screen. */
const ROWS = 24;
const UNVERIFIED: readonly VerificationNote["status"][] = ["unverified", "unverifiable"];

/** One report at a glance: its sides in columns with their quoted words, and what nobody could verify. */
export function firstScreen(coded: CodedText, width: number, style: Style): readonly string[] {
  const { report, text } = coded;
  const sides = voicesOf(coded)
    .filter(({ kind }) => kind !== "publisher")
    .slice(0, width >= 100 ? 3 : 2);
  const unverified = report.notes
    .filter(({ status }) => UNVERIFIED.includes(status))
    .flatMap(({ span }) =>
      clipped(oneLine(text.slice(span.start, span.end)), width - 4, 2).map((line) => `    ${line}`),
    );
  const below = unverified.length === 0 ? [] : ["", style.warning("Nobody could verify:"), ...unverified];
  const head = [...titleLines(coded, style), ""];
  const gap = 3;
  const column = Math.floor((width - gap * (sides.length - 1)) / Math.max(sides.length, 1));
  const rows = ROWS - head.length - below.length;
  const columns = sides.map((side) => columnOf(side, coded, column, style).slice(0, rows));
  return [...head, ...sideBySide(columns, column), ...below];
}

function columnOf(voice: Voice, { text }: CodedText, width: number, style: Style): readonly string[] {
  const lines = [style.strong(clipped(voice.name, width, 1)[0] ?? ""), style.quiet("─".repeat(width))];
  // Quoted words first: they are what the side said, not what somebody made of it.
  const order = ["direct", "mixed", "indirect", "none"];
  const claims = [...voice.claims].sort((a, b) => order.indexOf(a.quotation) - order.indexOf(b.quotation));
  for (const claim of claims.slice(0, 4)) {
    const how = manner(claim, voice);
    lines.push(
      ...clipped(contentWords(claim, text), width, 4),
      ...(how === "" ? [] : clipped(`(${how})`, width, 1).map(style.quiet)),
      "",
    );
  }
  return lines.slice(0, -1);
}
