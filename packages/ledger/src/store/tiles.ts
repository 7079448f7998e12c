import { boxAt, columnOf, columnsAcross, rowOf } from "../box.ts";
import type { Window } from "../view/index.ts";
import type { Database } from "./database.ts";

/*
 * Place windows. Counts are kept for the boxes of some zooms, so a map of the world costs no more than that of a town:
 * a window is answered at the finest zoom that gives no more features than asked for. PostgreSQL can do the same.
 */

/** One episode, or how many lie close together. */
export interface Feature {
  readonly lat: number;
  readonly lon: number;
  readonly episodes: number;
  /** The row of the episode when it is one. */
  readonly episode: number | null;
  /** The box that it stands for, at the zoom of all features of one window: see boxAt. */
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
}

const ZOOMS = [2, 4, 6, 8, 10, 12, 14] as const;

export function addToTiles(db: Database, episode: number, lat: number, lon: number): void {
  change(db, episode, lat, lon, 1);
}

export function takeFromTiles(db: Database, episode: number, lat: number, lon: number): void {
  change(db, episode, lat, lon, -1);
}

function change(db: Database, episode: number, lat: number, lon: number, by: 1 | -1): void {
  const upsert = db.sql(
    `INSERT INTO tile (zoom, x, y, episodes, lat, lon, ids) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
     ON CONFLICT DO UPDATE SET episodes = episodes + ?4, lat = lat + ?5, lon = lon + ?6, ids = ids + ?7`,
  );
  for (const zoom of ZOOMS) {
    const { x, y } = boxAt(zoom, lat, lon);
    upsert.run(zoom, x, y, by, by * lat, by * lon, by * episode);
  }
}

/** At most `most` features of a window. */
export function featuresIn(db: Database, [west, south, east, north]: Window, most: number): readonly Feature[] {
  const span = east < west ? east + 360 - west : east - west;
  const zoom = ZOOMS.findLast((z) => boxCount(z, west, south, span, north) <= most) ?? ZOOMS[0];
  const width = 2 ** zoom;
  const first = columnOf(zoom, west);
  const columns = Math.min(width, columnsAcross(zoom, west, span));
  const rows = db.sql<{ y: number; episodes: number; lat: number; lon: number; id: number | null }>(
    "SELECT y, episodes, lat, lon, CASE episodes WHEN 1 THEN ids END AS id FROM tile WHERE zoom = ? AND x = ? AND y BETWEEN ? AND ? AND episodes > 0",
  );
  const features: Feature[] = [];
  for (let i = 0; i < columns; i++) {
    const x = (first + i) % width;
    for (const { y, episodes, lat, lon, id } of rows.all(zoom, x, rowOf(zoom, south), rowOf(zoom, north)))
      features.push({ lat: lat / episodes, lon: lon / episodes, episodes, episode: id, zoom, x, y });
  }
  return features.slice(0, most);
}

const boxCount = (zoom: number, west: number, south: number, span: number, north: number): number =>
  Math.min(2 ** zoom, columnsAcross(zoom, west, span)) * (rowOf(zoom, north) - rowOf(zoom, south) + 1);

const INDEX_ZOOM = 10;

/** Under which box an episode is found by place: a number that joins column and row. */
export const indexBox = (lat: number, lon: number): number => {
  const { x, y } = boxAt(INDEX_ZOOM, lat, lon);
  return x * 2 ** INDEX_ZOOM + y;
};

/** The boxes of a window in the episodes' index, joined to runs: [first, last]; null where there are more than `most`. */
export function indexRuns(
  [west, south, east, north]: Window,
  most: number,
): readonly (readonly [number, number])[] | null {
  const span = east < west ? east + 360 - west : east - west;
  const width = 2 ** INDEX_ZOOM;
  const columns = Math.min(width, columnsAcross(INDEX_ZOOM, west, span));
  if (columns > most) return null;
  const first = columnOf(INDEX_ZOOM, west);
  return Array.from({ length: columns }, (_, i) => {
    const at = ((first + i) % width) * width;
    return [at + rowOf(INDEX_ZOOM, south), at + rowOf(INDEX_ZOOM, north)];
  });
}
