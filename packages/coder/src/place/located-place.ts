import type { Place } from "@counterclaim/knowledge";
import type { PlaceMention, Span } from "@counterclaim/record";

/** A mention with the place that it was taken for, and those that it might also be. */
export interface LocatedPlace {
  readonly sentence: number;
  readonly span: Span;
  readonly mention: PlaceMention;
  readonly place: Place | null;
  readonly others: readonly Place[];
}
