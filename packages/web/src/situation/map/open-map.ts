import {
  AttributionControl,
  type GeoJSONSource,
  type LngLatBounds,
  Map as MapLibre,
  NavigationControl,
  ScaleControl,
  setWorkerUrl,
} from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?url";
import "maplibre-gl/dist/maplibre-gl.css";
import type { Point } from "geojson";
import { coarseCountries, fineCountries } from "./countries.ts";
import { hatches } from "./hatch.ts";
import { mapStyle } from "./style.ts";

setWorkerUrl(workerUrl);

export type SourceName = "boundaries" | "labels" | "marks" | "clusters" | "control" | "tracks";

export interface OpenedMap {
  /** Marks an episode as the one that is pointed at; null for none. */
  readonly point: (episode: string | null) => void;
  readonly show: (source: SourceName, data: object) => void;
  readonly window: () => { readonly text: string; readonly zoom: number };
  readonly onMove: (listener: () => void) => () => void;
  readonly fit: (bounds: readonly [number, number, number, number]) => void;
  readonly close: () => void;
}

interface Handlers {
  readonly onPoint: (episode: string | null) => void;
  readonly onOpen: (episode: string) => void;
  /** Episodes on one spot, which no closer look takes apart: the window they are in, "west,south,east,north". */
  readonly onSpot: (window: string) => void;
}

/** From this zoom on a cluster is one place; degrees round it. */
const SPOT_ZOOM = 9;
const SPOT = 0.02;
/** From this zoom on the coarse borders would show their corners. */
const FINE_ZOOM = 3.5;
const STORED = "counterclaim.map";

/** Opens a map in an element. Rejects where the browser has no WebGL. */
export async function openMap(container: HTMLElement, { onPoint, onOpen, onSpot }: Handlers): Promise<OpenedMap> {
  const countries = await coarseCountries();
  const [lng = 10, lat = 15, zoom = 2] = JSON.parse(sessionStorage.getItem(STORED) ?? "[]") as number[];
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const map = new MapLibre({
    container,
    style: mapStyle(countries),
    center: [lng, lat],
    zoom,
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    fadeDuration: still ? 0 : 150,
    renderWorldCopies: false,
  });
  map.touchZoomRotate.disableRotation();
  map.addControl(new NavigationControl({ showCompass: false }), "top-right");
  map.addControl(new ScaleControl(), "bottom-right");
  map.addControl(new AttributionControl({ compact: false }));
  await new Promise<void>((resolve, reject) => {
    // "load" would wait for the first whole picture, which takes seconds without a graphics card.
    map.once("style.load", () => resolve());
    map.once("error", ({ error }) => reject(error));
  });
  let fine = false;
  const refine = (): void => {
    if (fine || map.getZoom() < FINE_ZOOM) return;
    fine = true;
    fineCountries().then((data) => (map.getSource("countries") as GeoJSONSource | undefined)?.setData(data));
  };
  refine();
  map.on("moveend", () => {
    refine();
    const { lng, lat } = map.getCenter();
    sessionStorage.setItem(STORED, JSON.stringify([lng, lat, map.getZoom()]));
  });
  for (const layer of ["points", "extents"]) {
    map.on("mousemove", layer, ({ features }) => onPoint((features?.[0]?.properties["id"] as string) ?? null));
    map.on("mouseleave", layer, () => onPoint(null));
  }
  map.on("click", "points", ({ features }) => {
    const id = features?.[0]?.properties["id"] as string | undefined;
    if (id !== undefined) onOpen(id);
  });
  map.on("click", "clusters", ({ lngLat, features }) => {
    const spot = features?.[0]?.geometry as Point | undefined;
    if (!spot) return;
    const [lng, lat] = spot.coordinates as [number, number];
    if (map.getZoom() < SPOT_ZOOM) map.easeTo({ center: lngLat, zoom: map.getZoom() + 2, animate: !still });
    else onSpot([lng - SPOT, lat - SPOT, lng + SPOT, lat + SPOT].map((x) => x.toFixed(4)).join(","));
  });
  for (const layer of ["points", "clusters"]) {
    map.on("mouseenter", layer, () => {
      map.getCanvas().style.cursor = "pointer";
    });
    map.on("mouseleave", layer, () => {
      map.getCanvas().style.cursor = "";
    });
  }
  for (const { name, image } of hatches()) map.addImage(name, image);
  return {
    point: (episode) => {
      map.setFilter("pointed", ["all", ["==", ["get", "id"], episode ?? ""], ["!=", ["get", "kind"], "extent"]]);
    },
    show: (source, data) => (map.getSource(source) as GeoJSONSource | undefined)?.setData(data as never),
    window: () => ({ text: windowText(map.getBounds()), zoom: map.getZoom() }),
    onMove: (listener) => {
      map.on("moveend", listener);
      return () => map.off("moveend", listener);
    },
    fit: ([west, south, east, north]) =>
      map.fitBounds(
        [
          [west, south],
          [east, north],
        ],
        { padding: 60, maxZoom: 9, animate: false },
      ),
    close: () => map.remove(),
  };
}

function windowText(bounds: LngLatBounds): string {
  const clamp = (x: number, most: number): string => Math.max(-most, Math.min(most, x)).toFixed(4);
  return [
    clamp(bounds.getWest(), 180),
    clamp(bounds.getSouth(), 90),
    clamp(bounds.getEast(), 180),
    clamp(bounds.getNorth(), 90),
  ].join(",");
}
