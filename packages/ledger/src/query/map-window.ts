import { boxAt } from "../box.ts";
import type { Database } from "../store/database.ts";
import type { Ledger } from "../store/ledger.ts";
import { featuresIn } from "../store/tiles.ts";
import type { Episode, Filters, Window } from "../view/index.ts";
import { windowCondition } from "./conditions.ts";
import { summarize } from "./select-episodes.ts";

/** What a window of the map shows: single episodes, and how many lie close together where they are many. */
export interface MapWindow {
  readonly episodes: readonly Episode[];
  readonly clusters: readonly {
    readonly lat: number;
    readonly lon: number;
    readonly count: number;
    readonly disputed: number;
  }[];
}

/** Up to so many episodes are looked at one by one. */
const MOST = 2000;
/** Of more their boxes are shown: no more of them than stand beside each other on a screen. */
const BOXES = 200;
/** Marks closer than this share of the window's width are one cluster. */
const GRID = 24;

/** At most `most` features of a window. Without other filters it costs the same at any zoom. @throws LedgerError QUERY_INVALID */
export function readMapWindow(ledger: Ledger, window: Window, filters: Filters = {}, most = MOST): MapWindow {
  const { place, limit: _, cursor: __, order: ___, ...rest } = filters;
  const { db } = ledger;
  return db.read(() => {
    if (Object.keys(rest).length === 0 && place === undefined) return fromTiles(db, window, most);
    // A window among the filters is where the map is, or was: what is asked for is seen in the one that is drawn.
    return gathered(db, { ...rest, place: typeof place === "string" ? place : window }, window);
  });
}

function fromTiles(db: Database, window: Window, most: number): MapWindow {
  const features = featuresIn(db, window, Math.min(most, BOXES));
  // Few enough to be drawn one by one: only the same spot holds several.
  if (features.reduce((sum, { episodes: n }) => sum + n, 0) <= most) return gathered(db, { place: window }, window);
  const disputed = disputedIn(db, features[0]!.zoom);
  return {
    episodes: episodesOf(
      db,
      features.flatMap(({ episode }) => episode ?? []),
    ),
    clusters: features
      .filter(({ episodes: n }) => n > 1)
      .map(({ lat, lon, episodes: count, x, y }) => ({ lat, lon, count, disputed: disputed.get(`${x}|${y}`) ?? 0 })),
  };
}

/** How many disputed episodes there are in each box, by its column and row: few of all, and found by their status. */
function disputedIn(db: Database, zoom: number): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { lat, lon } of summarize<{ readonly lat: number | null; readonly lon: number | null }>(
    db,
    { status: "disputed" },
    "SELECT lat, lon",
  )) {
    if (lat === null || lon === null) continue;
    const { x, y } = boxAt(zoom, lat, lon);
    counts.set(`${x}|${y}`, (counts.get(`${x}|${y}`) ?? 0) + 1);
  }
  return counts;
}

interface Cell {
  readonly count: number;
  readonly lat: number;
  readonly lon: number;
  readonly disputed: number;
  /** The row of the episode where it is alone. */
  readonly id: number;
}

/** Marks that lie close together as clusters, the others as the episodes that they are. */
function gathered(db: Database, filters: Filters, window: Window): MapWindow {
  const [west, , east] = window;
  const width = Math.max(1e-6, east < west ? east + 360 - west : east - west) / GRID;
  const cells = summarize<Cell>(
    db,
    filters,
    "SELECT count(*) AS count, avg(lat) AS lat, avg(lon) AS lon, sum(status = 'disputed') AS disputed, min(id) AS id",
    { by: "GROUP BY floor(lat / ?), floor(lon / ?)", values: [width, width] },
    typeof filters.place === "string" ? [windowCondition(window)] : [],
  );
  return {
    episodes: episodesOf(
      db,
      cells.flatMap(({ count, id }) => (count === 1 ? id : [])),
    ),
    clusters: cells
      .filter(({ count }) => count > 1)
      .map(({ count, lat, lon, disputed }) => ({ lat, lon, count, disputed })),
  };
}

function episodesOf(db: Database, rows: readonly number[]): readonly Episode[] {
  const content = db.sql<{ content: string }>("SELECT content FROM episode WHERE id = ?");
  return rows.flatMap((id) => {
    const row = content.get(id);
    return row ? [JSON.parse(row.content) as Episode] : [];
  });
}

/** Of the episodes that pass the filters, those that are on the map, and those that are not. @throws LedgerError QUERY_INVALID */
export function countMappable(
  { db }: Ledger,
  filters: Filters = {},
): { readonly mapped: number; readonly notMappable: number } {
  const { limit: _, cursor: __, order: ___, ...rest } = filters;
  const [row] = db.read(() =>
    summarize<{ mapped: number; total: number }>(db, rest, "SELECT count(lat) AS mapped, count(*) AS total"),
  );
  return { mapped: row!.mapped, notMappable: row!.total - row!.mapped };
}
