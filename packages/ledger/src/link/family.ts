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
