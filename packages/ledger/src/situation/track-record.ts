import type { Episode, EpisodeClaim } from "../view/index.ts";

/** What became of a source's claims, as counts; no score. */
export interface TrackRecord {
  readonly claims: number;
  /** Conceded by an adversary of the source. */
  readonly conceded: number;
  readonly corroborated: number;
  /** In a dispute that contradicts them. */
  readonly contradicted: number;
  readonly retracted: number;
}

/** @param origin party or other origin, as EpisodeClaim.origin names it */
export function trackRecordOf(
  origin: string,
  episodes: readonly Episode[],
  contradicts: (dispute: string, claim: string) => boolean,
): TrackRecord {
  const seen = newTally();
  for (const episode of episodes)
    for (const claim of episode.claims)
      if (claim.origin === origin)
        tally(
          seen,
          episode,
          claim,
          episode.disputes.some((dispute) => contradicts(dispute, claim.claim)),
        );
  return seen;
}

/** A record that is still being counted. */
export type Tally = { -readonly [K in keyof TrackRecord]: TrackRecord[K] };

export const newTally = (): Tally => ({ claims: 0, conceded: 0, corroborated: 0, contradicted: 0, retracted: 0 });

/** Counts one claim of a source, as its episode stands. */
export function tally(seen: Tally, episode: Episode, claim: EpisodeClaim, contradicted: boolean): void {
  const affirms = claim.stance === "asserts" || claim.stance === "confirms";
  const occurrence = episode.aspects.find(({ aspect }) => aspect === "occurrence");
  seen.claims++;
  if (affirms && episode.concessions.some(({ party }) => party !== claim.party)) seen.conceded++;
  if (affirms && occurrence?.status === "corroborated") seen.corroborated++;
  if (contradicted) seen.contradicted++;
  if (claim.retracted || claim.superseded !== null) seen.retracted++;
}
