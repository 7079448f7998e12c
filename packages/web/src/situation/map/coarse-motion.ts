import type { Map as MapLibre } from "maplibre-gl";

/** A picture that takes longer than this is felt, milliseconds. */
const SLOW_MS = 40;
/** So many slow ones in a row are no accident. */
const IN_A_ROW = 3;
/** Of the pixels in a row, and of the rows, while the map moves where pictures are slow. */
const COARSE = 0.5;

/**
 * Without a graphics card a picture takes as long as it has pixels. Where pictures are slow the map is drawn coarser while
 * it moves, and as fine as ever once it stands.
 */
export function coarsenMotion(map: MapLibre): void {
  const fine = map.getPixelRatio();
  let slow = 0;
  let last = Number.NaN;
  let coarse = false;
  let changing = false;
  const change = (to: boolean): void => {
    if (coarse === to) return;
    coarse = to;
    // Where nothing moves, a change of size counts as a movement of its own.
    changing = true;
    map.setPixelRatio(to ? fine * COARSE : fine);
    changing = false;
    // An empty picture would flash up meanwhile.
    map.redraw();
  };
  map.on("movestart", () => {
    if (!changing) last = Number.NaN;
  });
  map.on("move", () => {
    if (changing) return;
    const now = performance.now();
    // Whoever holds still while dragging draws nothing: that is not slow.
    if (now - last < 1000) slow = now - last > SLOW_MS ? slow + 1 : 0;
    last = now;
    if (slow >= IN_A_ROW && map.isMoving()) change(true);
  });
  map.on("moveend", () => {
    if (!changing) change(false);
  });
}
