import type { Alliances } from "../../evidence/alliances.ts";
import type { Evidence } from "../../evidence/evidence.ts";
import { fellows } from "../../evidence/sides.ts";
import { assertionOf } from "../assertion.ts";
import { isNarrated, type Rule, speaker } from "../clash.ts";
import { endsBefore } from "../interval.ts";
import { mayDiffer } from "../origin.ts";
import { senseOf } from "../sense.ts";
import { adversariesIn, gainersOf } from "../standing-party.ts";

/**
 * Opposite ends of one engagement: a side that moves forward by one account, and by another is stopped, repelled, in
 * retreat, or never came. "broke the defensive line" / "the convoy retreated"; "reached the town" / "never reached it".
 */
export const outcome: Rule = {
  name: "opposite-outcomes",
  aspect: "outcome",
  acrossEpisodes: false,
  clash(a, b, alliances) {
    if (!mayDiffer(a, b, alliances) || isNarrated(a, b)) return null;
    const [gain, setback] = isGain(a) || (!isGain(b) && isStand(a)) ? [a, b] : [b, a];
    if (
      !(isGain(gain) || (isStand(gain) && isThrownBack(setback, gain, alliances))) ||
      isConcession(setback, alliances)
    )
      return null;
    if (byAdversary(gain, gainersOf(gain), alliances) || !contrary(gain, setback, alliances)) return null;
    const after = endsBefore(gain, setback);
    // Taken one day and left another is how wars go.
    if (after && senseOf(setback.type).hold === "leaves") return null;
    const inSequence =
      after || endsBefore(setback, gain) || (senseOf(setback.type).ground === "held-off" && !samePlace(gain, setback));
    return {
      strength: inSequence ? "tension" : "contradiction",
      reason: `${speaker(gain, alliances)} says that ${subject(gain)} went forward; ${speaker(setback, alliances)} says that it ${goes(setback)}${inSequence ? `, which may have come ${after ? "after" : "before"}` : ""}.`,
      weight:
        (inSequence ? 0 : 2) +
        (gain.source.speaksFor !== null ? 1 : 0) +
        (setback.source.speaksFor !== null ? 1 : 0) +
        (setback.agents.length > 0 ? 0.5 : 0),
    };
  },
};

const isGain = (e: Evidence): boolean => senseOf(e.type).ground === "forward" && assertionOf(e) === "affirms";

/** "beat off the ambush" / "was forced to turn back": who held his ground by one account gave it up by another. */
const isStand = (e: Evidence): boolean => senseOf(e.type).ground === "held-off" && assertionOf(e) === "affirms";
const isThrownBack = (e: Evidence, stand: Evidence, alliances: Alliances): boolean =>
  senseOf(e.type).ground === "back" && e.agents.length > 0 && byAdversary(e, gainersOf(stand), alliances);

/** The setback is that of the side which gains by the other account. */
function contrary(gain: Evidence, setback: Evidence, alliances: Alliances): boolean {
  const { ground } = senseOf(setback.type);
  const gainers = gainersOf(gain);
  const said = assertionOf(setback);
  // "The column never reached the town": only from its adversary; a mere denial is one of occurrence.
  if (ground === "forward")
    return (
      said === "rejects" &&
      setback.stance === "asserts" &&
      // who never reached a town did not enter it either
      (gain.type === setback.type || (setback.type === "advance" && samePlace(gain, setback))) &&
      // "the garrison had not fallen", said those who hold it
      (fellows(gainers, setback.agents, alliances) === "yes" ||
        (setback.agents.every(isEnemy) && byAdversary(setback, gainers, alliances)))
    );
  if (said !== "affirms") return false;
  if (ENCIRCLED.has(setback.type))
    return isRelief(gain) && byAdversary(setback, gainers, alliances) && samePlace(gain, setback);
  if (ground === "back")
    return setback.agents.length > 0
      ? fellows(gainers, setback.agents, alliances) === "yes"
      : byAdversary(setback, gainers, alliances);
  if (ground !== "held-off" || UNDONE.test(setback.text)) return false;
  const stopped = fellows(gainers, adversariesIn(setback), alliances);
  return (
    stopped === "yes" ||
    (stopped === "unknown" && gain.agents.length > 0 && fellows(gainers, gainersOf(setback), alliances) !== "yes")
  );
}

/** "No enemy vehicle has reached the town": whoever fights the speaker. */
const isEnemy = ({ actor, name }: Evidence["agents"][number]): boolean =>
  actor === null && /^(?:enemy|enemies|adversary|aggressor|occupiers?|invaders?)$/i.test(name.split(" ")[0] ?? "");

/** "pushed back but later regrouped": what they then did is not told by it. */
const UNDONE = /\bbut\b.{0,40}\b(?:regrouped|returned|came back|come back|counter-?attacked|re-?entered)\b/i;

const ENCIRCLED: ReadonlySet<string> = new Set(["siege", "encirclement"]);

/** "broke the siege" / "the town is still under siege, said those who besiege it". */
const isRelief = ({ type, trigger }: Evidence): boolean =>
  type === "breakthrough" && /siege|blockade|encirclement|cordon/i.test(trigger.words);

/** Said by somebody against whom these parties fight. */
const byAdversary = (e: Evidence, parties: Evidence["agents"], alliances: Alliances): boolean =>
  e.source.speaksFor !== null && fellows(parties, [e.source.speaksFor], alliances) === "no";

/** A side's own word that it fell back is a concession, and settles the matter. */
const isConcession = (setback: Evidence, alliances: Alliances): boolean =>
  senseOf(setback.type).ground === "back" &&
  setback.source.speaksFor !== null &&
  fellows(setback.agents, [setback.source.speaksFor], alliances) === "yes";

const samePlace = (a: Evidence, b: Evidence): boolean =>
  a.places.length === 0 ||
  b.places.length === 0 ||
  a.places.some((p) => b.places.some((q) => (p.id !== null ? p.id === q.id : p.name === q.name)));

function goes(setback: Evidence): string {
  const { ground } = senseOf(setback.type);
  return ground === "back" ? "was thrown back" : ground === "held-off" ? "was stopped" : "did not";
}

const subject = (e: Evidence): string => e.unit?.name ?? e.agents[0]?.name ?? "the attacker";
