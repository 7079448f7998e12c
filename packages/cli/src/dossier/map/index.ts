import type { DrawMap } from "../page.ts";
import { type Land, packLand, worldLand } from "./boundaries.ts";
import { mapFigure } from "./map-figure.ts";

/** A map drawer over the world's borders and those of packs. @throws PackError for boundaries that cannot be read. */
export function mapDrawer(packs: readonly string[]): DrawMap {
  const own = packs.flatMap(packLand);
  let land: readonly Land[] | null = null;
  return (coded) => {
    land ??= [...worldLand(), ...own];
    return mapFigure(coded, land);
  };
}
