import type { Sentence, Token } from "@counterclaim/language";
import type { Sighting } from "./sighting.ts";

const PERSONAL = /^(i|me|we|us|he|him|she|her|they|them|it)$/i;
const POSSESSIVE = /^(his|her|their|its)$/i;

// What is "ours" in war: of everything else, "our" tells no party.
const OURS = /^(control|hands|grip|possession|hold|grasp|rule|positions|lines|fire)$/i;

const isOurs = (tokens: readonly Token[], at: number): boolean =>
  /^our$/i.test(tokens[at]!.form) && tokens.slice(at + 1, at + 4).some(({ form }) => OURS.test(form));

/** Personal pronouns, and possessive ones that open no actor's phrase ("their advance"; not "their fighters"). */
export function pronouns(index: number, { tokens }: Sentence, described: readonly Sighting[]): Sighting[] {
  const found: Sighting[] = [];
  for (const [i, token] of tokens.entries()) {
    if (isOneOf(tokens, i)) found.push(pronoun(index, token, i));
    if (token.upos !== "PRON" || (token.form === "HE" && tokens[i + 1]?.upos === "PROPN")) continue;
    const possessive = token.xpos === "PRP$" && (POSSESSIVE.test(token.form) || isOurs(tokens, i));
    if (!possessive && !(PERSONAL.test(token.form) && token.xpos === "PRP")) continue;
    if (described.some((d) => d.first <= i && i <= d.last)) continue;
    if (/^it$/i.test(token.form) && (token.deprel === "expl" || isWeather(tokens, i))) continue;
    // "it is not true that …"
    if (
      /^it$/i.test(token.form) &&
      /^(true|clear|unclear|possible|impossible|likely|unlikely|known)$/.test(tokens[token.head]?.form ?? "")
    )
      continue;
    found.push(pronoun(index, token, i));
  }
  return found;
}

/** "it rained", "it seems", "it remains unclear"; not "it remained in control". */
function isWeather(tokens: readonly Token[], at: number): boolean {
  const verb = tokens[tokens[at]!.head];
  if (verb?.lemma !== "remain") return /^(seem|appear|happen|rain)$/.test(verb?.lemma ?? "");
  return !/^(in|at|on|under|inside|there|ready|committed|fully|firmly|deployed)$/i.test(
    tokens[tokens[at]!.head + 1]?.form ?? "",
  );
}

const pronoun = (sentence: number, { form, start, end }: Token, at: number): Sighting => ({
  sentence,
  first: at,
  last: at,
  head: at,
  form: "pronoun",
  start,
  end,
  noun: null,
  name: form,
  kind: null,
  actor: null,
  candidates: [],
  institution: null,
  definite: true,
  plural: /^(they|them|their|we|us|our|both|others)$/i.test(form),
  possessor: null,
  specified: false,
});

/** "one said", "another told": one of several persons mentioned before. */
function isOneOf(tokens: readonly Token[], at: number): boolean {
  const { form, deprel, head } = tokens[at]!;
  return (
    /^(one|another)$/i.test(form) &&
    /^nsubj/.test(deprel) &&
    /^(say|tell|add|explain|recall)$/.test(tokens[head]?.lemma ?? "")
  );
}
