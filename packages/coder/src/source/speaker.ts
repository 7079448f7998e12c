import type { CueLexicon } from "@counterclaim/knowledge";
import type { Span } from "@counterclaim/record";
import type { SourcePhrase } from "../attribution/attribution.ts";
import { isRelation, spanOf, type Words, wordAt } from "../attribution/words.ts";
import { type Name, nameIn } from "./name.ts";
import { type RoleWord, roleOf } from "./role.ts";

export type SpeakerForm = "pronoun" | "short" | "full";

/** What a source phrase shows of its speaker, before the report's other sources are looked at. */
export interface Speaker {
  readonly phrase: SourcePhrase;
  readonly span: Span;
  readonly form: SpeakerForm;
  readonly plural: boolean;
  readonly definite: boolean;
  readonly name: Name | null;
  readonly role: RoleWord | null;
  /** Lemma of the head. */
  readonly noun: string;
}

const PRONOUN = new Set([
  "he",
  "she",
  "they",
  "it",
  "who",
  "one",
  "another",
  "others",
  "him",
  "her",
  "them",
  "which",
  "that",
  "both",
  "his",
  "their",
  "its",
  "i",
  "we",
]);
const DEFINITE = new Set(["the", "this", "that", "these", "those", "his", "her", "its", "their"]);

/** "residents and a local official": a noun and a conjunction before the head, no preposition between. */
function isList(words: Words, first: number, head: number): boolean {
  let noun = false;
  for (let at = first; at < head; at++) {
    const { upos } = words.tokens[at]!;
    if (upos === "ADP") return false;
    if (upos === "NOUN" || upos === "PROPN") noun = words.tokens[at + 1]?.upos === "CCONJ" || noun;
    if (noun && upos === "CCONJ") return words.tokens[at + 1]?.upos === "DET" || words.tokens[at + 1]?.upos === "NUM";
  }
  return false;
}

export function speakerOf(words: Words, phrase: SourcePhrase, lexicon: CueLexicon): Speaker {
  const { stretch, head } = phrase;
  const token = words.tokens[head]!;
  const role = roleOf(words, stretch, lexicon);
  const found = nameIn(words, stretch);
  // a role in capitals at the head of a sentence is no name
  const named =
    found && !(role && role.token >= found.stretch.first && role.token <= found.stretch.last) ? found : null;
  const partitive =
    /^(?:of)$/u.test(wordAt(words, stretch.first + 1)) && /^(?:them|whom)$/u.test(wordAt(words, stretch.last));
  const pronoun = PRONOUN.has(wordAt(words, head)) && (partitive || stretch.last - stretch.first <= 1);
  const name = pronoun ? null : named;
  const plural =
    token.xpos === "NNS" ||
    token.xpos === "NNPS" ||
    /^(?:they|both|others|them|their)$/u.test(wordAt(words, head)) ||
    words.children[head]!.some((child) => isRelation(words, child, "conj") && child > head && child <= stretch.last) ||
    isList(words, stretch.first, head);
  const definite = DEFINITE.has(wordAt(words, stretch.first));
  const length = stretch.last - stretch.first;
  const short =
    !pronoun &&
    ((definite && length <= 2) || (name !== null && name.stretch.first === name.stretch.last && length <= 1));
  return {
    phrase,
    span: spanOf(words, stretch),
    form: pronoun ? "pronoun" : short ? "short" : "full",
    plural,
    definite,
    name,
    role,
    noun: token.lemma.toLowerCase(),
  };
}
