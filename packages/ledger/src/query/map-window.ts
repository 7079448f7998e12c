import type { Ledger } from "../store/ledger.ts";
import { featuresIn } from "../store/tiles.ts";
import type { Episode, Filters, Window } from "../view/index.ts";
import { listEpisodes } from "./episodes.ts";

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
  const { place, limit: _, cursor: __, ...rest } = filters;
  if (Object.keys(rest).length === 0 && place === undefined) return fromTiles(ledger, window);
  const found = listEpisodes(ledger, { ...rest, place: window, limit: MOST }).rows;
  const named =
    typeof place === "string" ? found.filter((e) => e.place?.name.toLowerCase() === place.toLowerCase()) : found;
  return gathered(named, window);
}

function fromTiles(ledger: Ledger, window: Window): MapWindow {
  const { db } = ledger;
  const content = db.sql<{ content: string }>("SELECT content FROM episode WHERE id = ? AND ceased IS NULL");
  return db.read(() => {
    const features = featuresIn(db, window, MOST);
    const episodes = features.flatMap(({ episode }) => {
      const row = episode === null ? undefined : content.get(episode);
      return row ? [JSON.parse(row.content) as Episode] : [];
    });
    const clusters = features
      .filter(({ episodes: n }) => n > 1)
      .map(({ lat, lon, episodes: count }) => ({ lat, lon, count, disputed: 0 }));
    // Few enough to be drawn one by one: only the same spot holds several.
    if (episodes.length + clusters.reduce((sum, { count }) => sum + count, 0) <= MOST)
      return gathered(listEpisodes(ledger, { place: window, limit: MOST }).rows, window);
    return { episodes, clusters };
  });
}

function gathered(found: readonly Episode[], [west, , east]: Window): MapWindow {
  const width = Math.max(1e-6, east < west ? east + 360 - west : east - west) / GRID;
  const cells = Map.groupBy(
    found.filter(({ place }) => place?.lat != null && place.lon != null),
    ({ place }) => `${Math.floor(place!.lat! / width)}|${Math.floor(place!.lon! / width)}`,
  );
  const episodes: Episode[] = [];
  const clusters: MapWindow["clusters"][number][] = [];
  for (const cell of cells.values()) {
    if (cell.length === 1) episodes.push(...cell);
    else
      clusters.push({
        lat: cell.reduce((sum, e) => sum + e.place!.lat!, 0) / cell.length,
        lon: cell.reduce((sum, e) => sum + e.place!.lon!, 0) / cell.length,
        count: cell.length,
        disputed: cell.filter(({ status }) => status === "disputed").length,
      });
  }
  return { episodes, clusters };
}

/** Episodes that are on the map, and those that are not. */
export function countMappable({ db }: Ledger): { readonly mapped: number; readonly notMappable: number } {
  const row = db
    .sql<{ mapped: number; total: number }>(
      "SELECT count(lat) AS mapped, count(*) AS total FROM episode WHERE ceased IS NULL",
    )
    .get()!;
  return { mapped: row.mapped, notMappable: row.total - row.mapped };
}
