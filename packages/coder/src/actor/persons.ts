import { foldWord } from "@counterclaim/knowledge";
import type { Sentence, Token } from "@counterclaim/language";
import type { Knowledge } from "../knowledge.ts";
import { nameAt, type SentenceNames } from "./sentence-names.ts";
import type { Sighting } from "./sighting.ts";

// Small words inside a person's name, as written in the names of many languages.
const PARTICLE =
  /^(al|el|ag|ould|ben|bin|bint|ibn|abu|abd|de|da|di|del|della|van|von|der|den|la|le|bel|ul|ur|u|y|e|-|'|’)$/i;

/** A name of several words, or one word after a title, that what stands round it shows to be a person's. */
export function namedPersons(
  text: string,
  index: number,
  sentence: Sentence,
  names: SentenceNames,
  described: readonly Sighting[],
  known: ReadonlySet<string>,
  knowledge: Knowledge,
): Sighting[] {
  const { tokens } = sentence;
  const found: Sighting[] = [];
  for (let first = 0; first < tokens.length; first++) {
    if (!nameWord(tokens[first]!) || taken(names, first)) continue;
    const titled = titleBefore(tokens, first, described, knowledge);
    let start = first;
    while (
      start <= first &&
      isTitle(tokens, start, knowledge) &&
      nameWord(tokens[start + 1]) &&
      !taken(names, start + 1)
    )
      first = ++start;
    const last = runEnd(tokens, start, names);
    const own = titled || (start > 0 && isTitle(tokens, start - 1, knowledge));
    const overlapsDescription = described.some((d) => d.head >= start && d.head <= last);
    const surname = foldWord(tokens[last]!.form);
    const several = last > start && tokens.slice(start, last + 1).filter((t) => t.upos === "PROPN").length > 1;
    if (!overlapsDescription && (own || known.has(surname) || (several && personal(tokens, start, last, described))))
      found.push(person(text, index, tokens, start, last));
    first = last;
  }
  return found;
}

function person(text: string, sentence: number, tokens: readonly Token[], first: number, last: number): Sighting {
  const start = tokens[first]!.start;
  const end = tokens[last]!.end;
  return {
    sentence,
    first,
    last,
    head: last,
    form: "person",
    start,
    end,
    noun: null,
    name: text.slice(start, end),
    kind: "person",
    actor: null,
    candidates: [],
    institution: null,
    definite: true,
    plural: false,
    possessor: null,
    specified: true,
  };
}

const nameWord = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.upos === "PROPN" || (token.upos === "X" && /^\p{Lu}/u.test(token.form))) &&
  /^\p{Lu}/u.test(token.form);

const taken = (names: SentenceNames, token: number): boolean =>
  nameAt(names.parties, token) !== null || nameAt(names.countries, token) !== null;

const isTitle = (tokens: readonly Token[], i: number, { descriptions }: Knowledge): boolean =>
  i >= 0 && descriptions.titles.has(foldWord(tokens[i]!.form)) && /^\p{L}/u.test(tokens[i]!.form);

/** "Defence Minister" or "spokesman" right before the name. */
function titleBefore(
  tokens: readonly Token[],
  first: number,
  described: readonly Sighting[],
  knowledge: Knowledge,
): boolean {
  if (first === 0) return false;
  if (isTitle(tokens, first - 1, knowledge)) return true;
  return described.some((d) => d.last === first - 1 && d.noun?.class === "person" && !d.plural);
}

/** The last token of a run of name words, with the particles between them. */
function runEnd(tokens: readonly Token[], first: number, names: SentenceNames): number {
  let last = first;
  for (let i = first + 1; i < tokens.length; i++) {
    if (nameWord(tokens[i]) && !taken(names, i)) last = i;
    else if (!(PARTICLE.test(tokens[i]!.form) && (nameWord(tokens[i + 1]) || PARTICLE.test(tokens[i + 1]?.form ?? ""))))
      break;
  }
  return last;
}

const SPEECH =
  /^(say|tell|add|announce|claim|declare|state|insist|warn|deny|confirm|write|post|tweet|argue|explain|note|vow|urge|meet|visit|call|speak|ask|accuse|welcome|praise|condemn|reiterate|thank|pledge|stress|comment|reply|respond|resign|describe|believe|hope|think|want|know|suggest|recall|lead|command|head|flee|die|arrive|sign|order|appoint|be|have)$/;

/** What shows a name to be a person's: subject of a verb of saying, an age, an apposition that is a person's role. */
function personal(tokens: readonly Token[], first: number, last: number, described: readonly Sighting[]): boolean {
  const next = tokens[last + 1];
  if (next?.form === "," || next?.form === "(") {
    if (tokens[last + 2]?.upos === "NUM" && /^\d{1,3}$/.test(tokens[last + 2]!.form)) return true;
    if (described.some((d) => d.noun?.class === "person" && d.first === last + 2)) return true;
  }
  if (tokens[first - 1]?.form === "," && described.some((d) => d.noun?.class === "person" && d.last === first - 2))
    return true;
  for (let i = first; i <= last; i++) {
    const { head, deprel } = tokens[i]!;
    if (head < first || head > last)
      if (head >= 0 && /^nsubj/.test(deprel) && SPEECH.test(tokens[head]!.lemma) && tokens[head]!.upos !== "NOUN")
        return tokens[head]!.lemma !== "be" && tokens[head]!.lemma !== "have";
  }
  return false;
}

/** A title and the name after it are one mention: "Defence Minister Sadio Camara". */
export function withTitles(sightings: readonly Sighting[], text: string): Sighting[] {
  const result: Sighting[] = [];
  for (const sighting of sightings) {
    const before = result.at(-1);
    if (
      sighting.form === "person" &&
      before &&
      before.sentence === sighting.sentence &&
      before.noun?.class === "person" &&
      !before.plural &&
      (before.last === sighting.first - 1 || before.last >= sighting.first)
    ) {
      result[result.length - 1] = {
        ...before,
        last: sighting.last,
        head: sighting.head,
        end: sighting.end,
        form: "person",
        name: text.slice(sighting.start, sighting.end),
      };
    } else result.push(sighting);
  }
  return result;
}
