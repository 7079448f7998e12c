import type { Alliances } from "../evidence/alliances.ts";
import type { Evidence } from "../evidence/evidence.ts";
import { fellowship } from "../evidence/sides.ts";
import { type Concession, type Dispute, type Episode, type Status, summaryStatus } from "../view/index.ts";
import type { Appraise, PairAppraisal } from "./appraisal.ts";
import { assertionOf, isLive } from "./assertion.ts";
import { concessionsIn } from "./concession.ts";
import { disputeBy, pairsWithin } from "./disputes.ts";
import { claimView, describe } from "./episode-view.ts";
import { gradeOf } from "./grade.ts";
import { independentOrigins } from "./origin.ts";
import { RULES } from "./rules/index.ts";
import { senseOf } from "./sense.ts";
import { aspectsOf } from "./status.ts";

/** An episode of the view: what its evidence amounts to, on its own and with what pair rules found. */
export const appraise: Appraise = (draft, alliances, found = []) => {
  const evidence = draft.members.map((member) => member.evidence);
  const live = evidence.filter(isLive);
  const between = found.flatMap((pair) => pair.disputes).filter(({ episodes }) => episodes.includes(draft.id));
  const disputes = withoutEchoes(
    RULES.flatMap((rule) => disputeBy(rule, [draft.id], pairsWithin(draft.members, rule.concerns), alliances) ?? []),
    between,
  );
  const concessions = [
    ...concessionsIn(evidence, alliances),
    ...found.flatMap((pair) => pair.concessions).flatMap((c) => (c.episode === draft.id ? [c.concession] : [])),
  ];
  const all = [...disputes, ...between];
  const aspects = aspectsOf(evidence, all, concessions, alliances);
  const occurrence = aspects.find(({ aspect }) => aspect === "occurrence")?.status ?? "asserted";
  const affirming = live.filter((e) => assertionOf(e) === "affirms");
  const rejecting = live.filter((e) => assertionOf(e) === "rejects");
  return {
    episode: {
      ...describe(draft),
      status: summaryStatus(aspects.map(({ status }) => status)),
      aspects,
      origins: independentOrigins(affirming, alliances).length,
      parties: new Set(live.flatMap((e) => e.source.party ?? [])).size,
      claims: draft.members.map((member) =>
        claimView(
          member,
          gradeOf(
            member.evidence,
            standingOf(member.evidence, affirming, rejecting, all, occurrence, concessions, alliances),
          ),
        ),
      ),
      disputes: all.map(({ id }) => id),
      concessions,
      related: relatedTo(draft.id, found),
    },
    disputes,
  };
};

const relatedTo = (id: string, found: readonly PairAppraisal[]): Episode["related"] =>
  found.flatMap(({ follows }): Episode["related"] => {
    if (follows?.episode === id) return [{ episode: follows.from, relation: "follows", reason: follows.reason }];
    if (follows?.from === id) return [{ episode: follows.episode, relation: "precedes", reason: follows.reason }];
    return [];
  });

/**
 * Who denies the loss of a town and says that it still holds it, or that it beat the attackers back, disputes one thing: who
 * holds the town, or how the fight ended. That the adversary attacked at all is not what is denied.
 */
function withoutEchoes(disputes: readonly Dispute[], between: readonly Dispute[]): readonly Dispute[] {
  const told = [...disputes, ...between].filter(({ kind }) => kind === "control" || kind === "outcome");
  const tolls = disputes.filter(({ kind }) => kind === "toll");
  return disputes.filter(
    (d) =>
      !(d.kind === "occurrence" && d.claims.some(isGround) && told.some((t) => sharesSides(d, t))) &&
      // "11 soldiers died" / "the claim is propaganda: no soldier was killed": how many died, and nothing more
      !(d.kind === "occurrence" && d.claims.every(isLoss) && tolls.some((t) => sharesSides(d, t))),
  );
}

const isLoss = ({ type }: { readonly type: string }): boolean => type === "losses";

const isGround = ({ type }: { readonly type: string }): boolean => {
  const { ground, hold } = senseOf(type);
  return ground !== null || hold !== null;
};

/** No party of the one is missing from the other; who is nobody's party may be anybody. */
function sharesSides(a: Dispute, b: Dispute): boolean {
  const [x, y] = [a, b].map(({ sides }) => new Set(sides.flatMap(({ party }) => party ?? [])));
  return [...x!].every((party) => y!.has(party)) || [...y!].every((party) => x!.has(party));
}

function standingOf(
  e: Evidence,
  affirming: readonly Evidence[],
  rejecting: readonly Evidence[],
  disputes: readonly Dispute[],
  occurrence: Status,
  concessions: readonly Concession[],
  alliances: Alliances,
) {
  const [own, other] = assertionOf(e) === "rejects" ? [rejecting, affirming] : [affirming, rejecting];
  return {
    occurrence,
    saying: independentOrigins(own, alliances).length,
    against: independentOrigins(other, alliances).length,
    conceded: concededTo(e, concessions, alliances),
    disputed: disputes.some(({ sides }) => sides.some(({ claims }) => claims.includes(e.claim))),
  };
}

/** How far another side than the speaker's own concedes a claim. */
function concededTo(
  e: Evidence,
  concessions: readonly Concession[],
  alliances: Alliances,
): Concession["covers"] | null {
  const speaker = e.source.speaksFor;
  const others = concessions.filter(({ claim, party }) => {
    if (claim === e.claim) return false;
    return speaker === null || fellowship(speaker, { actor: party, name: party, kind: null }, alliances) !== "yes";
  });
  if (others.length === 0) return null;
  return others.some(({ covers }) => covers === "whole") ? "whole" : "part";
}
