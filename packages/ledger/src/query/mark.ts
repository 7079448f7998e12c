import type { Status } from "../view/index.ts";

/** What is needed to count an episode, or to put it on a map among many. */
export interface Mark {
  /** Of its row. */
  readonly id: number;
  readonly key: number;
  readonly first_day: number;
  readonly status: Status;
  /** Of a search for words: how many it found up to here, the position from which it goes on. */
  readonly count?: number;
}

/** All of it stands in the indexes: a thousand episodes are read in a millisecond. */
export const MARK = "e.id, e.key, e.first_day, e.status, e.lat, e.lon";

/** Where a list goes on: after this day and key; of a search for words, after so many episodes. */
export interface Position {
  readonly day: number;
  readonly key: number;
  /** Where what is contested stands before the rest: how far down that is, as in CONTESTED, or beyond. */
  readonly group?: number;
}

export interface Found extends Mark {
  readonly content: string;
}
