import type { Event } from "@counterclaim/record";
import { timeKey, timesTold } from "./told.ts";
import { isUnder, type Tree } from "./tree.ts";

/** An event of a sentence, and the word that triggered it. */
export interface Found {
  readonly event: Event;
  readonly head: number;
  /** The text says when it was, and not only when it was said. */
  readonly dated: boolean;
}

/**
 * Leaves out what says an event of the same claim again: "seized power in a coup", "at war, a war that …", and a definite
 * noun for what was told before with the same time ("the uprising in 2012").
 * @param here the events of one sentence in text order
 * @param before the events of the sentences before it
 */
export function once(tree: Tree, here: readonly Found[], before: readonly Event[]): Found[] {
  const kept: Found[] = [];
  const told = timesTold(before);
  for (const found of here) {
    const same = kept.find((other) => other.event.type === found.event.type && other.event.claim === found.event.claim);
    const elsewhere = same !== undefined && isElsewhere(found.event, same.event);
    const again = same && (isUnder(tree, found.head, same.head) || (anonymous(found.event) && anonymous(same.event)));
    if (again && !elsewhere) continue;
    if (datesOnly(tree, found.head) && told.has(found.event.type) && !tellsMore(found, before)) continue;
    if (definite(tree, found.head) && toldAs(told.get(found.event.type), found.event)) continue;
    kept.push(found);
  }
  return kept;
}

/** "The raid came days after an attack on Osta": both say where they were, and no place is in both. */
const isElsewhere = ({ places: some }: Event, { places: others }: Event): boolean =>
  some.length > 0 && others.length > 0 && !some.some((one) => others.some(({ place }) => place === one.place));

/** "a day after gunmen kidnapped 25 pupils in Maga": how many, or a place of which nothing like it was told. */
function tellsMore({ event: { type, places, quantities } }: Found, before: readonly Event[]): boolean {
  const known = before
    .filter((other) => other.type === type)
    .flatMap((other) => other.places.map(({ place }) => place));
  return quantities.length > 0 || places.some(({ place }) => !known.includes(place));
}

/** "since the army took power": told before, and now only a date for something else. Read by the words' order. */
function datesOnly({ tokens }: Tree, head: number): boolean {
  // "fought on the outskirts before taking the centre": one thing after another
  if (tokens[head]!.xpos === "VBG") return false;
  for (let at = head - 1; at >= 0 && at > head - 7; at--) {
    const { form, upos } = tokens[at]!;
    if (/^(since|after|before|when|until)$/i.test(form)) return true;
    if (!/^(DET|ADJ|NOUN|PROPN|PRON|AUX|ADV|PART)$/.test(upos)) return false;
  }
  return false;
}

const anonymous = ({ agents, targets, quantities }: Event): boolean =>
  agents.length + targets.length + quantities.length === 0;

function definite(tree: Tree, head: number): boolean {
  const { upos } = tree.tokens[head]!;
  return (
    upos === "NOUN" &&
    (tree.children[head] ?? []).some((child) => /^(the|this|that|these|those)$/i.test(tree.tokens[child]!.form))
  );
}

/** Was the event told already, in as many words about when? */
function toldAs(times: ReadonlySet<string> | undefined, { time }: Event): boolean {
  return time !== null && time.precision !== "range" && time.precision !== "day" && times?.has(timeKey(time)) === true;
}
