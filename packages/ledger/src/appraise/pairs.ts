import type { Alliances } from "../evidence/alliances.ts";
import type { Evidence } from "../evidence/evidence.ts";
import { fellows } from "../evidence/sides.ts";
import type { EpisodeDraft } from "../link/episode-draft.ts";
import { familyOf } from "../link/family.ts";
import { whenOf } from "../link/when.ts";
import type { Dispute } from "../view/index.ts";
import type { AppraisePair, NeighbourhoodOf, PairAppraisal } from "./appraisal.ts";
import { assertionOf, isLive } from "./assertion.ts";
import type { Rule } from "./clash.ts";
import { concedesPresence } from "./concession.ts";
import { disputeBy, pairsBetween, pairsWithin } from "./disputes.ts";
import { daysApart } from "./interval.ts";
import { isPlace, placeHeld } from "./rules/control.ts";
import { RULES } from "./rules/index.ts";
import { isAnnouncement } from "./rules/intent.ts";
import { senseOf } from "./sense.ts";

/** Being there, having taken it, and being about to: only these families have something to say about each other. */
const FAMILIES = [familyOf("capture"), familyOf("presence"), familyOf("territory-held")];
const WITHIN_KM = 5;
/** A force that stands where it took the place may be reported so weeks later. */
const FOLLOWS_DAYS = 45;
/** A concession speaks of the same days. */
const CONCEDES_DAYS = 3;

export const neighbourhood: NeighbourhoodOf = ({ family, members }) =>
  FAMILIES.includes(family) && members.some(({ evidence }) => bearsOnHolding(evidence) || bearsOnIntent(evidence))
    ? { families: FAMILIES, withinKm: WITHIN_KM, days: FOLLOWS_DAYS }
    : null;

export const appraisePair: AppraisePair = (a, b, alliances) => {
  const disputes = RULES.filter(({ acrossEpisodes }) => acrossEpisodes).flatMap((rule) => {
    const found = disputeBy(rule, [a.id, b.id], pairsBetween(a.members, b.members, rule.concerns), alliances);
    return found === null || [a, b].some((one) => tells(one, found, rule, alliances)) ? [] : [found];
  });
  const concessions: PairAppraisal["concessions"][number][] = [];
  const conceded = new Set<string>();
  for (const [x, y] of pairsBetween(a.members, b.members, bearsOnPresence))
    for (const [there, taken, episode] of [
      [x, y, b.id],
      [y, x, a.id],
    ] as const) {
      if ((daysApart(there.evidence, taken.evidence) ?? Infinity) > CONCEDES_DAYS) continue;
      const concession = concedesPresence(there.evidence, taken.evidence, alliances);
      // What a party says again in one report it concedes once.
      const once = `${episode}|${concession?.party}|${there.evidence.copyOf?.report ?? there.evidence.report}`;
      if (concession === null || conceded.has(once)) continue;
      conceded.add(once);
      concessions.push({ episode, concession });
    }
  const follows = followsFrom(a, b, alliances) ?? followsFrom(b, a, alliances);
  return disputes.length + concessions.length > 0 || follows !== null ? { disputes, concessions, follows } : null;
};

/** Whether the parties of a dispute between two episodes dispute the same within one of them. */
function tells({ id, members }: EpisodeDraft, { sides }: Dispute, rule: Rule, alliances: Alliances): boolean {
  const within = disputeBy(rule, [id], pairsWithin(members, rule.concerns), alliances);
  const parties = (of: Dispute["sides"]): string =>
    of
      .map(({ party }) => party ?? "")
      .sort()
      .join("|");
  return within !== null && parties(within.sides) === parties(sides);
}

/** A move that is announced, made although it was not to be, or not made. */
const bearsOnIntent = (e: Evidence): boolean =>
  senseOf(e.type).ground !== null &&
  (isAnnouncement(e) || assertionOf(e) === "rejects" || senseOf(e.type).ground === "forward");

/** Who only leaves a place says nothing of who is in it. */
function bearsOnHolding({ type }: Evidence): boolean {
  const { hold } = senseOf(type);
  return hold !== null && hold !== "leaves";
}

/** Without being there or having taken it there is no presence to concede. */
const bearsOnPresence = ({ type }: Evidence): boolean => ["there", "takes"].includes(senseOf(type).hold ?? "");

/** Whether `later` is the state that came of `earlier`: a force stands in the place that its side took. */
function followsFrom(later: EpisodeDraft, earlier: EpisodeDraft, alliances: Alliances): PairAppraisal["follows"] {
  const taking = earlier.members.filter(({ evidence }) => isLive(evidence) && takes(evidence));
  if (taking.length === 0) return null;
  const standing = later.members.filter(({ evidence }) => isLive(evidence) && isThere(evidence));
  for (const [x, y] of pairsBetween(standing, taking)) {
    const [stands, taken] = [x.evidence, y.evidence];
    if (
      fellows(stands.agents, taken.agents, alliances) !== "yes" ||
      !isPlace(stands.places[0] ?? null, placeHeld(taken))
    )
      continue;
    if (!notBefore(stands, taken)) continue;
    const place = placeHeld(taken)?.name ?? "the place";
    return {
      episode: later.id,
      from: earlier.id,
      reason: `${stands.agents[0]?.name ?? "the force"} is in ${place}, which its side is said to have taken`,
    };
  }
  return null;
}

const takes = (e: Evidence): boolean => senseOf(e.type).hold === "takes" && assertionOf(e) === "affirms";

const isThere = (e: Evidence): boolean => {
  const { hold } = senseOf(e.type);
  return (hold === "there" || hold === "holds") && assertionOf(e) === "affirms";
};

/** The state may begin with the capture or after it: it does not end before. */
function notBefore(stands: Evidence, taken: Evidence): boolean {
  const [state, capture] = [whenOf(stands), whenOf(taken)];
  if (state === null || capture === null) return false;
  const openEnded = stands.time !== null && stands.time.to === null;
  return openEnded || state.to >= capture.from;
}
