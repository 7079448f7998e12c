import type { Evidence } from "../evidence/evidence.ts";

/** A piece of evidence in its episode, and why it is there. */
export interface Member {
  readonly evidence: Evidence;
  /** Against the evidence that opened the episode; 1 for that one itself. */
  readonly score: number;
  readonly reasons: readonly string[];
}

/** Evidence that linking put together; not appraised yet. */
export interface EpisodeDraft {
  /** From the id of the evidence that opened it: stable while that evidence is. */
  readonly id: string;
  readonly family: string;
  /** In canonical order; the first opened the episode. Never empty, at most EPISODE_LIMIT unless analysts merged more. */
  readonly members: readonly Member[];
}
