import type { Place, PlaceKind } from "@counterclaim/knowledge";

/** Words that name a place, before it is known which. */
export interface SightedPlace {
  readonly sentence: number;
  /** Offsets of the whole mention: "eastern Ghouta", "Kidal region". */
  readonly start: number;
  readonly end: number;
  /** The name alone, as written. */
  readonly name: string;
  /** Folded name: mentions with the same key are taken for the same place. */
  readonly key: string;
  /** Every place of that name; empty where the gazetteer has none. */
  readonly places: readonly Place[];
  /** Kinds that the words beside it ask for ("the town of"); null where they leave it open. */
  readonly kinds: readonly PlaceKind[] | null;
  /** With the article, as no town is named: "the Pacific". */
  readonly definite: boolean;
  /** Only a part of it is meant: "northern Mali". */
  readonly part: boolean;
  /** Stands inside a larger name that is no place: "Baghdad police". */
  readonly embedded: boolean;
  /** Stands in the dateline. */
  readonly dateline: boolean;
}
