import { type VerificationNote, wordsAt } from "@counterclaim/record";
import { type CodedText, contentWords, oneLine } from "../voices/coded-text.ts";
import { manner, type Voice, voicesOf } from "../voices/voices.ts";
import { clipped, sideBySide } from "./columns.ts";
import { titleLines } from "./report-lines.ts";
import type { Style } from "./style.ts";

/** 30 lines make a screen; npm takes four of them, and where the page is served one. */
const SCREEN = 25;
const UNVERIFIED: readonly VerificationNote["status"][] = ["unverified", "unverifiable"];

/** One report at a glance: its sides in columns with their quoted words, and what nobody could verify; `rest` stands below. */
export function firstScreen(coded: CodedText, width: number, style: Style, rest: readonly string[]): readonly string[] {
  const { report, text } = coded;
  const sides = voicesOf(coded)
    .filter(({ kind }) => kind !== "publisher")
    .slice(0, width >= 100 ? 3 : 2);
  const unverified = report.notes
    .filter(({ status }) => UNVERIFIED.includes(status))
    .flatMap(({ span }) => clipped(oneLine(wordsAt(text, span)), width - 4, 2).map((line) => `    ${line}`));
  const below = unverified.length === 0 ? [] : ["", style.warning("Nobody could verify:"), ...unverified];
  const head = [...titleLines(coded, style), ""];
  const gap = 3;
  const column = Math.floor((width - gap * (sides.length - 1)) / Math.max(sides.length, 1));
  const rows = SCREEN - head.length - below.length - rest.length;
  const columns = sides.map((side) => columnOf(side, coded, column, rows, style));
  return [...head, ...sideBySide(columns, column), ...below, ...rest];
}

/** A side's claims, as many as fit whole into `rows`. */
function columnOf(voice: Voice, { text }: CodedText, width: number, rows: number, style: Style): readonly string[] {
  const lines = [style.strong(clipped(voice.name, width, 1)[0] ?? ""), style.quiet("─".repeat(width))];
  // Quoted words first: they are what the side said, not what somebody made of it.
  const order = ["direct", "mixed", "indirect", "none"];
  for (const claim of [...voice.claims].sort((a, b) => order.indexOf(a.quotation) - order.indexOf(b.quotation))) {
    const how = manner(claim, voice);
    const words = clipped(contentWords(claim, text), width, 4);
    const block = how === "" ? words : [...words, ...clipped(`(${how})`, width, 1).map(style.quiet)];
    const gap = lines.length > 2 ? [""] : [];
    if (lines.length + gap.length + block.length > rows) continue;
    lines.push(...gap, ...block);
  }
  return lines;
}
