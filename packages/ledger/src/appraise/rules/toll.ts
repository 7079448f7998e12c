import type { Alliances } from "../../evidence/alliances.ts";
import type { Evidence, EvidenceParty, EvidenceQuantity } from "../../evidence/evidence.ts";
import { fellowship } from "../../evidence/sides.ts";
import { areUnarmed, isDeath, saysWhoDied } from "../../link/who-died.ts";
import { assertionOf } from "../assertion.ts";
import { type Clash, type Rule, speaker } from "../clash.ts";
import { independent, mayDiffer, originOf } from "../origin.ts";

/** Kinds of which a toll is made. */
const TOLL = new Set(["killed", "wounded", "missing", "captured", "detained"]);

/**
 * Two counts of the same victims that cannot both be right: same kind, same scope, ranges that do not meet; an open bound
 * meets everything beyond it. A later, higher count from somebody who is no adversary is an update.
 */
export const toll: Rule = {
  name: "counts-do-not-meet",
  aspect: "toll",
  acrossEpisodes: false,
  clash(a, b, alliances) {
    if (a.claim === b.claim) return null;
    if (!mayDiffer(a, b, alliances) || (originOf(a) === null && originOf(b) === null)) return null;
    if (othersDied(a, b) || sameDead(a, b, alliances)) return asOthers(a, b, alliances);
    for (const x of a.quantities)
      for (const y of b.quantities) {
        if (!isCounted(a, x) || !isCounted(b, y) || meet(x, y)) continue;
        if (!sameCount(x, y, alliances) && !isEnemys(a, x, b, y, alliances) && !isEnemys(b, y, a, x, alliances))
          continue;
        const opposed = adversaries(a, b, alliances);
        if (!opposed && isUpdate([a, x], [b, y], alliances)) continue;
        return {
          strength: "contradiction",
          reason: `${speaker(a, alliances)} says ${x.words}; ${speaker(b, alliances)} says ${y.words}.`,
          weight: 1 + (opposed ? 1 : 0) + Math.abs((x.best ?? x.low ?? 0) - (y.best ?? y.low ?? 0)) / 1e6,
        };
      }
    return null;
  },
};

const asOthers = (a: Evidence, b: Evidence, alliances: Alliances): Clash => ({
  strength: "contradiction",
  reason: `${speaker(a, alliances)} says that those who died were ${a.targets[0]?.name}; ${speaker(b, alliances)} says ${b.targets[0]?.name}.`,
  weight: 1,
});

/** "Killed 46 militants" / "those killed were farmers, not fighters": all who died bore arms, or none of them did. */
function othersDied(a: Evidence, b: Evidence): boolean {
  if (!isDeath(a) || !isDeath(b) || !(saysWhoDied(a) || saysWhoDied(b))) return false;
  if (assertionOf(a) !== "affirms" || assertionOf(b) !== "affirms") return false;
  return (areArmed(a) && areCivilians(b)) || (areCivilians(a) && areArmed(b));
}

/** "The army killed nine fighters", says the army; "the army killed nine farmers", says another: as many, and not the same. */
function sameDead(a: Evidence, b: Evidence, alliances: Alliances): boolean {
  const [armed, others] = areArmed(a) ? [a, b] : [b, a];
  if (!isDeath(a) || !isDeath(b) || !areArmed(armed) || !areCivilians(others)) return false;
  if (assertionOf(a) !== "affirms" || assertionOf(b) !== "affirms") return false;
  const doer = armed.source.speaksFor;
  if (doer === null || !armed.agents.some((agent) => fellowship(agent, doer, alliances) === "yes")) return false;
  const [count, other] = [armed, others].map(
    ({ quantities }) => quantities.find(({ kind }) => kind === "killed")?.best ?? null,
  );
  return (
    count !== null &&
    count === other &&
    others.agents.some((agent) => armed.agents.some((own) => fellowship(agent, own, alliances) === "yes"))
  );
}

/** "three men", "12 people": of soldiers as well as of farmers. */
const ANYBODY = /^(?:[\w-]+ )*(?:men|people|persons?|others|those|victims?|dead)$/i;
const areCivilians = (e: Evidence): boolean =>
  areUnarmed(e) && (saysWhoDied(e) || e.targets.every(({ name }) => !ANYBODY.test(name)));

const ARMED_KINDS: ReadonlySet<EvidenceParty["kind"]> = new Set([
  "state-forces",
  "rebel-group",
  "militia",
  "private-military",
]);
const FIGHTERS = /\b(?:fighters?|gunm[ae]n|militants?|rebels?|combatants?|attackers?|terrorists?|armed)\b/i;

const areArmed = ({ targets }: Evidence): boolean =>
  targets.length > 0 &&
  targets.every(({ kind, name }) => ARMED_KINDS.has(kind) || (kind === "other" && FIGHTERS.test(name)));
/** "suffered no casualties": the event is negated, and the count is none. */
export const isNone = (e: Evidence): boolean =>
  e.polarity === "negative" &&
  assertionOf(e) === "rejects" &&
  e.quantities.length > 0 &&
  e.quantities.every(({ kind, high }) => TOLL.has(kind) && high === 0);

/** The claim stands by the count; "suffered no casualties" counts nobody, though it says that nothing befell them. */
const isCounted = (e: Evidence, { high }: EvidenceQuantity): boolean =>
  assertionOf(e) === "affirms" || (high === 0 && isNone(e));

function sameCount(x: EvidenceQuantity, y: EvidenceQuantity, alliances: Alliances): boolean {
  if (x.kind !== y.kind || !TOLL.has(x.kind)) return false;
  if (x.scope !== y.scope && (x.scope === "cumulative" || y.scope === "cumulative")) return false;
  if (x.of === null || y.of === null) return x.of === y.of;
  if (groupOf(x.of) !== groupOf(y.of)) return false;
  return fellowship(x.of, y.of, alliances) === "yes" || (isPeople(x.of) && isPeople(y.of));
}

/**
 * "killed more than 40 of the attackers", says one side; "seven of our men died", says the other: the enemy of whom the
 * first speaks is the one that counts its own.
 */
function isEnemys(a: Evidence, x: EvidenceQuantity, b: Evidence, y: EvidenceQuantity, alliances: Alliances): boolean {
  if (x.kind !== y.kind || !TOLL.has(x.kind) || x.scope !== y.scope || x.of === null || y.of === null) return false;
  const [enemy, own] = [x.of, b.source.speaksFor];
  if (enemy.actor !== null || enemy.kind === "civilians" || !ENEMY.test(enemy.name) || own === null) return false;
  return adversaries(a, b, alliances) && fellowship(own, y.of, alliances) === "yes";
}

const ENEMY =
  /\b(?:attackers?|assailants?|enem(?:y|ies)|fighters?|militants?|gunm[ae]n|insurgents?|terrorists?|jihadists?|rebels?|bandits?|raiders?|invaders?|militiam[ae]n)\b/i;

/** "passengers", "hostages", "people": nobody's fighters, by whatever word. */
const isPeople = ({ actor, kind }: EvidenceParty): boolean =>
  actor === null && (kind === "civilians" || kind === "person");

/** Some of the people that others count all of. */
const SOME =
  /\b(?:women|woman|girls?|boys?|child|children|babies|infants|teenagers?|students?|pupils|teachers?|nurses?|doctors?|medics?|patients?|journalists?|aid workers?|officers?|commanders?|generals?|foreigners?|tourists?|prisoners?|bodyguards?|guards?|families|elders?|drivers?)\b/i;

/** Counts of different groups of one side's people are not one count: "two children" of "nine civilians". */
const groupOf = ({ name, actor }: EvidenceParty): string =>
  actor !== null ? "" : (SOME.exec(name)?.[0].toLowerCase() ?? "");

const meet = (x: EvidenceQuantity, y: EvidenceQuantity): boolean => lowest(x) <= highest(y) && lowest(y) <= highest(x);

/** "Some 1,200" is as well 1,205: of a round number without bounds, a tenth is left open. */
const ROUND = 0.1;
const isRound = ({ low, best, high }: EvidenceQuantity): boolean => low === null && high === null && best !== null;
const lowest = (q: EvidenceQuantity): number => (isRound(q) ? (1 - ROUND) * q.best! : (q.low ?? q.best ?? 0));
const highest = (q: EvidenceQuantity): number =>
  isRound(q) ? (1 + ROUND) * q.best! : (q.high ?? (q.low === null ? (q.best ?? Infinity) : Infinity));

const adversaries = (a: Evidence, b: Evidence, alliances: Alliances): boolean =>
  a.source.speaksFor !== null &&
  b.source.speaksFor !== null &&
  fellowship(a.source.speaksFor, b.source.speaksFor, alliances) === "no";

type Counted = readonly [Evidence, EvidenceQuantity];

const MORE = /\b(?:ris(?:es?|en|ing)|rose|climb\w*|increas\w*|grown|more bodies|up from|revised|updated|now)\b/i;

/** A later, higher count: told as one ("has risen to"), or by the kind of source that counted before. */
function isUpdate([a, x]: Counted, [b, y]: Counted, alliances: Alliances): boolean {
  if (a.published === null || b.published === null || a.report === b.report) return false;
  const [[, before], [later, after]] =
    a.published <= b.published
      ? ([
          [a, x],
          [b, y],
        ] as const)
      : ([
          [b, y],
          [a, x],
        ] as const);
  const count = (q: EvidenceQuantity): number => q.best ?? q.low ?? q.high ?? 0;
  return count(after) > count(before) && (MORE.test(later.text) || alike(a, b) || !independent(a, b, alliances));
}

/** Nobody's own count against another's: two rescuers or officials of no party, or a reporter who names no source. */
const alike = ({ source: a }: Evidence, { source: b }: Evidence): boolean =>
  a.kind === "publisher" ||
  b.kind === "publisher" ||
  (countsTheDead(a) && countsTheDead(b)) ||
  (a.speaksFor === null && b.speaksFor === null && (a.role === null ? bothUnnamed(a, b) : countsAs(a) === countsAs(b)));

const bothUnnamed = (a: Evidence["source"], b: Evidence["source"]): boolean =>
  a.role === b.role && a.name === null && b.name === null;

/** Those who run a place count its dead together. */
const countsAs = ({ role }: Evidence["source"]): string | null =>
  role !== null && /^(?:governor|elected representative|official|leader)$/.test(role) ? "official" : role;

/** A mission, a relief body, a hospital: it counts whoever it finds, and is no side of the war. */
const countsTheDead = ({ speaksFor, kind, words, role }: Evidence["source"]): boolean =>
  speaksFor === null
    ? kind === "group" && role === null && RELIEF.test(words ?? "")
    : speaksFor.kind === "international-mission" || (speaksFor.kind === "other" && !isArmed(speaksFor));
const RELIEF =
  /\b(?:emergency|medicine|medical|hospital|clinic|ambulances?|rescue\w*|relief|red cross|red crescent|civil defen[cs]e|health|morgue|doctors|observatory|monitors?)\b/i;
const isArmed = ({ name }: EvidenceParty): boolean => FIGHTERS.test(name);
