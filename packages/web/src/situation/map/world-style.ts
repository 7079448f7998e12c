import type { StyleSpecification } from "maplibre-gl";
import { colour } from "./colour.ts";

/** Borders are simplified to this many units of a tile (of 512): software that draws without a graphics card feels each corner. */
const TOLERANCE = 1;
/** Natural Earth has nothing more to show beyond: tiles of this zoom serve all closer ones. */
const FINEST = 6;
/** What of its neighbours a tile draws too, in units of 512: a line's width. Four times as much is painted with the usual 128. */
const BUFFER = 8;

/**
 * The ground that comes with the workbench: countries and their borders. The sea is the page's own colour behind the map:
 * a layer less to paint in each picture.
 */
export const worldStyle = (countries: object): StyleSpecification => ({
  version: 8,
  sources: {
    countries: {
      type: "geojson",
      data: countries as never,
      attribution: "Natural Earth",
      tolerance: TOLERANCE,
      maxzoom: FINEST,
      buffer: BUFFER,
    },
  },
  layers: [
    {
      id: "land",
      type: "fill",
      source: "countries",
      filter: ["==", ["geometry-type"], "Polygon"],
      paint: { "fill-color": colour("card"), "fill-antialias": false },
    },
    {
      id: "borders",
      type: "line",
      source: "countries",
      filter: ["==", ["geometry-type"], "LineString"],
      paint: { "line-color": colour("line"), "line-width": 1 },
    },
  ],
});
