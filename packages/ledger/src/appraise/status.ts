import type { Alliances } from "../evidence/alliances.ts";
import type { Evidence } from "../evidence/evidence.ts";
import { fellows } from "../evidence/sides.ts";
import type { Aspect, AspectStatus, Concession, Dispute, Status } from "../view/index.ts";
import { assertionOf, isLive } from "./assertion.ts";
import { independentOrigins } from "./origin.ts";
import { senseOf } from "./sense.ts";

/** What the claims of an episode amount to, aspect by aspect. */
export function aspectsOf(
  evidence: readonly Evidence[],
  disputes: readonly Dispute[],
  concessions: readonly Concession[],
  alliances: Alliances,
): readonly AspectStatus[] {
  const live = evidence.filter(isLive);
  const claimsOf = (of: readonly Evidence[]): readonly string[] => [...new Set(of.map((e) => e.claim))];
  if (live.length === 0) return [{ aspect: "occurrence", status: "retracted", claims: claimsOf(evidence) }];
  return ASPECTS.flatMap(({ aspect, concerns, conceded }) => {
    const about = live.filter(concerns);
    if (about.length === 0) return [];
    const status = statusOf(aspect, about, disputes, conceded ? concessions : [], alliances);
    return [{ aspect, status, claims: claimsOf(about) }];
  });
}

/** Which claims speak to an aspect, and whether a concession settles it. Occurrence is everybody's. */
const ASPECTS: readonly { aspect: Aspect; concerns: (e: Evidence) => boolean; conceded: boolean }[] = [
  { aspect: "occurrence", concerns: () => true, conceded: true },
  { aspect: "outcome", concerns: (e) => senseOf(e.type).ground !== null, conceded: true },
  {
    aspect: "control",
    concerns: (e) => senseOf(e.type).hold === "takes" || senseOf(e.type).hold === "holds",
    conceded: true,
  },
  { aspect: "toll", concerns: (e) => e.quantities.length > 0, conceded: false },
  { aspect: "blame", concerns: (e) => senseOf(e.type).blamed && e.agents.length > 0, conceded: true },
  { aspect: "intent", concerns: (e) => e.modality === "planned", conceded: false },
];

function statusOf(
  aspect: Aspect,
  about: readonly Evidence[],
  disputes: readonly Dispute[],
  concessions: readonly Concession[],
  alliances: Alliances,
): Status {
  const affirming = about.filter((e) => assertionOf(e) === "affirms");
  const rejecting = about.filter((e) => assertionOf(e) === "rejects");
  const origins = independentOrigins(affirming, alliances);
  if (aspect === "occurrence" && rejecting.some(isDenial) && origins.length <= 1 && byAccused(rejecting, alliances))
    return "denied";
  if (disputes.some(({ kind }) => kind === aspect)) return "disputed";
  if (concessions.length > 0) return "conceded";
  const against = rejecting.length > 0 || about.some((e) => e.stance === "doubts" && e.withheld !== true);
  return origins.length >= 2 && publishersOf(origins).size >= 2 && !against ? "corroborated" : "asserted";
}

/** "The rebels have refused a visit": that it was not is told, and nobody is accused of it. */
const isDenial = ({ stance, type }: Evidence): boolean => stance === "denies" || senseOf(type) !== NEUTRAL;
const NEUTRAL = senseOf("");

/** All who deny are of the side that is accused, or nobody is named. */
const byAccused = (denials: readonly Evidence[], alliances: Alliances): boolean =>
  denials.every((e) => e.source.speaksFor !== null && fellows(e.agents, [e.source.speaksFor], alliances) !== "no");

/** Publishers through which these claims came first; whoever ran a copy adds nothing. */
const publishersOf = (claims: readonly Evidence[]): ReadonlySet<string> =>
  new Set(claims.flatMap((e) => (e.copyOf ? [] : (e.carriers[0]?.publisher ?? []))));
