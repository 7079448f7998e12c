import type { Sentence } from "@counterclaim/language";
import type { Sighting } from "./sighting.ts";

const PERSONAL = /^(i|me|we|us|he|him|she|her|they|them|it)$/i;
const POSSESSIVE = /^(his|her|their|its|my|our)$/i;

/** Personal pronouns, and possessive ones that open no actor's phrase ("their advance"; not "their fighters"). */
export function pronouns(index: number, { tokens }: Sentence, described: readonly Sighting[]): Sighting[] {
  const found: Sighting[] = [];
  for (const [i, token] of tokens.entries()) {
    if (token.upos !== "PRON") continue;
    const possessive = token.xpos === "PRP$" && POSSESSIVE.test(token.form);
    if (!possessive && !(PERSONAL.test(token.form) && token.xpos === "PRP")) continue;
    if (described.some((d) => d.first <= i && i <= d.last)) continue;
    if (
      /^it$/i.test(token.form) &&
      (token.deprel === "expl" || /^(seem|appear|happen|rain|remain)$/.test(tokens[token.head]?.lemma ?? ""))
    )
      continue;
    found.push({
      sentence: index,
      first: i,
      last: i,
      head: i,
      form: "pronoun",
      start: token.start,
      end: token.end,
      noun: null,
      name: token.form,
      kind: null,
      actor: null,
      candidates: [],
      institution: null,
      definite: true,
      plural: /^(they|them|their|we|us|our)$/i.test(token.form),
      possessor: null,
      specified: false,
    });
  }
  return found;
}
