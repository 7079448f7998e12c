/**
 * What the ledger says in English sentences of its own, and what that is in French; a name in braces stands for a name or
 * for words of a report. French names the act instead of conjugating it: the number and gender of a party are not known.
 */
export const LEDGER_SENTENCES: readonly (readonly [english: string, french: string])[] = [
  // Disputes
  ["{a} says that it happened; {b} denies it.", "Selon {a}, cela a eu lieu ; {b} : démenti."],
  ["{a} says that it happened; {b} doubts it.", "Selon {a}, cela a eu lieu ; {b} : doute."],
  ...["", ", which may have come before", ", which may have come after"].flatMap((order, at) => {
    const ordre = ["", ", peut-être avant", ", peut-être après"][at]!;
    return [
      [
        `{a} says that {x} went forward; {b} says that it was thrown back${order}.`,
        `Selon {a}, avancée de : {x} ; selon {b}, recul${ordre}.`,
      ],
      [
        `{a} says that {x} went forward; {b} says that it was stopped${order}.`,
        `Selon {a}, avancée de : {x} ; selon {b}, coup d’arrêt${ordre}.`,
      ],
      [
        `{a} says that {x} went forward; {b} says that it did not${order}.`,
        `Selon {a}, avancée de : {x} ; selon {b}, non${ordre}.`,
      ],
    ] as const;
  }),
  [
    "{a} says that {x} holds {place}; {b} says that {y} does.",
    "Selon {a}, {place} est aux mains de : {x} ; selon {b} : {y}.",
  ],
  ["{a} says that {x} holds {place}; {b} denies it.", "Selon {a}, {place} est aux mains de : {x} ; {b} : démenti."],
  ["{a} says that those who died were {x}; {b} says {y}.", "Selon {a}, les morts étaient : {x} ; selon {b} : {y}."],
  ["{a} says that {x} did it; {b} says that {y} did.", "Selon {a}, responsable : {x} ; selon {b} : {y}."],
  ["{a} announced it; {b} says that it was not done.", "{a} : annonce ; selon {b}, cela n’a pas été fait."],
  [
    "{a} announced the contrary; {b} says that it was done.",
    "{a} : annonce du contraire ; selon {b}, cela a été fait.",
  ],
  [
    "{a} announced that {x} would leave; {b} says that it came on.",
    "{a} : annonce du départ de : {x} ; selon {b}, avancée.",
  ],
  [
    "{a} announced that {x} would leave; {b} says that it stayed.",
    "{a} : annonce du départ de : {x} ; selon {b}, maintien sur place.",
  ],
  ["{a} says {x}; {b} says {y}.", "{a} : {x} ; {b} : {y}."],
  ["{a} says that {x} went forward; {b} says that it {y}.", "Selon {a}, avancée de : {x} ; selon {b} : « {y} »."],
  // Concessions
  ["{a} confirms that its own side did not do it", "{a} : confirme que son propre camp ne l’a pas fait"],
  ["{a} says that its own side fell back", "{a} : reconnaît le recul de son propre camp"],
  ["{a} says that its own side was stopped", "{a} : reconnaît que son propre camp a été arrêté"],
  ["{a} says that its adversary gained ground", "{a} : reconnaît l’avancée de l’adversaire"],
  ["{a} says that its adversary holds the place", "{a} : reconnaît que l’adversaire tient le lieu"],
  ["{a} confirms that its adversary is there", "{a} : confirme la présence de l’adversaire"],
  ["{a} confirms its own side's loss", "{a} : confirme les pertes de son propre camp"],
  ["{a} confirms what its own side did", "{a} : confirme ce qu’a fait son propre camp"],
  ["{a} confirms a blow against its own side", "{a} : confirme un coup porté à son propre camp"],
  [
    "{a} says that its adversary is in the place, not that it holds it",
    "{a} : reconnaît que l’adversaire est sur place, non qu’il tient le lieu",
  ],
  // What follows from what
  ["{x} is in {place}, which its side is said to have taken", "{place}, que son camp aurait pris ; présence de : {x}"],
  // Grades
  ["taken back or corrected", "retirée ou corrigée"],
  ["conceded in part, the rest is disputed", "concédée en partie, le reste est contesté"],
  ["conceded, and said by others too", "concédée, et dite par d’autres aussi"],
  ["conceded by the adversary", "concédée par l’adversaire"],
  ["{n} independent origins, none against", "{n} origines indépendantes, aucune contraire"],
  ["contradicted by {n} origins", "contredite par {n} origines"],
  ["disputed", "contestée"],
  ["one origin that is no party to it", "une seule origine, qui n’est pas partie"],
  ["the publisher's own voice, without its origin", "la voix propre de l’éditeur, sans son origine"],
  ["a party's word alone", "la seule parole d’une partie"],
  ["the report calls it {x}", "le rapport la dit : {x}"],
  // Why a claim is in an episode
  ["opens the episode", "ouvre l’épisode"],
  ["both are {type}", "tous deux : {type}"],
  ["{type} and {other} may be one engagement", "{type} et {other} : peut-être un seul engagement"],
  ["told among what happened at {place}", "raconté parmi ce qui s’est passé à {place}"],
  ["told among what happened there", "raconté parmi ce qui s’y est passé"],
  ["at places called {place}", "à des lieux nommés {place}"],
  ["at {place}", "à {place}"],
  ["places {n} km apart", "lieux distants de {n} km"],
  ["a place is not said", "un lieu n’est pas dit"],
  ["in the same country", "dans le même pays"],
  ["a date is not said, but reported then", "une date n’est pas dite, mais le récit est d’alors"],
  ["one time lies within the other", "l’un des temps est compris dans l’autre"],
  ["in the same period", "dans la même période"],
  ["on the same day", "le même jour"],
  ["a day apart, by night", "à un jour d’écart, de nuit"],
  ["parties are not said", "les parties ne sont pas dites"],
  ["parties may be the same", "les parties sont peut-être les mêmes"],
  ["the gain of one is the other's loss", "le gain de l’un est la perte de l’autre"],
  ["the dead may be those who came", "les morts peuvent être les assaillants"],
  ["each names other parties", "chacun nomme d’autres parties"],
  ["each says that others died", "chacun parle d’autres morts"],
  ["each lays it at the other's door", "chacun en accuse l’autre"],
  ["told in one breath", "dits d’un même souffle"],
  ["with {x}", "avec {x}"],
  ["in {place}", "dans {place}"],
];

/** Words that stand for a name where the ledger knows none. */
const FOR_NAMES: Readonly<Record<string, string>> = {
  "the attacker": "l’assaillant",
  "the force": "la force",
  "the place": "le lieu",
  "the report": "le rapport",
  undefined: "inconnu",
  unverified: "non vérifiée",
};

const HOLE = /\{(\w+)\}/g;

const PATTERNS = LEDGER_SENTENCES.map(([english, french]) => ({
  pattern: new RegExp(
    `^${english
      .split(HOLE)
      .map((part, at) => (at % 2 === 1 ? `(?<${part}>.+?)` : part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")))
      .join("")}$`,
    "su",
  ),
  french,
}));

/**
 * A sentence of the ledger in French; null for one that is not known, such as an analyst's.
 * @param word French for a code that stands in it, such as a type of event
 */
export function inFrench(sentence: string, word: (code: string) => string): string | null {
  for (const { pattern, french } of PATTERNS) {
    const found = pattern.exec(sentence);
    if (found) return french.replace(HOLE, (_, name: string) => written(name, found.groups?.[name] ?? "", word));
  }
  return null;
}

const written = (hole: string, words: string, word: (code: string) => string): string =>
  hole === "type" || hole === "other" ? word(words.replaceAll("-", " ")) : (FOR_NAMES[words] ?? words);
