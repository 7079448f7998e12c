import type { Claim, Event } from "@counterclaim/record";
import type { Parties } from "./parties.ts";

/** How many events back the one that is answered may stand. */
const REACH = 12;

/** Types that say the same of one happening, in the words of either side; others answer only their own type. */
const SAME: readonly RegExp[] = [
  /^(?:attack|airstrike|drone-strike|shelling|ambush|battle|clash|raid|mine-explosion|fight-against)$/,
  /^(?:capture|recapture|territory-held|territory-lost|retreat|withdrawal|repelled-attack)$/,
  /^(?:abduction|detention)$/,
  /^(?:killing|killing-of-civilians|losses|execution)$/,
];

/**
 * The event that a denial answers: "The army denied that it had bombed the hospital" is about the strike that the report
 * told of, with its place and day. The last one of its sort before it in which the same party does or suffers it; null
 * where none is known.
 */
export function answered(
  event: Event,
  claim: Claim,
  earlier: readonly Event[],
  carrierOf: (event: Event) => Claim | null,
  parties: Parties,
): Event | null {
  if (claim.stance !== "denies" && event.polarity !== "negative") return null;
  const from = Math.max(0, earlier.length - REACH);
  for (let at = earlier.length - 1; at >= from; at--) {
    const other = earlier[at]!;
    if (other.places.length === 0 || !sameSort(event.type, other.type)) continue;
    // "the others opened fire at Osta; it denied an attack of its own": there, rather than nowhere
    if (claim.stance === "denies" && event.targets.length === 0 && meet(event.agents, other.targets, parties))
      return other;
    if (carrierOf(other)?.source.actor === claim.source.actor && claim.source.actor !== null) continue;
    if (meet(event.agents, other.agents, parties) || meet(event.targets, other.targets, parties)) return other;
    // what one side lost the other one took
    if (meet(event.agents, other.targets, parties) && SAME[1]!.test(event.type)) return other;
  }
  return null;
}

/** Do two types say the same of one happening? */
export const sameSort = (one: string, other: string): boolean =>
  one === other || SAME.some((sort) => sort.test(one) && sort.test(other));

/** Is a party of the one list a party of the other, or of one state with it ("israel" and "israel-army")? */
const meet = (some: readonly number[], others: readonly number[], parties: Parties): boolean =>
  some.some((a) =>
    others.some((b) => {
      const [one, other] = [parties.all[a]!.actor, parties.all[b]!.actor];
      if (one === null || other === null) return false;
      return stateOf(one) === stateOf(other);
    }),
  );

/** A state's army and its ministries speak and act for it; other parties are themselves. */
export const stateOf = (actor: string): string =>
  actor.replace(
    /-(?:army|air-force|navy|government|junta|presidency|security-forces|general-staff|(?:(?:defence|foreign|interior)-)?ministry)$/,
    "",
  );
