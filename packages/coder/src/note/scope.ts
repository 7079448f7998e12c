import type { Span } from "@counterclaim/record";
import type { NoteFormula } from "./formula.ts";

/** What a verification note is about, in the report's own words: what stands before its formula, or behind it. */
export function scopeOf(
  text: string,
  clause: Span,
  formula: Span,
  { scope }: Pick<NoteFormula, "scope">,
): readonly string[] {
  if (scope === "none") return [];
  const before = text.slice(clause.start, formula.start);
  const behind = text.slice(formula.end, clause.end);
  const words = scope === "before" ? subject(before) : (object(behind) ?? subject(before));
  return words === null ? [] : listed(words);
}

const RELATIVE = /^(?:which|none of which|neither of which|that|it|this|these|but|although|though)$/iu;

function subject(before: string): string | null {
  const words = before
    .replace(
      /\b(?:could|can|cannot|has|have|had|was|were|is|are|been|be|did|does|do)(?:\s+(?:not|n['\u2019]t))?\s*$/iu,
      "",
    )
    .replace(/^[\s,"'\u201c\u2018]+|[\s,]+$/gu, "");
  return words === "" || RELATIVE.test(words) ? null : words;
}

function object(behind: string): string | null {
  const words = /^\s*(?:of|that|for|the authenticity of|whether)?\s*([^,;]+)/iu.exec(behind)?.[1]?.trim() ?? "";
  // adverbs and places only: "in the remote region"
  return words === "" || /^(?:in|on|at|by|from|due|because|as|so|independently|immediately)\b/iu.test(words)
    ? null
    : words;
}

/** "details such as a toll or tactics": each of what is listed; else the phrase as it stands. */
function listed(words: string): readonly string[] {
  const list = /\b(?:such as|including|like)\s+(.+)$/iu.exec(words)?.[1];
  if (!list) return [words];
  return list
    .split(/\s*,\s*(?:(?:and|or)\s+)?|\s+(?:and|or)\s+/u)
    .map((item) => item.trim())
    .filter((item) => item !== "");
}
