import type { Episode } from "../view/index.ts";

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
  const seen = { claims: 0, conceded: 0, corroborated: 0, contradicted: 0, retracted: 0 };
  for (const episode of episodes)
    for (const claim of episode.claims) {
      if (claim.origin !== origin) continue;
      seen.claims++;
      const affirms = claim.stance === "asserts" || claim.stance === "confirms";
      if (affirms && episode.concessions.some(({ party }) => party !== claim.party)) seen.conceded++;
      const occurrence = episode.aspects.find(({ aspect }) => aspect === "occurrence");
      if (affirms && occurrence?.status === "corroborated") seen.corroborated++;
      if (episode.disputes.some((dispute) => contradicts(dispute, claim.claim))) seen.contradicted++;
      if (claim.retracted || claim.superseded !== null) seen.retracted++;
    }
  return seen;
}
