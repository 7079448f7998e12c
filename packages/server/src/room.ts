import type { Added, Ledger, Request, Who } from "@counterclaim/ledger";
import type { ReportInput } from "@counterclaim/record";
import type { PlaceLabel } from "./contract/index.ts";
import type { Reader } from "./reading/reader.ts";

/** A party of the roster, as pages show it. */
export interface RosterParty {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: string | null;
  readonly country: string | null;
  readonly side: string | null;
}

/**
 * What changes the ledger. Coding a report, and waiting for other processes that write, take their time: whoever starts
 * the server has it done where it holds up no answers.
 */
export interface Writer {
  /** Codes and adds reports; a line for each, in order, when all of them are on disk. */
  add(reports: readonly ReportInput[]): Promise<readonly Added[]>;
  /** Records decisions, all or none. @throws LedgerError */
  decide(requests: readonly Request[], who: Who): Promise<readonly number[]>;
}

/** A project: what the server works on. Whoever starts it reads packs, gazetteer and model; the server itself reads no file. */
export interface Room {
  readonly ledger: Ledger;
  /** Name of the project whose ledger this is. */
  readonly project: string;
  readonly writer: Writer;
  /** Answers what takes long; without one it is answered where everything else is. */
  readonly reader?: Reader;
  readonly party: (id: string) => RosterParty | null;
  /** Names for a map window (west, south, east, north), the largest places first. */
  readonly labels: (window: readonly [number, number, number, number], most: number) => readonly PlaceLabel[];
  /** Boundaries that the packs bring: a GeoJSON FeatureCollection. */
  readonly boundaries: { readonly type: "FeatureCollection"; readonly features: readonly object[] };
}
