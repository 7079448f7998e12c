import type { Cue, CueLexicon } from "@counterclaim/knowledge";
import { isRelation, sentenceOf, type Words, wordAt } from "./words.ts";

/** A word of the report that may report somebody's claim. */
export interface Candidate {
  readonly token: number;
  /** Last token of the cue's own words: "point out" ends at "out". */
  readonly end: number;
  readonly cue: Cue;
}

/** How far the particle or noun of a cue stands behind its verb ("make it very clear"). */
const REACH = 4;

/** Words that may be a cue by the lexicon, in text order; the frame decides later. */
export function candidatesOf(words: Words, lexicon: CueLexicon): readonly Candidate[] {
  const found: Candidate[] = [];
  for (let at = 0; at < words.tokens.length; at++) {
    const candidate = candidateAt(words, at, lexicon);
    if (candidate) found.push(candidate);
  }
  return found;
}

export function candidateAt(words: Words, at: number, lexicon: CueLexicon): Candidate | null {
  const { upos, xpos, lemma } = words.tokens[at]!;
  const key = lemma.toLowerCase();
  const form = wordAt(words, at);
  const phrase = lexicon.phrases.get(form)?.find((cue) => cue.words.every((word, i) => wordAt(words, at + i) === word));
  if (phrase) return { token: at, end: at + phrase.words.length - 1, cue: phrase };
  if (upos === "VERB" || (upos === "AUX" && key !== "be" && key !== "have"))
    return verbAt(words, at, lexicon.verbs.get(key));
  // a past form that the tagger took for a noun or an adjective still is one where it has a subject
  if (xpos.startsWith("VB") && lexicon.verbs.has(key)) return verbAt(words, at, lexicon.verbs.get(key));
  if (upos === "NOUN") return single(at, lexicon.nouns.get(key));
  if (upos === "ADJ") return isCopular(words, at) ? single(at, lexicon.adjectives.get(key)) : null;
  return null;
}

const single = (at: number, cues: readonly Cue[] | undefined): Candidate | null => {
  const cue = cues?.find(({ words }) => words.length === 1);
  return cue ? { token: at, end: at, cue } : null;
};

const isCopular = (words: Words, at: number): boolean =>
  words.children[at]!.some((child) => isRelation(words, child, "cop")) || isRelation(words, at, "xcomp");

function verbAt(words: Words, at: number, cues: readonly Cue[] | undefined): Candidate | null {
  if (!cues) return null;
  const last = Math.min(sentenceOf(words, at).last, at + REACH);
  for (const cue of cues) {
    let end = at;
    for (const word of cue.words.slice(1)) {
      let next = end + 1;
      // a particle stands by its verb; a noun or adjective may have a word or two before it
      const reach = word.length <= 3 ? end + 1 : last;
      while (next <= reach && wordAt(words, next) !== word && words.tokens[next]!.lemma !== word) next++;
      if (next > reach) {
        end = -1;
        break;
      }
      end = next;
    }
    if (end >= at) return { token: at, end, cue };
  }
  return null;
}
