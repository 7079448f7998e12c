import type { Alliances } from "../evidence/alliances.ts";
import type { Evidence } from "../evidence/evidence.ts";
import { fellows } from "../evidence/sides.ts";

const HELD_OFF: ReadonlySet<string> = new Set(["repelled-attack", "advance-stopped"]);
const GIVEN_UP: ReadonlySet<string> = new Set(["retreat", "withdrawal", "territory-lost"]);

/**
 * A side that says itself that it held its ground, and that it then left: two things, one after the other. From its
 * adversary, or from a witness, the second would be another account of the first.
 */
export const isSequel = (a: Evidence, b: Evidence, alliances: Alliances): boolean =>
  leavesAfter(a, b, alliances) || leavesAfter(b, a, alliances);

const leavesAfter = (held: Evidence, left: Evidence, alliances: Alliances): boolean =>
  HELD_OFF.has(held.type) &&
  GIVEN_UP.has(left.type) &&
  fellows(held.agents, left.agents, alliances) === "yes" &&
  left.source.speaksFor !== null &&
  fellows(left.agents, [left.source.speaksFor], alliances) === "yes";
