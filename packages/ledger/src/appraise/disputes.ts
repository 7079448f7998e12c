import type { Alliances } from "../evidence/alliances.ts";
import type { Evidence } from "../evidence/evidence.ts";
import type { Member } from "../link/episode-draft.ts";
import { hash52 } from "../link/hash.ts";
import type { Dispute } from "../view/index.ts";
import { isLive } from "./assertion.ts";
import type { Clash, Rule } from "./clash.ts";
import { claimView } from "./episode-view.ts";

interface Found {
  readonly a: Member;
  readonly b: Member;
  readonly clash: Clash;
}

/** The dispute that a rule finds among claims, the best pair first; null for none. `pairs` gives the pairs to look at. */
export function disputeBy(
  rule: Rule,
  episodes: readonly string[],
  pairs: Iterable<readonly [Member, Member]>,
  alliances: Alliances,
): Dispute | null {
  const found: Found[] = [];
  for (const [a, b] of pairs) {
    const clash = rule.clash(a.evidence, b.evidence, alliances);
    if (clash) found.push({ a, b, clash });
  }
  if (found.length === 0) return null;
  const best = found.reduce((x, y) => (better(y, x) ? y : x));
  const ids = [...episodes].sort();
  return {
    id: `di-${hash52(`${rule.aspect}|${ids.join("|")}`)
      .toString(36)
      .padStart(11, "0")}`,
    kind: rule.aspect,
    strength: found.some(({ clash }) => clash.strength === "contradiction") ? "contradiction" : "tension",
    episodes: ids,
    sides: sidesOf(found, best),
    claims: [claimView(best.a), claimView(best.b)],
    rule: rule.name,
    reason: best.clash.reason,
  };
}

type Test = (evidence: Evidence) => boolean;

/** Every pair within one episode, or of those of it that are `wanted`. */
export function* pairsWithin(members: readonly Member[], wanted?: Test): Generator<readonly [Member, Member]> {
  const some = liveIn(members, wanted);
  for (const [i, a] of some.entries()) for (let j = i + 1; j < some.length; j++) yield [a, some[j]!];
}

/** Every pair between two, or of those that are `wanted`. */
export function* pairsBetween(
  as: readonly Member[],
  bs: readonly Member[],
  wanted?: Test,
): Generator<readonly [Member, Member]> {
  const others = liveIn(bs, wanted);
  if (others.length === 0) return;
  for (const a of liveIn(as, wanted)) for (const b of others) yield [a, b];
}

const liveIn = (members: readonly Member[], wanted: Test = () => true): readonly Member[] =>
  members.filter(({ evidence }) => isLive(evidence) && wanted(evidence));

const better = (x: Found, y: Found): boolean =>
  x.clash.weight !== y.clash.weight
    ? x.clash.weight > y.clash.weight
    : `${x.a.evidence.id}|${x.b.evidence.id}` < `${y.a.evidence.id}|${y.b.evidence.id}`;

/** Two sides, grown from the best pair: whoever clashes with one side stands on the other. */
function sidesOf(found: readonly Found[], best: Found): Dispute["sides"] {
  const sides: [Map<string, Evidence>, Map<string, Evidence>] = [
    new Map([[best.a.evidence.id, best.a.evidence]]),
    new Map([[best.b.evidence.id, best.b.evidence]]),
  ];
  // another clash of the same two: "nine rebels died" / "three", "no soldier" / "eleven"
  const partyOf = (at: 0 | 1): string | null =>
    [...sides[at].values()].map(({ source }) => source.party).find((party) => party !== null) ?? null;
  const [one, two] = [partyOf(0), partyOf(1)];
  if (one !== null && two !== null && one !== two)
    for (const { a, b } of found)
      for (const [x, y] of [
        [a.evidence, b.evidence],
        [b.evidence, a.evidence],
      ] as const)
        if (x.source.party === one && y.source.party === two && !sides[1].has(x.id) && !sides[0].has(y.id)) {
          sides[0].set(x.id, x);
          sides[1].set(y.id, y);
        }
  let grown = true;
  while (grown) {
    grown = false;
    for (const { a, b } of found)
      for (const [x, y] of [
        [a.evidence, b.evidence],
        [b.evidence, a.evidence],
      ] as const)
        for (const at of [0, 1] as const)
          if (sides[at].has(x.id) && !sides[0].has(y.id) && !sides[1].has(y.id)) {
            sides[at === 0 ? 1 : 0].set(y.id, y);
            grown = true;
          }
  }
  return sides.map((side) => {
    const claims = [...side.values()];
    const parties = new Set(claims.map((e) => e.source.party).filter((party) => party !== null));
    return { party: [...parties][0] ?? null, claims: [...new Set(claims.map((e) => e.claim))].sort() };
  });
}
