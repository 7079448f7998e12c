import { newTally, type TrackRecord, tally } from "../situation/track-record.ts";
import type { Ledger } from "../store/ledger.ts";
import type { SourceReliability } from "../view/index.ts";
import { listDisputes } from "./disputes.ts";
import { allEpisodes } from "./episodes.ts";

/** A source in a list, with what became of its claims. */
export interface OriginSummary extends TrackRecord {
  readonly origin: string;
  readonly party: string | null;
  /** As the reports name it. */
  readonly name: string;
  readonly episodes: number;
  readonly reliability: SourceReliability;
}

type Counts = { -readonly [K in keyof OriginSummary]: OriginSummary[K] };

interface Kept {
  readonly version: string;
  readonly origins: readonly OriginSummary[];
}

/** Looking through all episodes costs seconds in a large ledger: kept until something is written. */
const kept = new WeakMap<Ledger, Kept>();

/** Everybody who is behind a claim, those with most claims first. */
export function listOrigins(ledger: Ledger): readonly OriginSummary[] {
  const version = `${ledger.db.dataVersion}|${ledger.journal.head()?.seq ?? 0}`;
  const before = kept.get(ledger);
  if (before?.version === version) return before.origins;
  const origins = ledger.db.read(() => countAll(ledger));
  kept.set(ledger, { version, origins });
  return origins;
}

function countAll(ledger: Ledger): readonly OriginSummary[] {
  const contradicted = contradictedClaims(ledger);
  const counts = new Map<string, Counts>();
  for (const episode of allEpisodes(ledger)) {
    const here = new Set<string>();
    for (const claim of episode.claims) {
      const { origin, party, source, grade } = claim;
      if (origin === null) continue;
      let own = counts.get(origin);
      if (!own) {
        const name = (party === null ? null : ledger.alliances.nameOf(party)) ?? source ?? origin;
        own = { origin, party, name, ...newTally(), episodes: 0, reliability: grade.source };
        counts.set(origin, own);
      }
      tally(own, episode, claim, contradicted.has(claim.claim));
      if (!here.has(origin)) own.episodes++;
      here.add(origin);
    }
  }
  return [...counts.values()].sort((a, b) => b.claims - a.claims || (a.origin < b.origin ? -1 : 1));
}

function contradictedClaims(ledger: Ledger): ReadonlySet<string> {
  const claims = new Set<string>();
  let cursor: string | null = null;
  do {
    const page: ReturnType<typeof listDisputes> = listDisputes(ledger, {
      limit: 1000,
      ...(cursor !== null && { cursor }),
    });
    for (const { strength, sides } of page.rows)
      if (strength === "contradiction") for (const side of sides) for (const claim of side.claims) claims.add(claim);
    cursor = page.cursor;
  } while (cursor !== null);
  return claims;
}
