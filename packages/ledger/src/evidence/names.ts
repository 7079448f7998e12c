import type { EvidenceParty, EvidencePlace } from "./evidence.ts";

/** A place of the gazetteer; `population`: to tell those of one name apart. */
export type NamedPlace = Omit<EvidencePlace, "role"> & { readonly population: number };

/** What an analyst's word for a party or a place stands for, by the packs. */
export interface Names {
  /** The party of that roster id, name, alias or acronym; null for none, or for several. */
  party(name: string): EvidenceParty | null;
  /** Places of that id or name, the largest first. */
  places(name: string): readonly NamedPlace[];
}

/** No packs: only what the reports themselves name is known. */
export const noNames: Names = { party: () => null, places: () => [] };
