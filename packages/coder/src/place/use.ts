import type { Place } from "@counterclaim/knowledge";
import type { Token } from "@counterclaim/language";
import type { PlaceMention } from "@counterclaim/record";
import { isBacking } from "../actor/backing.ts";
import type { TreePosition } from "../draft.ts";
import type { SightedPlace } from "./sighted-place.ts";

const PLACE_VERB = new Set(
  "be lie have border remain become see need suffer experience sit stand witness fall get".split(" "),
);
const OBJECT_OF_CONFLICT = new Set(
  "fight accuse blame tell urge ask warn criticise criticize condemn sanction call thank support back help arm pressure sue defy threaten persuade join".split(
    " ",
  ),
);
const BODIES = new Set(
  "government army military forces force troops soldiers president minister ministry official officials parliament police navy authorities authority regime ambassador embassy leader leaders spokesman spokeswoman economy team court policy intelligence governor mayor senator senators premier prosecutor prosecutors envoy delegation politician lawmakers".split(
    " ",
  ),
);

/** A country, or the town from which one is ruled: what can stand for those who rule. */
const rules = (place: Place | null): boolean =>
  place !== null && (place.kind === "country" || place.kind === "capital" || place.id === "geonames:4140963");

/** Whether the name stands for the place, or for those who rule it: "Bamako said", "talks with Mali". */
export function useOf(
  tokens: readonly Token[],
  { first, last, head }: TreePosition,
  { embedded }: SightedPlace,
  place: Place | null,
): PlaceMention["use"] {
  if (embedded) return "metonym";
  const token = tokens[head]!;
  const governor = tokens[token.head];
  if (!governor) return "literal";
  // "the Iran-aligned Houthis": who backs them; "the Russian-held city" is where it is
  if (/^[-–]$/.test(tokens[last + 1]?.form ?? "") && isBacker(tokens[last + 2]?.form ?? "")) return "metonym";
  // "the Nyala police", "Mali's army": a body's place, not where it is.
  if (/^(?:nmod:poss|compound|amod)$/.test(token.deprel) && BODIES.has(governor.lemma.toLowerCase())) return "metonym";
  // "a Myanmar army paraglider"
  const next = tokens[head + 1];
  if (
    /^(?:compound|amod|nmod)/.test(token.deprel) &&
    next?.deprel === "compound" &&
    BODIES.has(next.lemma.toLowerCase())
  )
    return "metonym";
  if (!rules(place)) return "literal";
  const before = tokens[first - 1];
  const preposition = (before?.upos === "DET" ? tokens[first - 2] : before)?.form.toLowerCase();
  if (/^nsubj/.test(token.deprel)) {
    const acts = governor.upos === "VERB" && !PLACE_VERB.has(governor.lemma) && !/pass/.test(token.deprel);
    return acts ? "metonym" : "literal";
  }
  if (token.deprel === "obj" && OBJECT_OF_CONFLICT.has(governor.lemma)) return "metonym";
  // "blamed the strike on Kyiv"
  if (preposition === "on" && token.deprel === "obl" && /^(?:blame|pin)$/.test(governor.lemma)) return "metonym";
  if (preposition === "by" || preposition === "against" || preposition === "with") return "metonym";
  return "literal";
}

const isBacker = (word: string): boolean =>
  isBacking(word) && !/^(?:held|controlled|occupied|based|born|made|speaking)$/i.test(word);
