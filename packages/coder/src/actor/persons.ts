import { foldWord } from "@counterclaim/knowledge";
import type { Sentence, Token } from "@counterclaim/language";
import { wordsAt } from "@counterclaim/record";
import type { Knowledge } from "../knowledge.ts";
import { nameAt, type SentenceNames } from "./sentence-names.ts";
import { type Sighting, UNDESCRIBED } from "./sighting.ts";

// Small words inside a person's name, as written in the names of many languages.
const PARTICLE =
  /^(al|el|ag|ould|ben|bin|bint|ibn|abu|abd|de|da|di|del|della|van|von|der|den|la|le|bel|ul|ur|u|y|e|-|'|’)$/i;

/** A stretch of a sentence that is written like a name, and whether what stands round it shows that it is a person's. */
export interface NameRun {
  readonly first: number;
  readonly last: number;
  readonly person: boolean;
  /** ", which …" behind it: a body. */
  readonly body: boolean;
}

/** The names in a sentence that are in no list: runs of capitalised words outside the described actors and known names. */
export function nameRuns(
  { tokens }: Sentence,
  names: SentenceNames,
  described: readonly Sighting[],
  knowledge: Knowledge,
): NameRun[] {
  const runs: NameRun[] = [];
  const free = (i: number): boolean =>
    nameWord(tokens[i]) &&
    nameAt(names.parties, i) === null &&
    nameAt(names.countries, i) === null &&
    !described.some((d) => d.first <= i && i <= d.last);
  for (let first = 0; first < tokens.length; first++) {
    if (!free(first) || (isTitle(tokens, first, knowledge) && free(first + 1))) continue;
    const last = runEnd(tokens, first, free);
    const several = tokens.slice(first, last + 1).filter(nameWord).length > 1;
    const titled =
      (first > 0 && isTitle(tokens, first - 1, knowledge)) ||
      described.some((d) => d.last === first - 1 && d.noun?.class === "person" && !d.plural);
    const body = !titled && several && tokens[last + 1]?.form === "," && tokens[last + 2]?.form === "which";
    runs.push({
      first,
      last,
      person: !body && (titled || (several && personal(tokens, first, last, described))),
      body,
    });
    first = last;
  }
  return runs;
}

/** The person whom a run of name words stands for. */
export function personOf(text: string, sentence: number, tokens: readonly Token[], { first, last }: NameRun): Sighting {
  const start = tokens[first]!.start;
  const end = tokens[last]!.end;
  return {
    ...UNDESCRIBED,
    sentence,
    first,
    last,
    head: last,
    form: "person",
    start,
    end,
    name: text.slice(start, end),
    kind: "person",
    actor: null,
  };
}

/** The body that no list knows and a run of name words stands for: "Herders' Watch, which counts raids,". */
export function bodyOf(text: string, sentence: number, tokens: readonly Token[], run: NameRun): Sighting {
  return { ...personOf(text, sentence, tokens, run), form: "name", kind: "other" };
}

const nameWord = (token: Token | undefined): boolean =>
  token !== undefined && (token.upos === "PROPN" || token.upos === "X") && /^\p{Lu}/u.test(token.form);

const isTitle = (tokens: readonly Token[], i: number, { descriptions }: Knowledge): boolean =>
  descriptions.titles.has(foldWord(tokens[i]!.form)) && /^\p{L}/u.test(tokens[i]!.form);

/** The last token of a run of name words, with the particles between them. */
function runEnd(tokens: readonly Token[], first: number, free: (i: number) => boolean): number {
  let last = first;
  for (let i = first + 1; i < tokens.length; i++) {
    if (free(i)) last = i;
    else if (!PARTICLE.test(tokens[i]!.form) || !(free(i + 1) || PARTICLE.test(tokens[i + 1]?.form ?? ""))) break;
  }
  return last;
}

// What persons do and places, parties and things seldom do.
const PERSONAL =
  /^(say|tell|add|announce|claim|declare|state|insist|warn|deny|confirm|write|post|tweet|argue|explain|note|vow|urge|meet|visit|call|speak|ask|accuse|welcome|praise|condemn|reiterate|thank|pledge|stress|comment|reply|respond|resign|describe|believe|hope|think|want|know|suggest|recall|lead|command|flee|die|arrive|sign|order|appoint)$/;

/** Subject of a verb of saying, agent of a passive, an age, or an apposition that is a person's role. */
function personal(tokens: readonly Token[], first: number, last: number, described: readonly Sighting[]): boolean {
  const next = tokens[last + 1];
  if (next?.form === "," || next?.form === "(") {
    if (/^\d{1,3}$/.test(tokens[last + 2]?.form ?? "")) return true;
    if (described.some((d) => d.noun?.class === "person" && d.first === last + 2)) return true;
  }
  const before = tokens[first - 1];
  if (before?.form === "," && roleBefore(tokens, first - 2, described)) return true;
  if (before?.form.toLowerCase() === "by" && tokens[first - 2]?.xpos === "VBN") return true;
  return tokens.slice(first, last + 1).some(({ head, deprel }) => {
    const governor = head < first || head > last ? tokens[head] : undefined;
    return governor !== undefined && /^nsubj/.test(deprel) && governor.upos === "VERB" && PERSONAL.test(governor.lemma);
  });
}

/** "the minister for the region," before a name: a person's role, and no verb between. */
function roleBefore(tokens: readonly Token[], end: number, described: readonly Sighting[]): boolean {
  const role = described.findLast((d) => d.noun?.class === "person" && d.last <= end && end - d.last < 8);
  return (
    role !== undefined && !tokens.slice(role.last + 1, end + 1).some(({ upos }) => upos === "VERB" || upos === "AUX")
  );
}

/** A title and the name after it are one mention: "Defence Minister Sadio Camara". */
export function withTitles(sightings: readonly Sighting[], text: string): Sighting[] {
  const result: Sighting[] = [];
  for (const sighting of sightings) {
    const before = result.at(-1);
    const titled =
      sighting.form === "person" &&
      before?.sentence === sighting.sentence &&
      before.last === sighting.first - 1 &&
      // "Defence Minister" and a name; or a forename that no list has before a surname that one has
      ((before.noun?.class === "person" && !before.plural && before.form === "description") ||
        (before.form === "person" && before.actor === null && sighting.actor !== null));
    if (!titled) {
      result.push(sighting);
      continue;
    }
    const name = sighting.actor === null ? wordsAt(text, sighting) : sighting.name;
    result[result.length - 1] = {
      ...before,
      last: sighting.last,
      head: sighting.head,
      end: sighting.end,
      form: "person",
      name,
      actor: sighting.actor ?? before.actor,
    };
  }
  return result;
}
