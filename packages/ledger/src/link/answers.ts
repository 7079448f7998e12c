import type { Evidence } from "../evidence/evidence.ts";
import { familyOf } from "./family.ts";

/** Moves on the ground, for which nobody is blamed and which a denied blow does not answer. */
const MOVES: ReadonlySet<string> = new Set([
  "advance",
  "advance-stopped",
  "breakthrough",
  "retreat",
  "withdrawal",
  "territory-lost",
  "capture",
  "recapture",
  "encirclement",
]);

const BLOWS: ReadonlySet<string> = new Set(["attack", "ambush"]);

/** "We did not fire on the town" answers who says that they did, not who says that they came or that they took it. */
export const answersOther = (a: Evidence, b: Evidence): boolean =>
  (isDeniedBlow(a) && MOVES.has(b.type)) || (isDeniedBlow(b) && MOVES.has(a.type));

const isDeniedBlow = ({ type, stance, polarity }: Evidence): boolean =>
  (stance === "denies" || polarity === "negative") && (BLOWS.has(type) || familyOf(type) === "bombardment");
