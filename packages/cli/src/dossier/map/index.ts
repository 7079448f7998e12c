import type { DrawMap } from "../page.ts";
import { type Land, packLand, worldLand } from "./boundaries.ts";
import { mapFigure } from "./map-figure.ts";

/** A map drawer over the world's borders and those of packs. @throws PackError for boundaries that cannot be read. */
export function mapDrawer(packs: readonly string[]): DrawMap {
  const own = packs.flatMap(packLand);
  const read = new Map<"50m" | "110m", readonly Land[]>();
  const landAt = (scale: "50m" | "110m"): readonly Land[] => {
    const land = read.get(scale) ?? [...worldLand(scale), ...own];
    read.set(scale, land);
    return land;
  };
  return (coded) => mapFigure(coded, landAt);
}
