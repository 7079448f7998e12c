import { episodeIdFrom } from "../link/assemble.ts";
import type { Ledger } from "../store/ledger.ts";
import { featuresIn } from "../store/tiles.ts";
import type { Episode, Filters, Window } from "../view/index.ts";
import { readEpisode } from "./episodes.ts";
import { type Mark, selectMarks } from "./select-episodes.ts";

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

const MOST = 2000;
/** Marks closer than this share of the window's width are one cluster. */
const GRID = 40;

/** At most MOST features of a window. Without other filters it costs the same at any zoom. @throws LedgerError QUERY_INVALID */
export function readMapWindow(ledger: Ledger, window: Window, filters: Filters = {}): MapWindow {
  const { place, limit: _, cursor: __, order: ___, ...rest } = filters;
  if (Object.keys(rest).length === 0 && place === undefined) return fromTiles(ledger, window);
  // A window among the filters is where the map is, or was: what is asked for is seen in the one that is drawn.
  const named = typeof place === "string" ? { ...rest, place } : rest;
  const { db } = ledger;
  return db.read(() =>
    gathered(
      ledger,
      selectMarks(db, typeof place === "string" ? named : { ...rest, place: window }).filter(inside(window)),
      window,
      filters.asOf,
    ),
  );
}

const inside =
  ([west, south, east, north]: Window) =>
  ({ lat, lon }: Mark): boolean =>
    lat !== null &&
    lon !== null &&
    lat >= south &&
    lat <= north &&
    (west <= east ? lon >= west && lon <= east : lon >= west || lon <= east);

function fromTiles(ledger: Ledger, window: Window): MapWindow {
  const { db } = ledger;
  const content = db.sql<{ content: string }>("SELECT content FROM episode WHERE id = ? AND ceased IS NULL");
  return db.read(() => {
    const features = featuresIn(db, window, MOST);
    // Few enough to be drawn one by one: only the same spot holds several.
    if (features.reduce((sum, { episodes: n }) => sum + n, 0) <= MOST)
      return gathered(ledger, selectMarks(db, { place: window }), window);
    const episodes = features.flatMap(({ episode }) => {
      const row = episode === null ? undefined : content.get(episode);
      return row ? [JSON.parse(row.content) as Episode] : [];
    });
    const clusters = features
      .filter(({ episodes: n }) => n > 1)
      .map(({ lat, lon, episodes: count }) => ({ lat, lon, count, disputed: 0 }));
    return { episodes, clusters };
  });
}

/** Marks that lie close together as clusters, the others as the episodes that they are. */
function gathered(ledger: Ledger, found: readonly Mark[], [west, , east]: Window, asOf?: string): MapWindow {
  const width = Math.max(1e-6, east < west ? east + 360 - west : east - west) / GRID;
  const cells = Map.groupBy(
    found.filter(({ lat, lon }) => lat !== null && lon !== null),
    ({ lat, lon }) => `${Math.floor(lat! / width)}|${Math.floor(lon! / width)}`,
  );
  const episodes: Episode[] = [];
  const clusters: MapWindow["clusters"][number][] = [];
  for (const cell of cells.values()) {
    if (cell.length === 1) {
      const episode = readEpisode(ledger, episodeIdFrom(cell[0]!.key), asOf);
      if (episode) episodes.push(episode);
    } else
      clusters.push({
        lat: cell.reduce((sum, { lat }) => sum + lat!, 0) / cell.length,
        lon: cell.reduce((sum, { lon }) => sum + lon!, 0) / cell.length,
        count: cell.length,
        disputed: cell.filter(({ status }) => status === "disputed").length,
      });
  }
  return { episodes, clusters };
}

/** Of the episodes that pass the filters, those that are on the map, and those that are not. @throws LedgerError QUERY_INVALID */
export function countMappable(
  { db }: Ledger,
  filters: Filters = {},
): { readonly mapped: number; readonly notMappable: number } {
  const { limit: _, cursor: __, order: ___, ...rest } = filters;
  if (Object.keys(rest).length > 0) {
    const marks = selectMarks(db, rest);
    const mapped = marks.filter(({ lat }) => lat !== null).length;
    return { mapped, notMappable: marks.length - mapped };
  }
  const row = db
    .sql<{ mapped: number; total: number }>(
      "SELECT count(lat) AS mapped, count(*) AS total FROM episode WHERE ceased IS NULL",
    )
    .get()!;
  return { mapped: row.mapped, notMappable: row.total - row.mapped };
}
