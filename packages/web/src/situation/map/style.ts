import type { StyleSpecification } from "maplibre-gl";

/** Colours of the page, read where the map needs them: MapLibre knows no custom properties. */
export function colour(name: string): string {
  const probe = document.createElement("span");
  probe.style.color = `var(--${name})`;
  document.body.append(probe);
  const value = getComputedStyle(probe).color;
  probe.remove();
  return value;
}

const EMPTY = { type: "FeatureCollection" as const, features: [] };

/** The map's layers, from the ground up: land, borders, the packs' boundaries, extents, tracks, clusters, points, names. */
export function mapStyle(countries: object): StyleSpecification {
  const ink = colour("ink");
  const paper = colour("paper");
  const status = [
    "match",
    ["get", "status"],
    "disputed",
    colour("disputed"),
    "denied",
    colour("denied"),
    "conceded",
    colour("conceded"),
    "corroborated",
    colour("corroborated"),
    "retracted",
    colour("retracted"),
    colour("accent"),
  ] as never;
  const label = {
    "text-font": ["sans-serif"],
    "text-size": 12,
    "text-offset": [0, 0.6],
    "text-anchor": "top",
  } as never;
  const halo = { "text-color": ink, "text-halo-color": paper, "text-halo-width": 1.5 };
  return {
    version: 8,
    sources: {
      countries: { type: "geojson", data: countries as never, attribution: "Natural Earth" },
      boundaries: { type: "geojson", data: EMPTY },
      labels: { type: "geojson", data: EMPTY, attribution: "GeoNames (CC BY)" },
      marks: { type: "geojson", data: EMPTY },
      clusters: { type: "geojson", data: EMPTY },
      control: { type: "geojson", data: EMPTY },
      tracks: { type: "geojson", data: EMPTY },
    },
    layers: [
      { id: "sea", type: "background", paint: { "background-color": colour("sunk") } },
      { id: "land", type: "fill", source: "countries", paint: { "fill-color": colour("card") } },
      { id: "borders", type: "line", source: "countries", paint: { "line-color": colour("line"), "line-width": 1 } },
      {
        id: "boundary-fill",
        type: "fill",
        source: "boundaries",
        filter: ["==", ["geometry-type"], "Polygon"],
        paint: { "fill-color": colour("card"), "fill-opacity": 0.8 },
      },
      {
        id: "boundaries",
        type: "line",
        source: "boundaries",
        paint: { "line-color": colour("faint"), "line-width": 1 },
      },
      {
        id: "extents",
        type: "fill",
        source: "marks",
        filter: ["==", ["get", "kind"], "extent"],
        paint: { "fill-color": status, "fill-opacity": 0.12 },
      },
      {
        id: "extent-edges",
        type: "line",
        source: "marks",
        filter: ["==", ["get", "kind"], "extent"],
        paint: { "line-color": status, "line-dasharray": [3, 2], "line-width": 1 },
      },
      {
        id: "tracks",
        type: "line",
        source: "tracks",
        paint: { "line-color": colour("side-a"), "line-width": 2, "line-dasharray": [2, 1] },
      },
      {
        id: "stands",
        type: "circle",
        source: "tracks",
        filter: ["==", ["geometry-type"], "Point"],
        paint: { "circle-radius": 3, "circle-color": colour("side-a") },
      },
      {
        id: "control",
        type: "symbol",
        source: "control",
        layout: {
          "icon-image": ["case", ["get", "disputed"], "held-disputed", "held"],
          "icon-allow-overlap": true,
        },
      },
      {
        id: "clusters",
        type: "circle",
        source: "clusters",
        paint: {
          "circle-color": ["case", [">", ["get", "disputed"], 0], colour("disputed"), colour("accent")],
          "circle-opacity": 0.8,
          "circle-radius": ["interpolate", ["linear"], ["log10", ["get", "count"]], 0.3, 9, 4, 26],
        },
      },
      {
        id: "cluster-counts",
        type: "symbol",
        source: "clusters",
        layout: {
          "text-field": ["to-string", ["get", "count"]],
          "text-font": ["sans-serif"],
          "text-size": 12,
          "text-allow-overlap": true,
        },
        paint: { "text-color": paper },
      },
      {
        id: "points",
        type: "circle",
        source: "marks",
        filter: ["!=", ["get", "kind"], "extent"],
        paint: {
          "circle-color": ["case", ["==", ["get", "kind"], "centre"], "rgba(0,0,0,0)", status],
          "circle-radius": ["case", ["==", ["get", "kind"], "centre"], 4, 6],
          "circle-stroke-color": ["case", ["==", ["get", "kind"], "centre"], status, paper],
          "circle-stroke-width": 1.5,
        },
      },
      {
        id: "pointed",
        type: "circle",
        source: "marks",
        filter: ["==", ["get", "id"], ""],
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
          "text-field": ["get", "time"],
          "text-font": ["sans-serif"],
          "text-size": 11,
          "text-offset": [0.8, 0],
          "text-anchor": "left",
        },
        paint: { ...halo, "text-color": colour("side-a") },
      },
      {
        id: "extent-names",
        type: "symbol",
        source: "marks",
        filter: ["==", ["get", "kind"], "centre"],
        layout: { ...(label as object), "text-field": ["get", "name"], "text-size": 11 },
        paint: { ...halo, "text-color": colour("faint") },
      },
      {
        id: "labels",
        type: "symbol",
        source: "labels",
        layout: { ...(label as object), "text-field": ["get", "name"], "symbol-sort-key": ["get", "rank"] },
        paint: halo,
      },
    ],
  };
}
