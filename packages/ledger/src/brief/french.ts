import { FRENCH_CODES } from "../french/codes.ts";
import { inFrench } from "../french/sentences.ts";
import type { BriefWords, Missing, Titled } from "./words.ts";

const word = (code: string): string => FRENCH_CODES[code] ?? code;
const sentence = (english: string): string => inFrench(english, word) ?? english;

/** The type that a title begins with is translated; names stay as reports write them. */
function titled({ title, type }: Titled): string {
  const words = type.replaceAll("-", " ");
  return title.startsWith(words) ? word(words) + title.slice(words.length) : title;
}

export const FRENCH: BriefWords = {
  title: "Synthèse de la situation",
  colon: " : ",
  period: (from, to) => `du ${from} au ${to}`,
  disputed: ["Contesté", "Aucune affirmation n’en contredit une autre."],
  conceded: ["Concédé", "Personne ne concède rien."],
  control: ["Contrôle, tel qu’affirmé", "Personne ne tiendrait de lieu."],
  unknown: ["Ce qu’on ne sait pas", "Chaque épisode a une date, un lieu et une origine indépendante."],
  side: (name) => `${name} : ce qui est dit`,
  publishers: "Les éditeurs, de leur propre voix",
  others: "Autres",
  dispute: ({ kind, strength, reason }) => `${word(kind)} (${word(strength)}) : ${sentence(reason)}`,
  concession: (episode, { reason, covers }) =>
    `${titled(episode)} : ${sentence(reason)}${covers === "part" ? " (en partie)" : ""}.`,
  claim: (source, stance, episode) => `${source === null ? "" : `${source} ${word(stance)} : `}${titled(episode)}.`,
  holding: ({ place, name, from, to, status }) =>
    `${place} : ${name}, depuis ${from === null ? "un jour inconnu" : `le ${from}`}${to === null ? "" : ` jusqu’au ${to}`} (${word(status)}).`,
  missing: (episode, missing) => `${titled(episode)} : on ne sait pas ${missing.map(missingIn).join(" ; ")}.`,
  preface: (episodes, cut) =>
    `${episodes} ${episodes < 2 ? "épisode" : "épisodes"}${cut ? " ; il y en a d’autres, resserrez les filtres" : ""}. Tout ceci est affirmé par quelqu’un ; rien n’est donné pour vrai.`,
  asOf: (time) => `Tel que le registre le savait le ${time}.`,
  publisherUnknown: "éditeur inconnu",
};

const MISSING = {
  when: "quand",
  where: "où",
  "on whose word": "sur la parole de qui",
  verification: "si cela peut être vérifié : le rapport dit que non",
} as const;

const missingIn = (missing: Missing): string =>
  typeof missing === "object" ? `où se trouve ${missing.whereIs}` : MISSING[missing];
