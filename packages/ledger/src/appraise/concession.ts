import type { Alliances } from "../evidence/alliances.ts";
import type { Evidence, EvidenceParty } from "../evidence/evidence.ts";
import { fellows } from "../evidence/sides.ts";
import type { Concession } from "../view/index.ts";
import { assertionOf, isLive } from "./assertion.ts";
import { independent } from "./origin.ts";
import { isPlace, placeHeld } from "./rules/control.ts";
import { type Role, senseOf } from "./sense.ts";

/**
 * A party's claim against its own interest: its retreat, its loss, the adversary's gain, or an act for which it is blamed.
 * What goes against it is told from what it complains of: being attacked is no concession. A claim that merely asserts
 * concedes only the ground; losses and acts must be confirmed ("acknowledged", "admitted").
 */
function concededBy(e: Evidence, alliances: Alliances): string | null {
  const party = e.source.speaksFor;
  const said = assertionOf(e);
  if (party === null || !isLive(e)) return null;
  if (isDecided(e, party, alliances)) return `${nameOf(party, alliances)} says that its own side fell back`;
  if (said === null) return null;
  const confirmed = e.stance === "confirms";
  const sense = senseOf(e.type);
  // "We have lost the fort," the general said: he is of the side for which he speaks
  const own = (role: Role): boolean => ownSide(e[role], party, alliances) || e[role].some((p) => isSpeaker(p, e));
  const others = (role: Role): boolean => adverse(e[role], party, alliances);
  const name = nameOf(party, alliances);
  if (said === "rejects" && sense.hold === "holds" && own("agents")) return `${name} says that its own side fell back`;
  if (said === "rejects") return confirmed && own("agents") ? `${name} confirms that its own side did not do it` : null;
  if (sense.ground === "back" && own("agents")) return `${name} says that its own side fell back`;
  if (sense.ground === "held-off" && others("agents") && own("targets"))
    return `${name} says that its own side was stopped`;
  if (sense.ground === "forward" && others("agents") && (sense.hold === "takes" || confirmed))
    return `${name} says that its adversary gained ground`;
  if (sense.hold === "holds" && others("agents")) return `${name} says that its adversary holds the place`;
  if (sense.hold === "there" && others("agents") && confirmed) return `${name} confirms that its adversary is there`;
  if (confirmed && sense.loses !== null && own(sense.loses)) return `${name} confirms its own side's loss`;
  if (confirmed && sense.blamed && own("agents") && !own("targets")) return `${name} confirms what its own side did`;
  if (confirmed && sense.blamed && own("targets") && (others("agents") || e.agents.length === 0))
    return `${name} confirms a blow against its own side`;
  return null;
}

const isSpeaker = ({ actor, name }: EvidenceParty, { source }: Evidence): boolean =>
  actor === null && source.name !== null && name === source.name;

/** "The leadership had decided to leave the city": told of one's own side when it is over. */
const isDecided = (e: Evidence, party: EvidenceParty, alliances: Alliances): boolean =>
  e.modality === "planned" &&
  (e.stance === "asserts" || e.stance === "confirms") &&
  e.polarity === "positive" &&
  senseOf(e.type).ground === "back" &&
  ownSide(e.agents, party, alliances) &&
  DECIDED.test(e.text) &&
  !/\b(?:will|would|shall|plan\w*|intend\w*)\b/i.test(e.text);
const DECIDED =
  /\b(?:(?:had|have|was|were) (?:decided|ordered|agreed|authori[sz]ed|forced|obliged|told|instructed|allowed)|gave (?:the )?orders?|had to)\b/i;

/**
 * The concessions within an episode: whole where an adversary, or anybody else, says no more than is conceded. What a report
 * has a party concede twice, and what a copy repeats, is conceded once.
 */
export function concessionsIn(evidence: readonly Evidence[], alliances: Alliances): readonly Concession[] {
  const found = new Map<string, Concession>();
  for (const e of evidence) {
    const reason = concededBy(e, alliances) ?? concededBlow(e, evidence, alliances);
    if (reason === null || e.source.speaksFor === null) continue;
    const claimed = evidence.filter((other) => isLive(other) && independent(e, other, alliances));
    const covers = !isLimited(e) && claimed.every((other) => coversClaim(e, other)) ? "whole" : "part";
    const party = partyName(e.source.speaksFor);
    const key = `${party}|${reason}|${e.copyOf?.report ?? e.report}`;
    const before = found.get(key);
    if (!before || (before.covers === "part" && covers === "whole"))
      found.set(key, { claim: e.claim, party, covers, reason });
  }
  return [...found.values()];
}

/**
 * "acknowledged that a drone had hit the refinery": who confirms a blow without a word of whose it was or whom it hit, where
 * another account has it done to the side that confirms it.
 */
function concededBlow(e: Evidence, evidence: readonly Evidence[], alliances: Alliances): string | null {
  const party = e.source.speaksFor;
  if (party === null || e.stance !== "confirms" || !isLive(e) || assertionOf(e) !== "affirms") return null;
  if (!senseOf(e.type).blamed || ownSide(e.agents, party, alliances) || adverse(e.targets, party, alliances))
    return null;
  const suffered = evidence.some(
    (other) =>
      isLive(other) &&
      assertionOf(other) === "affirms" &&
      senseOf(other.type).blamed &&
      independent(e, other, alliances) &&
      ownSide(other.targets, party, alliances) &&
      !ownSide(other.agents, party, alliances),
  );
  return suffered ? `${nameOf(party, alliances)} confirms a blow against its own side` : null;
}

/** "were inside the southern districts", "lost some positions": no more than that. */
const isLimited = ({ type, text }: Evidence): boolean =>
  senseOf(type).hold !== null && senseOf(type).hold !== "leaves" && LIMITED.test(text);
const LIMITED =
  /\b(?:entered|inside|outskirts|edges?|districts?|quarters?|suburbs?|neighbou?rhoods?|parts? of|some|several|few|briefly|temporarily)\b/i;

/**
 * What a claim that the adversary is in a place concedes of another episode, in which the adversary says that it took
 * the place: presence, not control. Null where it concedes nothing.
 */
export function concedesPresence(there: Evidence, taken: Evidence, alliances: Alliances): Concession | null {
  if (senseOf(there.type).hold !== "there" || senseOf(taken.type).hold !== "takes") return null;
  const party = there.source.speaksFor;
  if (party === null || !isLive(there) || assertionOf(there) !== "affirms" || assertionOf(taken) !== "affirms")
    return null;
  if (!adverse(there.agents, party, alliances) || fellows(there.agents, taken.agents, alliances) !== "yes") return null;
  if (!independent(there, taken, alliances) || !isPlace(there.places[0] ?? null, placeHeld(taken))) return null;
  return {
    claim: there.claim,
    party: partyName(party),
    covers: "part",
    reason: `${nameOf(party, alliances)} says that its adversary is in the place, not that it holds it`,
  };
}

/** The same act or end, and no smaller count of the dead. */
function coversClaim(concession: Evidence, claim: Evidence): boolean {
  if (assertionOf(claim) !== "affirms" || assertionOf(concession) === "rejects") return true;
  if (!isSameEnd(concession, claim)) return false;
  return claim.quantities.every(({ kind, low, best }) => {
    const own = concession.quantities.find((q) => q.kind === kind);
    return own === undefined ? concession.quantities.length === 0 : (own.high ?? Infinity) >= (low ?? best ?? 0);
  });
}

/** One act, or the two ends of it: who left the place leaves it to whoever took it. */
function isSameEnd(concession: Evidence, claim: Evidence): boolean {
  const [own, other] = [senseOf(concession.type), senseOf(claim.type)];
  if (concession.type === claim.type || other.ground === null) return true;
  // who gives up the place grants every step that led there
  if (own.hold === "takes" || own.hold === "leaves") return other.ground === "forward" || other.hold === "leaves";
  return false;
}

/** Its spokesman's words are the party's. */
const nameOf = ({ actor, name }: EvidenceParty, alliances: Alliances): string =>
  (actor === null ? null : alliances.nameOf(actor)) ?? name;

/** As a concession names a party: its roster id, else as the report calls it. */
const partyName = ({ actor, name }: EvidenceParty): string => actor ?? name;

const ownSide = (parties: readonly EvidenceParty[], party: EvidenceParty, alliances: Alliances): boolean =>
  fellows(parties, [party], alliances) === "yes";

/** Known to be of another side, all of them. */
const adverse = (parties: readonly EvidenceParty[], party: EvidenceParty, alliances: Alliances): boolean =>
  fellows(parties, [party], alliances) === "no";
