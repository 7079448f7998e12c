import type { Alliances } from "./alliances.ts";
import type { EvidenceParty } from "./evidence.ts";
import { ofOneState } from "./unlisted-states.ts";

/** Whether two parties of the roster fight on one side: one is part of the other, they share a coalition, or their side's name. */
function sameSide(a: string, b: string, alliances: Alliances): boolean {
  if (a === b) return true;
  const [upA, upB] = [lineOf(a, alliances), lineOf(b, alliances)];
  if (upA.some((party) => upB.includes(party))) return true;
  const [sideA, sideB] = [sideOf(upA, alliances), sideOf(upB, alliances)];
  if (sideA !== null && sideA === sideB) return true;
  const groupsB = new Set(upB.flatMap((party) => alliances.coalitionsOf(party, null)));
  return upA.some((party) => alliances.coalitionsOf(party, null).some((c) => groupsB.has(c) || upB.includes(c)));
}

/** The party and what it is part of, upwards. */
function lineOf(party: string, alliances: Alliances): readonly string[] {
  const line = [party];
  for (let up = alliances.parentOf(party); up !== null && !line.includes(up); up = alliances.parentOf(up))
    line.push(up);
  return line;
}

const sideOf = (line: readonly string[], alliances: Alliances): string | null => {
  for (const party of line) {
    const side = alliances.sideOf(party);
    if (side !== null) return side;
  }
  return null;
};

/** yes: one side; no: two; unknown: a party is described, not named, and could be either. */
export type Fellowship = "yes" | "no" | "unknown";

/** Armed people of whom no more is known than that they are no state's. */
const OUTLAWS =
  /\b(?:gunm[ae]n|bandits?|militants?|insurgents?|terrorists?|jihadists?|separatists?|rebels?|herders?)\b/i;

const STATE_KINDS = new Set(["state-forces", "government"]);
const ARMED_KINDS = new Set(["rebel-group", "militia", "private-military"]);

/** How two mentioned parties stand to each other. An unnamed "rebels" may be any rebel group, never a state's army. */
export function fellowship(a: EvidenceParty, b: EvidenceParty, alliances: Alliances): Fellowship {
  if (a.actor !== null && b.actor !== null) return sameSide(a.actor, b.actor, alliances) ? "yes" : "no";
  if (fold(a.name) === fold(b.name)) return "yes";
  const oneState = ofOneState(a, b);
  if (oneState !== null) return oneState ? "yes" : a.kind !== null && b.kind !== null ? "no" : "unknown";
  if (a.kind === null || b.kind === null) return "unknown";
  if (STATE_KINDS.has(a.kind) && STATE_KINDS.has(b.kind)) {
    if (isRival(a) || isRival(b)) return "unknown";
    return a.actor === null || b.actor === null ? "yes" : "unknown";
  }
  const opposed = (x: string, y: string): boolean => STATE_KINDS.has(x) && (y === "rebel-group" || y === "civilians");
  if (opposed(a.kind, b.kind) || opposed(b.kind, a.kind)) return "no";
  if ((STATE_KINDS.has(a.kind) && isOutlaw(b)) || (STATE_KINDS.has(b.kind) && isOutlaw(a))) return "no";
  if (ARMED_KINDS.has(a.kind) !== ARMED_KINDS.has(b.kind) && (a.kind === "civilians" || b.kind === "civilians"))
    return "no";
  if (a.kind === b.kind && (a.kind === "rebel-group" || a.kind === "civilians")) return "yes";
  return "unknown";
}

/** "The health ministry in the League-run territory", "the rival government": of a body of state, that it is not the recognised state's. */
export const RIVAL =
  /[-–](?:run|held|controlled|ruled|installed|appointed)\b|\b(?:rival|parallel|breakaway|self-(?:declared|proclaimed|styled)|exiled|shadow)\b/i;

const isRival = ({ actor, name }: EvidenceParty): boolean => actor === null && RIVAL.test(name);

const isOutlaw = ({ actor, kind, name }: EvidenceParty): boolean =>
  actor === null && kind === "other" && OUTLAWS.test(name);

const fold = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^(the|an?|its|their) /, "")
    .trim();

const UNARMED: ReadonlySet<EvidenceParty["kind"]> = new Set([
  "government",
  "civilians",
  "media",
  "political",
  "person",
  "other",
]);

/** Those of a group that fight: whose town was hit is not who was fought. */
export const fightersOf = (parties: readonly EvidenceParty[]): readonly EvidenceParty[] =>
  parties.filter(({ kind }) => !UNARMED.has(kind));

/** Of two groups of parties: yes where any two are of one side; no where all that is known speaks against it. */
export function fellows(as: readonly EvidenceParty[], bs: readonly EvidenceParty[], alliances: Alliances): Fellowship {
  if (as.length === 0 || bs.length === 0) return "unknown";
  const found = as.flatMap((a) => bs.map((b) => fellowship(a, b, alliances)));
  return found.includes("yes") ? "yes" : found.every((f) => f === "no") ? "no" : "unknown";
}
