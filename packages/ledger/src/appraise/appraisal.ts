import type { Alliances } from "../evidence/alliances.ts";
import type { EpisodeDraft } from "../link/episode-draft.ts";
import type { Concession, Dispute, Episode } from "../view/index.ts";

/**
 * One episode on its own. What needs another episode or the store is left to it: `related` and disputes between two are
 * empty, `decision` is not there.
 */
export interface Appraisal {
  readonly episode: Omit<Episode, "decision">;
  /** Disputes within the episode; their ids stand in `episode.disputes`. */
  readonly disputes: readonly Dispute[];
}

/** `found`: what pair rules found about this episode; without it, the episode on its own. */
export type Appraise = (draft: EpisodeDraft, alliances: Alliances, found?: readonly PairAppraisal[]) => Appraisal;

/** What two episodes say about each other. */
export interface PairAppraisal {
  /** Disputes between the two. */
  readonly disputes: readonly Dispute[];
  /** What a claim of the one concedes of the other (`episode`). */
  readonly concessions: readonly { readonly episode: string; readonly concession: Concession }[];
  /** The id of the episode that follows from the other, and why; null when neither does. */
  readonly follows: { readonly episode: string; readonly from: string; readonly reason: string } | null;
}

/** Symmetric; null when there is nothing to say. Only asked of pairs that `neighbourhood` brings together. */
export type AppraisePair = (a: EpisodeDraft, b: EpisodeDraft, alliances: Alliances) => PairAppraisal | null;

/** Where an episode's pair rules look for others; null when no pair rule concerns its family. */
export interface Neighbourhood {
  readonly families: readonly string[];
  /** Kilometres round the episode's place. */
  readonly withinKm: number;
  /** Days before its beginning and after its end. */
  readonly days: number;
}

export type NeighbourhoodOf = (draft: EpisodeDraft) => Neighbourhood | null;
