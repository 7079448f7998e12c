import type { Diagnostic } from "@counterclaim/record";

/** Characters that reports do not have in them unless something went wrong on the way, or somebody wants to mislead. */
const UNUSUAL: readonly { readonly code: string; readonly what: string; readonly pattern: RegExp }[] = [
  { code: "lone-surrogate", what: "half a character (a lone UTF-16 surrogate)", pattern: /\p{Surrogate}/u },
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  { code: "control-character", what: "a control character", pattern: /[\0-\x08\x0e-\x1f\x7f]/ },
  {
    code: "bidirectional-control",
    what: "a control of writing direction, which may make the text look other than it reads",
    pattern: /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/,
  },
  { code: "zero-width-character", what: "an invisible character", pattern: /[\u200b\u2060\ufeff]/ },
];

/** One diagnostic for each kind of unusual character, at its first place. The text is coded as it is. */
export function unusualCharacters(text: string): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const { code, what, pattern } of UNUSUAL) {
    const start = text.search(pattern);
    if (start < 0) continue;
    const times = text.match(new RegExp(pattern.source, `${pattern.flags}g`))?.length ?? 1;
    const message = `the text contains ${what}${times === 1 ? "" : `, ${times} times`}`;
    found.push({ code, message, span: { start, end: start + 1 } });
  }
  return found;
}
