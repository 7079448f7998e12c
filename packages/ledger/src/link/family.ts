/**
 * Types whose events may be one happening told from several sides. The opposite outcomes of one engagement are one
 * family: else "repelled" and "captured" could never clash. A type that stands nowhere is a family of its own.
 */
const FAMILIES: Readonly<Record<string, readonly string[]>> = {
  engagement: [
    "clash",
    "attack",
    "ambush",
    "advance",
    "advance-stopped",
    "breakthrough",
    "repelled-attack",
    "retreat",
    "withdrawal",
    "territory-lost",
    "offensive",
    "invasion",
    "encirclement",
    "siege",
    "capture",
    "recapture",
  ],
  bombardment: ["airstrike", "drone-strike", "shelling"],
  explosion: ["suicide-bombing", "mine-explosion", "grenade-attack"],
  killing: ["killing", "killing-of-civilians", "execution", "assassination", "losses"],
  holding: ["territory-held", "presence", "position", "base-established", "deployment"],
  taking: ["abduction", "detention"],
  property: ["looting", "destruction", "sabotage"],
  rising: ["insurgency", "hostilities-resumed"],
  accord: ["agreement", "ceasefire"],
};

const FAMILY_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(FAMILIES).flatMap(([family, types]) => types.map((type) => [type, family] as const)),
);

/** The family of a codebook type. */
export const familyOf = (type: string): string => FAMILY_OF.get(type) ?? type;

/** Families and types that tell of one blow in different words: who "attacked" may have shelled, and who did it killed. */
const VIOLENCE = new Set(["engagement", "bombardment", "explosion", "killing", "ceasefire-violation"]);

/** Who holds a place is told together with who took, lost or left it on that day. */
const GROUND = new Set(["capture", "recapture", "territory-lost", "withdrawal", "retreat", "repelled-attack"]);

/** Types are compared only within a block. */
export const blockOf = (type: string): string =>
  VIOLENCE.has(familyOf(type)) || type === "territory-held" ? "violence" : familyOf(type);

/** Words for a blow that do not say how it was dealt. */
const BLOWS = new Set(["attack", "clash", "ambush", "offensive", "invasion", "repelled-attack"]);

/** In taking a place or holding it people die. */
const TAKEN = new Set(["capture", "recapture", "advance-stopped", "breakthrough"]);

/** How well two types may be one happening, from 0 to 1; null: never. Symmetric. */
export function kinship(a: string, b: string): number | null {
  if (a === b) return 1;
  const [x, y] = [familyOf(a), familyOf(b)];
  if (a === "territory-held" || b === "territory-held") return GROUND.has(a) || GROUND.has(b) ? 0.7 : null;
  if (x === y) return 0.7;
  return acrossFamilies(a, x, b, y) ?? acrossFamilies(b, y, a, x);
}

function acrossFamilies(a: string, x: string, b: string, y: string): number | null {
  if (x === "killing")
    return y === "bombardment" || y === "explosion" || BLOWS.has(b) ? 0.7 : TAKEN.has(b) ? 0.6 : null;
  if (x === "ceasefire-violation") return y === "bombardment" || b === "attack" || b === "clash" ? 0.6 : null;
  if (a === "attack") return y === "bombardment" || y === "explosion" ? 0.6 : null;
  if (a === "ambush") return b === "mine-explosion" ? 0.6 : null;
  return x === "bombardment" && y === "explosion" ? 0.5 : null;
}
