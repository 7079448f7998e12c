import type { Cue, CueLexicon } from "@counterclaim/knowledge";
import { isComma, isNominal, isPunctuation, isRelation, sentenceOf, type Words, wordAt } from "./words.ts";

/** A word of the report that may report somebody's claim. */
export interface Candidate {
  readonly token: number;
  /** Last token of the cue's own words: "point out" ends at "out". */
  readonly end: number;
  readonly cue: Cue;
}

/** How far the particle or noun of a cue stands behind its verb ("make it very clear"). */
const REACH = 4;

/** "a bomb claimed three lives": nobody says anything. */
const takesLife = (words: Words, at: number): boolean =>
  /^claim(?:s|ed|ing)?$/u.test(wordAt(words, at)) &&
  [at + 1, at + 2, at + 3, at + 4].some(
    (next) => next < words.tokens.length && /^li(?:fe|ves|ve)$/u.test(wordAt(words, next)),
  );

/** Words that may be a cue by the lexicon, in text order; the frame decides later. */
export function candidatesOf(words: Words, lexicon: CueLexicon): readonly Candidate[] {
  const found: Candidate[] = [];
  for (let at = 0; at < words.tokens.length; at++) {
    if (takesLife(words, at)) continue;
    const candidate = candidateAt(words, at, lexicon);
    if (candidate) found.push(candidate);
  }
  return found;
}

function candidateAt(words: Words, at: number, lexicon: CueLexicon): Candidate | null {
  const { upos, xpos, lemma } = words.tokens[at]!;
  const key = lemma.toLowerCase();
  const form = wordAt(words, at);
  const phrase = lexicon.phrases.get(form)?.find((cue) => cue.words.every((word, i) => wordAt(words, at + i) === word));
  if (phrase) return { token: at, end: at + phrase.words.length - 1, cue: phrase };
  if (isRejected(words, at)) return null;
  if (upos === "VERB" || (upos === "AUX" && key !== "be" && key !== "have"))
    return verbAt(words, at, lexicon.verbs.get(key) ?? pastEntries(form, lexicon.verbs));
  // a past form that the tagger took for a noun or an adjective still is one where it has a subject
  if (xpos.startsWith("VB") && lexicon.verbs.has(key)) return verbAt(words, at, lexicon.verbs.get(key));
  // "aid groups warn of famine": a base form behind a plural, taken for the last noun of a compound
  if (
    upos === "NOUN" &&
    words.tokens[at - 1]?.xpos === "NNS" &&
    lexicon.verbs.has(form) &&
    governsHere(words, at, lexicon.verbs.get(form)!)
  )
    return verbAt(words, at, lexicon.verbs.get(form));
  if (upos === "NOUN" && xpos === "NNS" && !lexicon.nouns.has(key)) {
    const cues = presentEntries(form, lexicon.verbs);
    if (cues && governsHere(words, at, cues)) return verbAt(words, at, cues);
  }
  // "…," the message read.
  if (/^reads?$/u.test(form) && isPunctuation(words, at + 1) && quotationBefore(words, at))
    return verbAt(words, at, lexicon.verbs.get("read"));
  if (upos === "NOUN") {
    return closesClause(words, at)
      ? verbAt(words, at, sayingOnly(lexicon.verbs.get(key)))
      : single(at, lexicon.nouns.get(key));
  }
  // "…," scoffed the leader: right behind a quotation a past form is the verb
  if (form.endsWith("ed") && at > 0 && words.quotation[at]! < 0 && words.quotation[at - 1]! >= 0)
    return verbAt(words, at, lexicon.verbs.get(key) ?? pastEntries(form, lexicon.verbs));
  if (upos === "ADJ") return isCopular(words, at) ? single(at, lexicon.adjectives.get(key)) : null;
  return null;
}

/** "rejected claims that": the nouns behind a verb of denial, whatever the tagger took them for. */
const isRejected = (words: Words, at: number): boolean =>
  /^(?:claims|reports|charges|allegations|accounts|accusations)$/u.test(wordAt(words, at)) &&
  words.tokens[at]!.upos === "VERB" &&
  /^(?:deny|reject|dismiss|refute|rebut|dispute|contest)$/u.test(words.tokens[at - 1]?.lemma ?? "");

const governsHere = (words: Words, at: number, cues: readonly Cue[]): boolean =>
  wordAt(words, at + 1) === "that" || cues.some((cue) => cue.with.has(wordAt(words, at + 1)));

/** The entries of a form in -s that may be a verb's: "denies", "speaks". */
const presentEntries = (form: string, verbs: CueLexicon["verbs"]): readonly Cue[] | undefined =>
  form.endsWith("ies")
    ? verbs.get(`${form.slice(0, -3)}y`)
    : (verbs.get(form.slice(0, -1)) ?? verbs.get(form.slice(0, -2)));

/** The entries of a past form whose lemma the lemmatiser did not know: "complained", "scoffed". */
function pastEntries(form: string, verbs: CueLexicon["verbs"]): readonly Cue[] | undefined {
  if (!form.endsWith("ed")) return undefined;
  return verbs.get(form.slice(0, -2)) ?? verbs.get(form.slice(0, -1)) ?? verbs.get(form.slice(0, -3));
}

/** "…, the radio reports." — what looks like a plural noun at a clause's end, behind a comma and a noun phrase, is the verb. */
function closesClause(words: Words, at: number): boolean {
  if (words.tokens[at]!.xpos !== "NNS" || !isPunctuation(words, at + 1) || !isNominal(words, at - 1)) return false;
  for (let before = at - 2; before >= Math.max(sentenceOf(words, at).first, at - 7); before--) {
    if (isComma(words, before)) return true;
    if (words.quotation[before]! >= 0) return true;
    if (isPunctuation(words, before) || words.tokens[before]!.upos === "VERB" || words.tokens[before]!.upos === "CCONJ")
      return false;
  }
  return false;
}

/** Does a quotation end a noun phrase before the token? */
function quotationBefore({ quotation, tokens }: Words, at: number): boolean {
  for (let before = at - 1; before >= Math.max(0, at - 8); before--) {
    if (quotation[before]! >= 0) return before < at - 1;
    if (tokens[before]!.upos === "VERB") return false;
  }
  return false;
}

const sayingOnly = (cues: readonly Cue[] | undefined): readonly Cue[] | undefined =>
  cues?.filter(({ frames }) => frames.has("quotation") && frames.has("clause"));

const single = (at: number, cues: readonly Cue[] | undefined): Candidate | null => {
  const cue = cues?.find(({ words }) => words.length === 1);
  return cue ? { token: at, end: at, cue } : null;
};

const isCopular = (words: Words, at: number): boolean =>
  words.children[at]!.some((child) => isRelation(words, child, "cop")) || isRelation(words, at, "xcomp");

function verbAt(words: Words, at: number, cues: readonly Cue[] | undefined): Candidate | null {
  if (!cues) return null;
  const sentence = sentenceOf(words, at);
  const last = Math.min(sentence.last, at + REACH);
  for (const cue of cues) {
    let end = at;
    for (const word of cue.words.slice(1)) {
      let next = end + 1;
      // a particle stands by its verb; a noun or adjective may have a word or two before it, who is held responsible more
      const far = word === "responsible" ? Math.min(sentence.last, at + 2 * REACH + 2) : last;
      const reach = word.length <= 3 ? end + 1 : far;
      while (next <= reach && wordAt(words, next) !== word && words.tokens[next]!.lemma !== word) next++;
      if (next > reach) {
        end = -1;
        break;
      }
      end = next;
    }
    if (end < at) continue;
    // with a particle that the entry does not have it is another verb: "called in", "called off"
    const particle = words.children[at]!.some((child) => child === end + 1 && isRelation(words, child, "compound:prt"));
    return particle && end === at ? null : { token: at, end, cue };
  }
  return null;
}
