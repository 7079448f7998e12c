import type { IControl, Map as MapLibre } from "maplibre-gl";

/** The bar is at most so many pixels wide. */
const WIDEST = 90;

/** The longest round distance (1, 2 or 5 times a power of ten) that is at most so many metres. */
export function roundDistance(metres: number): number {
  const power = 10 ** Math.floor(Math.log10(metres));
  return [5, 2, 1].map((factor) => factor * power).find((round) => round <= metres) ?? power;
}

/** Metres with their unit: "500 m", "20 km". */
export const distanceText = (metres: number): string => (metres < 1000 ? `${metres} m` : `${metres / 1000} km`);

/**
 * How far a stretch of the map is. MapLibre's own follows each picture of a movement, which has the page painted anew where
 * nothing but the map ought to be: this one waits for its end.
 */
export class ScaleBar implements IControl {
  readonly #bar = document.createElement("div");
  #map: MapLibre | null = null;
  readonly #update = (): void => {
    const { clientWidth: width, clientHeight: height } = this.#map!.getContainer();
    const [left, right] = [width / 2 - WIDEST / 2, width / 2 + WIDEST / 2].map((x) =>
      this.#map!.unproject([x, height / 2]),
    );
    const metres = left!.distanceTo(right!);
    if (!(metres > 0)) return;
    const round = roundDistance(metres);
    this.#bar.style.width = `${(WIDEST * round) / metres}px`;
    this.#bar.textContent = distanceText(round);
  };

  onAdd(map: MapLibre): HTMLElement {
    this.#map = map;
    this.#bar.className = "maplibregl-ctrl maplibregl-ctrl-scale";
    for (const event of ["moveend", "resize"] as const) map.on(event, this.#update);
    this.#update();
    return this.#bar;
  }

  onRemove(map: MapLibre): void {
    for (const event of ["moveend", "resize"] as const) map.off(event, this.#update);
    this.#bar.remove();
    this.#map = null;
  }
}
