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
const stepsOf = (written: string, hyphens = " "): Step[] => written.replaceAll("-", hyphens).split(" ").map(step);

// Irregular past forms of verbs that triggers use.
const IRREGULAR: Readonly<Record<string, string>> = Object.fromEntries(
  "shoot:shot strike:struck,stricken freeze:froze,frozen throw:threw,thrown break:broke,broken take:took,taken seek:sought fight:fought bring:brought send:sent hold:held meet:met give:gave,given fall:fell,fallen flee:fled leave:left drive:drove,driven withdraw:withdrew,withdrawn overrun:overran overthrow:overthrew,overthrown win:won steal:stole,stolen swear:swore,sworn rise:rose,risen lay:laid pay:paid speak:spoke,spoken tell:told say:said find:found build:built cut:cut hit:hit set:set shut:shut put:put burn:burnt beat:beaten retake:retook,retaken oversee:oversaw see:saw,seen sue:sued go:went,gone come:came stand:stood grow:grew sink:sank,sunk hang:hung blow:blew,blown undertake:undertook,undertaken step:stepped stop:stopped plan:planned ban:banned bar:barred rob:robbed sever:severed permit:permitted ship:shipped kidnap:kidnapped commit:committed jam:jammed equip:equipped arm:armed grab:grabbed slam:slammed rebel:rebelled expel:expelled repel:repelled quit:quit cancel:cancelled,canceled make:made"
    .split(" ")
    .map((entry) => entry.split(":") as [string, string]),
);

/** Forms of a verb, so that a wrong lemma costs nothing: "free" also stands for "freed", "shoot" for "shot". */
function inflections(verb: string): string[] {
  const stem = verb.endsWith("e") ? verb.slice(0, -1) : /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}i` : verb;
  const past = IRREGULAR[verb]?.split(",") ?? [`${stem}ed`];
  return [verb, ...past, `${verb.endsWith("e") ? stem : verb}ing`];
}

/** "shoot down", "take|seize control", "come under fire": the verb comes first. */
export function verbPhrase(written: string): Phrase {
  const [first, ...rest] = stepsOf(written);
  const lemmas = new Set([...first!.lemmas].flatMap(inflections));
  return { steps: [{ ...first!, lemmas }, ...rest], head: 0 };
}

/** "peace agreement", "resumption of hostility": the head is the last word before the first preposition. */
export const nounPhrase = (written: string): Phrase => phraseOf(stepsOf(written));

/** A noun phrase with a hyphen both ways: the tokeniser parts some words at it and leaves others whole. */
export const nounPhrases = (written: string): Phrase[] =>
  written.includes("-") ? [phraseOf(stepsOf(written)), phraseOf(stepsOf(written, "-"))] : [nounPhrase(written)];

function phraseOf(steps: readonly Step[]): Phrase {
  const preposition = steps.findIndex((s, i) => i > 0 && s.function);
  return { steps, head: (preposition < 0 ? steps.length : preposition) - 1 };
}
