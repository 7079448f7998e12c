import type { Evidence } from "../evidence/evidence.ts";

const BACK: ReadonlySet<string> = new Set(["retreat", "withdrawal"]);
const GROUND: ReadonlySet<string> = new Set(["capture", "recapture", "territory-held", "territory-lost"]);

/** "The column retreated to Brenn" / "took Brenn": where one falls back to is not where he was thrown out. */
export const isRefuge = (a: Evidence, b: Evidence): boolean => fallsBackTo(a, b) || fallsBackTo(b, a);

const fallsBackTo = ({ type, places }: Evidence, { type: other }: Evidence): boolean =>
  BACK.has(type) && GROUND.has(other) && places.length > 0 && places.every(({ role }) => role === "toward");
