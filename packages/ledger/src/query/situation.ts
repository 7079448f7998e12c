import { controlFrom, type JudgedHolding } from "../situation/control.ts";
import { type Sighting, tracksFrom } from "../situation/track.ts";
import type { TrackRecord } from "../situation/track-record.ts";
import type { Ledger } from "../store/ledger.ts";
import type { Control, Filters, Leg } from "../view/index.ts";
import { partsOf } from "./parts.ts";

interface Content {
  readonly content: string;
}

/** Who holds which place, as claimed, of the episodes that pass the filters. */
export function listControl({ db, alliances }: Ledger, filters: Filters = {}): readonly Control[] {
  const rows = db.read(() => partsOf<Content>(db, "holding", "content", filters));
  const holdings = rows.map(({ content }) => JSON.parse(content) as JudgedHolding);
  return controlFrom(holdings, alliances).slice(0, filters.limit);
}

/** Of forces of which no unit is followed nothing is read. */
const FOLLOWED = "force IN (SELECT force FROM sighting WHERE unit IS NOT NULL)";

/** The ways of units, as claimed, of the episodes that pass the filters. */
export function listTracks({ db }: Ledger, filters: Filters = {}): readonly (readonly Leg[])[] {
  const rows = db.read(() =>
    partsOf<Sighted>(db, "sighting", "unit, first_day, key, place, content", filters, { where: FOLLOWED }),
  );
  // A unit is called what the first episode calls it; the others' order plays no part.
  const units = rows
    .filter(({ unit }) => unit !== null)
    .sort((a, b) => a.first_day - b.first_day || a.key - b.key || a.place - b.place);
  const others = rows.filter(({ unit }) => unit === null);
  return tracksFrom([...units, ...others].map(({ content }) => JSON.parse(content) as Sighting)).slice(
    0,
    filters.limit,
  );
}

interface Sighted extends Content {
  readonly unit: string | null;
  readonly first_day: number;
  readonly key: number;
  readonly place: number;
}

export interface SourceRecord extends TrackRecord {
  readonly source: string;
  /** The reliability that analysts gave, the latest last. */
  readonly grades: readonly {
    readonly reliability: string;
    readonly by: string;
    readonly reason: string;
    readonly at: string;
  }[];
}

/** A source's record as counts, of the episodes that pass the filters. */
export function readSource(ledger: Ledger, source: string, filters: Filters = {}): SourceRecord {
  const { db } = ledger;
  const rows = db.read(() =>
    partsOf<TrackRecord>(db, "voice", "claims, conceded, corroborated, contradicted, retracted", filters, {
      where: "name = ?",
      values: [source],
    }),
  );
  const sum = (count: keyof TrackRecord): number => rows.reduce((total, row) => total + row[count], 0);
  const grades = ledger
    .decisions()
    .reliabilityHistory(source)
    .flatMap(({ action, author, reason, recorded }) =>
      action.kind === "grade-source"
        ? [{ reliability: action.reliability, by: author, reason, at: new Date(recorded).toISOString() }]
        : [],
    );
  return {
    source,
    claims: sum("claims"),
    conceded: sum("conceded"),
    corroborated: sum("corroborated"),
    contradicted: sum("contradicted"),
    retracted: sum("retracted"),
    grades,
  };
}
