import { STATUS_ORDER } from "@counterclaim/ledger/view";
import type {
  FilterSpecification,
  LayerSpecification,
  StyleSpecification,
  SymbolLayerSpecification,
} from "maplibre-gl";
import { colour } from "./colour.ts";
import type { MarkKind } from "./mark-features.ts";
import { statusColour } from "./signs.ts";

/** What the ledger and the gazetteer put on the map. */
const SOURCES = ["boundaries", "labels", "marks", "clusters", "control", "tracks", "pointed"] as const;
export type SourceName = (typeof SOURCES)[number];

const EMPTY = { type: "FeatureCollection" as const, features: [] };

/** A style with our sources and layers on its ground; without our names of places where it has its own. */
export const withOverlay = (ground: StyleSpecification, names: boolean): StyleSpecification => ({
  ...ground,
  sources: {
    ...ground.sources,
    ...Object.fromEntries(
      SOURCES.map((name) => [
        name,
        {
          type: "geojson",
          data: EMPTY,
          ...(name === "labels" && { attribution: "GeoNames (CC BY)" }),
          // A circle stays round.
          ...(name === "marks" && { tolerance: 0.1 }),
        },
      ]),
    ),
  },
  layers: [
    ...ground.layers,
    // Nothing is shown of what is empty: a layer costs as much to paint without features as with them.
    ...layers()
      .filter(({ id }) => names || id !== "labels")
      .map((layer) => ({ ...layer, layout: { ...layer.layout, visibility: "none" } }) as LayerSpecification),
  ],
});

/** Whether features are anything to a layer. */
export function hasContent(layer: LayerSpecification, features: readonly { readonly properties: unknown }[]): boolean {
  const { kinds } = (layer.metadata ?? {}) as { readonly kinds?: readonly string[] };
  if (kinds === undefined) return features.length > 0;
  return features.some(({ properties }) => kinds.includes((properties as { readonly kind?: string })?.kind ?? ""));
}

/** Features of the marks that a layer draws. */
const only = (...kinds: readonly MarkKind[]) => ({
  filter: ["in", ["get", "kind"], ["literal", kinds]] as FilterSpecification,
  metadata: { kinds },
});

/** Ways are looked at within a country; of a continent they would be a scribble. */
const TRACK_ZOOM = 4;
const FONT = { "text-font": ["sans-serif"] };

/** From the ground up: the packs' boundaries, extents, tracks, control, clusters, points, names. */
function layers(): readonly LayerSpecification[] {
  const [ink, paper] = [colour("ink"), colour("paper")];
  const status = [
    "match",
    ["get", "status"],
    ...STATUS_ORDER.flatMap((name) => [name, statusColour(name)]),
    colour("accent"),
  ] as never;
  const halo = { "text-color": ink, "text-halo-color": paper, "text-halo-width": 1.5 };
  const below: SymbolLayerSpecification["layout"] = {
    ...FONT,
    "text-size": 12,
    "text-offset": [0, 0.6],
    "text-anchor": "top",
  };
  return [
    {
      id: "boundary-fill",
      type: "fill",
      source: "boundaries",
      filter: ["==", ["geometry-type"], "Polygon"],
      paint: { "fill-color": colour("card"), "fill-opacity": 0.8, "fill-antialias": false },
    },
    { id: "boundaries", type: "line", source: "boundaries", paint: { "line-color": colour("faint"), "line-width": 1 } },
    {
      id: "extents",
      type: "fill",
      source: "marks",
      ...only("extent", "inferred-extent", "region"),
      paint: { "fill-color": status, "fill-opacity": 0.13, "fill-antialias": false },
    },
    {
      id: "extent-edges",
      type: "line",
      source: "marks",
      ...only("extent"),
      paint: { "line-color": status, "line-width": 1.5 },
    },
    {
      id: "inferred-edges",
      type: "line",
      source: "marks",
      ...only("inferred-extent"),
      paint: { "line-color": status, "line-width": 1.5, "line-dasharray": [3, 2] },
    },
    {
      id: "tracks",
      type: "line",
      source: "tracks",
      minzoom: TRACK_ZOOM,
      filter: ["==", ["geometry-type"], "LineString"],
      // Where a unit stood is said; the way between two stands is inferred.
      paint: { "line-color": colour("side-a"), "line-width": 2, "line-dasharray": [2, 1] },
    },
    {
      id: "stands",
      type: "circle",
      source: "tracks",
      minzoom: TRACK_ZOOM,
      filter: ["==", ["geometry-type"], "Point"],
      paint: {
        "circle-radius": 3,
        "circle-color": ["case", ["get", "implausible"], colour("disputed"), colour("side-a")],
      },
    },
    {
      id: "control",
      type: "symbol",
      source: "control",
      layout: {
        ...FONT,
        "icon-image": ["case", ["get", "disputed"], "held-disputed", "held"],
        "icon-allow-overlap": true,
        // Hundreds of them on a map of the world are dots: as signs they would cover it, and take long to paint.
        "icon-size": ["interpolate", ["linear"], ["zoom"], 3, 0.3, 7, 1],
        "text-field": ["step", ["zoom"], "", 6, ["get", "name"]],
        "text-size": 11,
        "text-offset": [0, -1.6],
        "text-anchor": "bottom",
        "text-optional": true,
      },
      paint: { ...halo, "text-color": colour("side-b") },
    },
    {
      id: "clusters",
      type: "circle",
      source: "clusters",
      paint: {
        "circle-color": colour("accent"),
        "circle-opacity": 0.8,
        // Of thousands some are always disputed: an edge says so.
        "circle-stroke-color": colour("disputed"),
        "circle-stroke-width": ["case", [">", ["get", "disputed"], 0], 3, 0],
        "circle-radius": ["interpolate", ["linear"], ["log10", ["get", "count"]], 0.3, 9, 4, 23],
      },
    },
    {
      id: "cluster-counts",
      type: "symbol",
      source: "clusters",
      layout: {
        ...FONT,
        "text-field": ["to-string", ["get", "count"]],
        "text-size": 12,
        "text-allow-overlap": true,
        "text-ignore-placement": true,
      },
      paint: { "text-color": paper },
    },
    {
      id: "centres",
      type: "circle",
      source: "marks",
      filter: ["all", ["==", ["get", "kind"], "centre"], [">", ["coalesce", ["get", "seen"], 99], ["zoom"]]],
      metadata: { kinds: ["centre"] },
      paint: {
        "circle-color": "rgba(0,0,0,0)",
        "circle-radius": 5,
        "circle-stroke-color": status,
        "circle-stroke-width": 1.5,
      },
    },
    {
      id: "inferred-points",
      type: "symbol",
      source: "marks",
      ...only("inferred-point"),
      layout: { "icon-image": ["concat", "inferred-", ["get", "status"]], "icon-allow-overlap": true },
    },
    {
      id: "points",
      type: "circle",
      source: "marks",
      ...only("point"),
      paint: {
        "circle-color": status,
        "circle-radius": 6,
        "circle-stroke-color": paper,
        "circle-stroke-width": 1.5,
      },
    },
    {
      id: "pointed",
      type: "circle",
      source: "pointed",
      paint: {
        "circle-color": "rgba(0,0,0,0)",
        "circle-radius": 11,
        "circle-stroke-color": colour("focus"),
        "circle-stroke-width": 3,
      },
    },
    {
      id: "stand-times",
      type: "symbol",
      source: "tracks",
      minzoom: 6,
      filter: ["==", ["geometry-type"], "Point"],
      layout: {
        ...FONT,
        "text-field": ["get", "time"],
        "text-size": 11,
        "text-offset": [0.8, 0],
        "text-anchor": "left",
      },
      paint: { ...halo, "text-color": colour("side-a") },
    },
    {
      id: "labels",
      type: "symbol",
      source: "labels",
      layout: { ...below, "text-field": ["get", "name"], "symbol-sort-key": ["get", "rank"] },
      paint: halo,
    },
    // Last, so that where names would cover each other what the ledger says goes before.
    {
      id: "extent-names",
      type: "symbol",
      source: "marks",
      ...only("centre"),
      layout: { ...below, "text-field": ["get", "name"], "text-size": 11 },
      paint: { ...halo, "text-color": colour("faint") },
    },
  ];
}
