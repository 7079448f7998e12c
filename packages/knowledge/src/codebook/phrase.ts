/** One word of a trigger: the lemmas that may stand there. */
export interface Step {
  readonly lemmas: ReadonlySet<string>;
  /** A particle or preposition: its place among the other words is freer than a noun's. */
  readonly function: boolean;
}

/** A trigger as words in order, and which of them is the head by which it is found. */
export interface Phrase {
  readonly steps: readonly Step[];
  readonly head: number;
}

// Words that stand in triggers as particles or prepositions; every other word is a verb, noun or adjective.
const FUNCTION_WORDS = new Set(
  "up down off out away back over in into on onto under to towards toward from of with without against at for upon through forward forth apart closer free by between behind along about after again".split(
    " ",
  ),
);

const step = (word: string): Step => {
  const lemmas = word.split("|");
  return { lemmas: new Set(lemmas), function: lemmas.every((lemma) => FUNCTION_WORDS.has(lemma)) };
};

/** Splits a written trigger into steps. A hyphen parts words, as in the treebanks. */
const stepsOf = (written: string): Step[] => written.replaceAll("-", " ").split(" ").map(step);

/** Regular forms of a verb, so that a wrong lemma costs nothing: "free" also stands for "freed". */
function inflections(verb: string): string[] {
  const stem = verb.endsWith("e") ? verb.slice(0, -1) : /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}i` : verb;
  return [verb, `${stem}ed`, `${verb.endsWith("e") ? stem : verb}ing`];
}

/** "shoot down", "take|seize control", "come under fire": the verb comes first. */
export function verbPhrase(written: string): Phrase {
  const [first, ...rest] = stepsOf(written);
  const lemmas = new Set([...first!.lemmas].flatMap(inflections));
  return { steps: [{ ...first!, lemmas }, ...rest], head: 0 };
}

/** "peace agreement", "resumption of hostility": the head is the last word before the first preposition. */
export function nounPhrase(written: string): Phrase {
  const steps = stepsOf(written);
  const preposition = steps.findIndex((s, i) => i > 0 && s.function);
  return { steps, head: (preposition < 0 ? steps.length : preposition) - 1 };
}
