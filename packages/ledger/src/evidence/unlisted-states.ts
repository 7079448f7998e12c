import type { EvidenceParty } from "./evidence.ts";

/** What forces and bodies of every state are called: it tells none of them apart. */
const COMMON =
  /^(?:the|an?|its|their|his|her|our|more|than|at|least|some|about|around|over|nearly|up|to|\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|scores|hundreds|of|and|general|staff|army|armed|forces?|military|defen[cs]e|foreign|interior|ministry|minister|government|national|federal|state|president|presidency|police|navy|air|security|border|guards?|troops?|soldiers?|command|special)$/iu;

/** Heads of phrases for a state's people and bodies: what stands before them is the state. */
const BODY =
  /\b(?:army|military|forces?|troops?|soldiers?|servicem[ae]n|gunners?|artillery|jets?|aircraft|warplanes?|drones?|navy|police|guards?|staff|ministry|government|officials?|command)$/iu;

/**
 * Two states that no roster knows, told by their names: "Karelstan", "Karelstani gunners", "Karelstan's defence ministry" are
 * one, "Ruthanian soldiers" another's. Null where the words do not tell.
 */
export function ofOneState(a: EvidenceParty, b: EvidenceParty): boolean | null {
  const [one, other] = [stateIn(a), stateIn(b)];
  if (one === null || other === null) return null;
  return isSameName(one, other);
}

function stateIn({ actor, name, kind }: EvidenceParty): string | null {
  if (actor !== null || (kind !== null && kind !== "person" && kind !== "state-forces" && kind !== "government"))
    return null;
  const words = name.split(/[\s'’]+/u).filter((word) => word.length > 1);
  const [only] = words;
  const named = words.filter((word) => /^\p{Lu}\p{Ll}/u.test(word) && !COMMON.test(word));
  if (named.length !== 1) return null;
  const isState = (kind === "state-forces" || kind === "government") && BODY.test(name);
  return isState || (kind !== "state-forces" && words.length === 1 && only === named[0])
    ? named[0]!.toLowerCase()
    : null;
}

/** "Karelstan" and "Karelstani", "Ruthania" and "Ruthanian": one stem of at least four letters, and short endings. */
function isSameName(a: string, b: string): boolean {
  let common = 0;
  while (common < Math.min(a.length, b.length) && a[common] === b[common]) common++;
  return common >= 4 && common >= Math.min(a.length, b.length) - 2 && Math.max(a.length, b.length) - common <= 4;
}
