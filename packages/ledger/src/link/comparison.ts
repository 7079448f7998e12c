/** How well two pieces of evidence are about the same happening. Symmetric. */
export interface Comparison {
  /** 0 to 1. From THRESHOLDS.same on, they may share an episode. */
  readonly score: number;
  /** In words, the strongest first. */
  readonly reasons: readonly string[];
}

/** One of the things compared: type, place, time, parties. */
export interface Part {
  readonly score: number;
  readonly reason: string;
}
