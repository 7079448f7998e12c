import stringWidth from "string-width";
import wrapAnsi from "wrap-ansi";

/** Lines of text `width` columns wide; a word that is longer is broken. */
export const wrapped = (text: string, width: number): readonly string[] =>
  wrapAnsi(text, width, { hard: true }).split("\n");

/** At most `lines` lines, the last one ending in an ellipsis where something is left out. */
export function clipped(text: string, width: number, lines: number): readonly string[] {
  const all = wrapped(text, width);
  if (all.length <= lines) return all;
  const kept = all.slice(0, lines);
  const last = wrapped(kept[lines - 1] ?? "", Math.max(width - 2, 1))[0] ?? "";
  return [...kept.slice(0, -1), `${last.replace(/[\s,;:.]+$/, "")} …`];
}

const padded = (text: string, width: number): string => text + " ".repeat(Math.max(0, width - stringWidth(text)));

/** Blocks of lines side by side, each `width` columns wide. */
export function sideBySide(blocks: readonly (readonly string[])[], width: number, gap = "   "): readonly string[] {
  const height = Math.max(0, ...blocks.map((block) => block.length));
  return Array.from({ length: height }, (_, row) =>
    blocks
      .map((block) => padded(block[row] ?? "", width))
      .join(gap)
      .trimEnd(),
  );
}
