/*
 * One spatial index for linking and for the map: boxes of a quadtree over longitude and latitude. At zoom z the world is
 * 2^z boxes wide and 2^(z-1) high. Plain arithmetic, the same in every store; a map window is a range of columns and
 * rows.
 */

export interface Box {
  readonly x: number;
  readonly y: number;
}

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));

export const columnOf = (zoom: number, lon: number): number => {
  const turned = (((lon + 180) % 360) + 360) % 360;
  return Math.floor((turned / 360) * 2 ** zoom);
};

export const rowOf = (zoom: number, lat: number): number =>
  clamp(Math.floor(((lat + 90) / 180) * 2 ** (zoom - 1)), 0, 2 ** (zoom - 1) - 1);

export const boxAt = (zoom: number, lat: number, lon: number): Box => ({ x: columnOf(zoom, lon), y: rowOf(zoom, lat) });

const KM_PER_DEGREE = 111.2;

/** The boxes that a circle touches. Near a pole it is taken as if it lay at 89°. */
export function boxesRound(zoom: number, lat: number, lon: number, km: number): readonly Box[] {
  const up = km / KM_PER_DEGREE;
  const widest = Math.min(89, Math.max(Math.abs(lat - up), Math.abs(lat + up)));
  const across = Math.min(180, up / Math.cos((widest * Math.PI) / 180));
  return boxesIn(zoom, lon - across, lat - up, lon + across, lat + up);
}

/** The boxes of a window given by degrees west, south, east, north; east may lie beyond 180. */
function boxesIn(zoom: number, west: number, south: number, east: number, north: number): readonly Box[] {
  const width = 2 ** zoom;
  const first = columnOf(zoom, west);
  const span = east < west ? east + 360 - west : east - west;
  const count = Math.min(width, columnsAcross(zoom, west, span));
  const boxes: Box[] = [];
  for (let y = rowOf(zoom, south); y <= rowOf(zoom, north); y++)
    for (let i = 0; i < count; i++) boxes.push({ x: (first + i) % width, y });
  return boxes;
}

/** How many columns a stretch of longitude touches. */
export function columnsAcross(zoom: number, west: number, degrees: number): number {
  const size = 360 / 2 ** zoom;
  const into = ((((west + 180) % size) + size) % size) / size;
  return Math.floor(into + degrees / size) + 1;
}
