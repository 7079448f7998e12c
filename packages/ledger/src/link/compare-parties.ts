import type { Alliances } from "../evidence/alliances.ts";
import type { Evidence, EvidenceParty } from "../evidence/evidence.ts";
import { fellows, fellowship, fightersOf } from "../evidence/sides.ts";
import type { Part } from "./comparison.ts";
import { familyOf } from "./family.ts";
import { isNamesake } from "./where.ts";
import { areSameDeaths, isDeath } from "./who-died.ts";

/**
 * Agents and targets of both, taken together: who attacked whom is what accounts differ on.
 * @param closely at the same place and on the same day
 */
export function compareParties(a: Evidence, b: Evidence, closely: boolean, alliances: Alliances): Part | null {
  const partiesA = [...a.agents, ...a.targets];
  const partiesB = [...b.agents, ...b.targets];
  const acrossFamilies = isOther(a.type, b.type);
  const vaguely = closely && (isVague(a) || isVague(b));
  if (partiesA.length === 0 || partiesB.length === 0)
    return isNamesake(a, b) || (acrossFamilies && a.claim !== b.claim && !vaguely)
      ? null
      : { score: 0.3, reason: "parties are not said" };
  if (fellBackApart(a, b, alliances)) return null;
  if (fellAsShooter(a, b, alliances) || fellAsShooter(b, a, alliances)) return null;
  if (killedByVictims(a, b, alliances) || killedByVictims(b, a, alliances)) return null;
  const shared = partiesA.filter((p) => partiesB.some((q) => fellowship(p, q, alliances) === "yes"));
  // One force may fight several others on one day: with an own adversary each, they are two fights.
  const apart = hasStranger(a, b, alliances) && hasStranger(b, a, alliances);
  const [first] = shared;
  if (first && !apart) {
    const share = shared.length / Math.max(1, Math.min(partiesA.length, partiesB.length));
    return { score: 0.4 + 0.6 * Math.min(1, share), reason: `with ${first.name}` };
  }
  if (isNamesake(a, b)) return null;
  if (areSameDeaths(a, b, closely, alliances)) return { score: 0.3, reason: "each says that others died" };
  if (isOneBreath(a, b)) return { score: 0.5, reason: "each lays it at the other's door" };
  // what a party denies is what somebody else laid at its door, whoever is blamed besides
  if (apart && closely && oneAct(a, b, alliances))
    return { score: a.stance === "denies" || b.stance === "denies" ? 0.3 : 0, reason: "each names other parties" };
  if (!apart && a.claim === b.claim) return { score: 0.5, reason: "told in one breath" };
  if (apart && closely && gainAndLoss(a, b)) return { score: 0.3, reason: "the gain of one is the other's loss" };
  if (apart && closely && (fellAttacking(a, b, alliances) || fellAttacking(b, a, alliances)))
    return { score: 0.3, reason: "the dead may be those who came" };
  // Words for one blow or another, and nobody in common: they need more to be one. Who died names but the victims.
  if (acrossFamilies && !vaguely && !(closely && (isDeath(a) || isDeath(b)))) return null;
  return apart ? null : { score: 0.3, reason: "parties may be the same" };
}

/** One side fell back, and its adversary did: two moves, whatever the place and the day. */
const fellBackApart = (a: Evidence, b: Evidence, alliances: Alliances): boolean =>
  GIVEN_WAY.has(a.type) && GIVEN_WAY.has(b.type) && fellows(a.agents, b.agents, alliances) === "no";
const GIVEN_WAY: ReadonlySet<string> = new Set(["retreat", "withdrawal", "territory-lost", "surrender"]);

/** Whom the one kills are the killers of the other: two counts of one fight at most, and its two sides' own dead. */
const killedByVictims = (a: Evidence, b: Evidence, alliances: Alliances): boolean =>
  isDeath(a) &&
  isDeath(b) &&
  fellows(a.targets, b.agents, alliances) === "yes" &&
  fellows(a.targets, b.targets, alliances) === "no";

/** Who shells a town from afar does not lose his soldiers there: those fell elsewhere. */
function fellAsShooter(fallen: Evidence, fire: Evidence, alliances: Alliances): boolean {
  if (!isDeath(fallen) || familyOf(fire.type) !== "bombardment") return false;
  return (
    fellows(fallen.targets, fire.agents, alliances) === "yes" &&
    fellows(fallen.targets, fire.targets, alliances) !== "yes"
  );
}

/** A base was attacked, and fighters fell there: those who attacked it, as far as the attack's own words allow. */
const fellAttacking = (fallen: Evidence, attack: Evidence, alliances: Alliances): boolean =>
  isDeath(fallen) &&
  familyOf(attack.type) === "engagement" &&
  fightersOf(fallen.targets).length > 0 &&
  fellows(fallen.targets, attack.agents, alliances) !== "no" &&
  (fallen.agents.length === 0 || fellows(fallen.agents, attack.targets, alliances) !== "no");

/** Whether somebody takes part in `a` who is nobody of `b`, though `b` says who took that part. */
function hasStranger(a: Evidence, b: Evidence, alliances: Alliances): boolean {
  const missing = (party: EvidenceParty, inPart: readonly EvidenceParty[], others: readonly EvidenceParty[]): boolean =>
    inPart.length > 0 &&
    inPart.every((other) => fellowship(party, other, alliances) === "no") &&
    others.every((other) => fellowship(party, other, alliances) !== "yes");
  return (
    a.agents.some((party) => missing(party, b.agents, b.targets)) ||
    a.targets.some((party) => !isTown(party) && missing(party, b.targets, b.agents))
  );
}

/** "The Ordan village", "residents": whose town was hit, or who lives there, are no other victims. */
const isTown = ({ kind }: EvidenceParty): boolean => kind === "government";

/**
 * The same act: the accounts differ on who did it, or to whom. Where the doer of the one is the
 * victim of the other, they are two blows.
 */
const oneAct = (a: Evidence, b: Evidence, alliances: Alliances): boolean =>
  (a.type === b.type || fellows(a.targets, b.targets, alliances) === "yes") &&
  (fellows(a.agents, b.agents, alliances) !== "no" || mayBeOne(a.targets, b.targets, alliances)) &&
  fellows(a.agents, fightersOf(b.targets), alliances) !== "yes" &&
  fellows(b.agents, fightersOf(a.targets), alliances) !== "yes";

/** "The army and the rebels blamed each other for the raid": two claims of one act, in the same words. */
const isOneBreath = (a: Evidence, b: Evidence): boolean =>
  a.report === b.report && a.claim !== b.claim && a.trigger.start === b.trigger.start && a.type === b.type;

/** Nobody is named, or no fighters, or somebody is of one side: "the market" and "a market", not "the dockers" and "a bus station". */
const mayBeOne = (as: readonly EvidenceParty[], bs: readonly EvidenceParty[], alliances: Alliances): boolean =>
  fightersOf([...as, ...bs]).length === 0 || as.length === 0 || bs.length === 0 || fellows(as, bs, alliances) === "yes";

const FORWARD: ReadonlySet<string> = new Set([
  "capture",
  "recapture",
  "advance",
  "breakthrough",
  "attack",
  "offensive",
  "invasion",
  "clash",
  "siege",
  "territory-held",
]);
const BACK: ReadonlySet<string> = new Set([
  "territory-lost",
  "retreat",
  "withdrawal",
  "repelled-attack",
  "advance-stopped",
  "territory-held",
]);

/** Who holds a place is of one family with who took it. */
const isOther = (a: string, b: string): boolean =>
  familyOf(a) !== familyOf(b) && a !== "territory-held" && b !== "territory-held";

/** "Wednesday's strike", "the attack", "the bombing": some blow, and no word of whose; "a gun battle": nor between whom. */
const isVague = ({ type, agents, targets, trigger }: Evidence): boolean =>
  agents.length === 0 &&
  (type === "attack" ||
    (type === "clash" && targets.length === 0) ||
    (familyOf(type) === "explosion" && BLAST.test(trigger.words)));
const BLAST = /\b(?:bombings?|blasts?|explosions?)\b/i;

/** One side came on or took the place, the other lost it or held it off: each tells of itself. */
export const gainAndLoss = (a: Evidence, b: Evidence): boolean =>
  (FORWARD.has(a.type) && BACK.has(b.type)) || (BACK.has(a.type) && FORWARD.has(b.type));
