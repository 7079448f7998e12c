import type { Ledger, ReportToAdd } from "@counterclaim/ledger";
import type { ReportInput } from "@counterclaim/record";
import type { PlaceLabel } from "./contract/index.ts";

/** A party of the roster, as pages show it. */
export interface RosterParty {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: string | null;
  readonly country: string | null;
  readonly side: string | null;
}

/** A report ready to be added, or why it cannot be. */
export type Read =
  | ReportToAdd
  | { readonly refusal: { readonly id: string | null; readonly code: string; readonly message: string } };

/** What the server works on. Whoever starts it reads packs, gazetteer and model; the server itself reads no file. */
export interface Room {
  readonly ledger: Ledger;
  /** Name of the project whose ledger this is. */
  readonly project: string;
  /** Receives and codes a report. */
  readonly read: (input: ReportInput) => Read;
  readonly party: (id: string) => RosterParty | null;
  /** Names for a map window (west, south, east, north), the largest places first. */
  readonly labels: (window: readonly [number, number, number, number], most: number) => readonly PlaceLabel[];
  /** Boundaries that the packs bring: a GeoJSON FeatureCollection. */
  readonly boundaries: { readonly type: "FeatureCollection"; readonly features: readonly object[] };
}
