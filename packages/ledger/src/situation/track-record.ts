import type { Episode, EpisodeClaim, SourceReliability } from "../view/index.ts";

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

/** What one origin says in one episode. */
export interface Voice extends TrackRecord {
  /** As EpisodeClaim.origin names it. */
  readonly origin: string;
  readonly party: string | null;
  /** The source phrase of its first claim here. */
  readonly words: string | null;
  readonly reliability: SourceReliability;
}

/**
 * Everybody who is behind a claim of an episode, in the order of their first claims.
 * @param contradicted claims in a dispute of this episode that contradicts them
 */
export function voicesOf(
  episode: Pick<Episode, "claims" | "concessions" | "aspects">,
  contradicted: ReadonlySet<string>,
): readonly Voice[] {
  const voices = new Map<string, Tally>();
  for (const claim of episode.claims) {
    const { origin, party, source, grade } = claim;
    if (origin === null) continue;
    let own = voices.get(origin);
    if (!own) {
      own = { origin, party, words: source, reliability: grade.source, ...NOTHING };
      voices.set(origin, own);
    }
    tally(own, episode, claim, contradicted.has(claim.claim));
  }
  return [...voices.values()];
}

/** A record that is still being counted. */
type Tally = { -readonly [K in keyof Voice]: Voice[K] };

export const NOTHING: TrackRecord = { claims: 0, conceded: 0, corroborated: 0, contradicted: 0, retracted: 0 };

/** Counts one claim of a source, as its episode stands. */
function tally(
  seen: Tally,
  { concessions, aspects }: Pick<Episode, "concessions" | "aspects">,
  claim: EpisodeClaim,
  contradicted: boolean,
): void {
  const affirms = claim.stance === "asserts" || claim.stance === "confirms";
  const occurrence = aspects.find(({ aspect }) => aspect === "occurrence");
  seen.claims++;
  if (affirms && concessions.some(({ party }) => party !== claim.party)) seen.conceded++;
  if (affirms && occurrence?.status === "corroborated") seen.corroborated++;
  if (contradicted) seen.contradicted++;
  if (claim.retracted || claim.superseded !== null) seen.retracted++;
}
