import type { Evidence } from "../evidence/evidence.ts";
import { familyOf } from "./family.ts";

/** What can be destroyed, cut or looted, by kind: houses that burn are not vehicles that are hit. */
const KINDS: Readonly<Record<string, RegExp>> = {
  vehicles:
    /\b(?:vehicles?|tanks?|trucks?|pick-?ups?|cars?|motor(?:cycles|bikes)|carriers?|howitzers?|guns?|boats?|tankers?)\b/i,
  aircraft: /\b(?:aircraft|planes?|jets?|helicopters?|drones?)\b/i,
  buildings:
    /\b(?:houses?|homes?|huts?|dwellings?|buildings?|schools?|churches|mosques?|hospitals?|clinics?|shops?|market|granaries|tents?|villages?|fires)\b/i,
  lines:
    /\b(?:telephones?|phones?|internet|networks?|masts?|antennas?|pylons?|power|electricity|cables?|pipelines?|wells?)\b/i,
  ways: /\b(?:bridges?|roads?|rail(?:way|road)s?|tracks?|dams?)\b/i,
};

/** Words before the trigger or behind it in which its object stands. */
const REACH = 60;

/**
 * Whether two acts against property are against different things. What neither names may be the same; of several acts in
 * one sentence only the words next to each count.
 */
export function otherObjects(a: Evidence, b: Evidence): boolean {
  if (familyOf(a.type) !== "property" || familyOf(b.type) !== "property") return false;
  const [x, y] = [objectsOf(a), objectsOf(b)];
  return x.length > 0 && y.length > 0 && !x.some((kind) => y.includes(kind));
}

function objectsOf(e: Evidence): readonly string[] {
  const at = e.text.indexOf(e.trigger.words);
  const near = at < 0 ? e.text : e.text.slice(Math.max(0, at - REACH), at + e.trigger.words.length + REACH);
  const words = [near, ...e.targets.map(({ name }) => name), ...e.quantities.map((q) => q.words)].join(" ");
  const counted = e.quantities.some(({ kind }) => kind === "vehicles") ? ["vehicles"] : [];
  return [...new Set([...counted, ...Object.keys(KINDS).filter((kind) => KINDS[kind]!.test(words))])];
}
