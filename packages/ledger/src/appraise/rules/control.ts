import type { Alliances } from "../../evidence/alliances.ts";
import type { Evidence, EvidencePlace } from "../../evidence/evidence.ts";
import { fellows, fellowship } from "../../evidence/sides.ts";
import { distanceKm, foldPlace } from "../../link/where.ts";
import { assertionOf } from "../assertion.ts";
import { type Clash, isNarrated, isNobodys, type Rule, speaker } from "../clash.ts";
import { daysApart, endsBefore } from "../interval.ts";
import { independent } from "../origin.ts";
import { senseOf } from "../sense.ts";
import { gainersOf } from "../standing-party.ts";

/** Claims of two holders clash only so close in time; beyond, the place may have changed hands. */
const DAYS = 2;
export const SAME_PLACE_KM = 5;

/** Two holders of one place at one time. "has full control of the town" / "is still in control of the town". */
export const control: Rule = {
  name: "two-holders",
  aspect: "control",
  acrossEpisodes: true,
  concerns: (e) => holds(e) || isDenied(e),
  clash(a, b, alliances) {
    if (!independent(a, b, alliances) || isNarrated(a, b) || isNobodys(a, b)) return null;
    if (isDenied(a) || isDenied(b)) return isDenied(a) ? denial(b, a, alliances) : denial(a, b, alliances);
    if (!holds(a) || !holds(b)) return null;
    const [holders, others] = [gainersOf(a), gainersOf(b)];
    if (!opposed(holders, others, alliances) || inTurn(a, b)) return null;
    const place = placeHeld(a);
    const apart = daysApart(a, b);
    if (place === null || apart === null || apart > DAYS || !isPlace(place, placeHeld(b))) return null;
    return {
      strength: "contradiction",
      reason: `${speaker(a, alliances)} says that ${holders[0]?.name} holds ${place.name}; ${speaker(b, alliances)} says that ${others[0]?.name} does.`,
      weight: [a, b].filter((e) => senseOf(e.type).hold === "holds").length + 1,
    };
  },
};

/** Known enemies among them, and nobody of one side: of whose "allied fighters" no more is known says nothing. */
const opposed = (as: Evidence["agents"], bs: Evidence["agents"], alliances: Alliances): boolean =>
  fellows(as, bs, alliances) !== "yes" && as.some((a) => bs.some((b) => fellowship(a, b, alliances) === "no"));

/** One says that a party holds the place, or took it, another that it does not hold it. */
function denial(held: Evidence, denied: Evidence, alliances: Alliances): Clash | null {
  const holders = gainersOf(held);
  const place = placeHeld(held);
  if (!holds(held) || fellows(holders, denied.agents, alliances) !== "yes") return null;
  if (place === null || (daysApart(held, denied) ?? Infinity) > DAYS || !isPlace(place, placeHeld(denied))) return null;
  return {
    strength: "contradiction",
    reason: `${speaker(held, alliances)} says that ${holders[0]?.name} holds ${place.name}; ${speaker(denied, alliances)} denies it.`,
    weight: 1,
  };
}

const isDenied = (e: Evidence): boolean =>
  senseOf(e.type).hold === "holds" && assertionOf(e) === "rejects" && e.agents.length > 0;

/** Held or taken by one, and then taken by the other, on days that are said, or taken back: the place changed hands. */
function inTurn(a: Evidence, b: Evidence): boolean {
  const taken = (e: Evidence): boolean => senseOf(e.type).hold === "takes";
  if (taken(a) && taken(b) && (a.type === "recapture" || b.type === "recapture")) return true;
  if ((taken(b) && toldBefore(a, b)) || (taken(a) && toldBefore(b, a))) return true;
  return (taken(b) && endsBefore(a, b)) || (taken(a) && endsBefore(b, a));
}

/** That it is held was said a day or more before anybody said that it was taken, and not as of before: it fell since. */
function toldBefore(held: Evidence, taken: Evidence): boolean {
  const [said, fell] = [held.published?.slice(0, 10), taken.published?.slice(0, 10)];
  if (senseOf(held.type).hold !== "holds" || said === undefined || fell === undefined || said >= fell) return false;
  const to = taken.time?.stated === false ? null : (taken.time?.to?.slice(0, 10) ?? null);
  return to === null || to > said;
}

/** Says that its agents hold a place, or have just taken it. */
export const holds = (e: Evidence): boolean => {
  const { hold } = senseOf(e.type);
  return assertionOf(e) === "affirms" && (hold === "holds" || hold === "takes") && gainersOf(e).length > 0;
};

/** The place that is held: where it happens, not where from or whereto; of a town and its region the town. */
export function placeHeld(e: Evidence): EvidencePlace | null {
  const at = e.places.filter(({ role }) => role === "at");
  const closest = Math.min(...at.map(closeness));
  return at.find((place) => closeness(place) === closest) ?? null;
}

/** Country 6, region 5 or 4 …; a place on no map is rather a village. */
const closeness = ({ precision }: EvidencePlace): number => Math.max(3, precision ?? 3);

export function isPlace(a: EvidencePlace | null, b: EvidencePlace | null): boolean {
  if (a === null || b === null) return false;
  if (a.id !== null && b.id !== null && a.id === b.id) return true;
  if (a.lat !== null && a.lon !== null && b.lat !== null && b.lon !== null)
    return distanceKm({ lat: a.lat, lon: a.lon }, { lat: b.lat, lon: b.lon }) <= SAME_PLACE_KM;
  return foldPlace(a.name) === foldPlace(b.name);
}
