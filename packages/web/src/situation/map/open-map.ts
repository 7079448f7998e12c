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
import { feature } from "topojson-client";
import { mapStyle } from "./style.ts";

setWorkerUrl(workerUrl);

export type SourceName = "boundaries" | "labels" | "marks" | "clusters" | "control" | "tracks";

export interface OpenedMap {
  readonly show: (source: SourceName, data: object) => void;
  readonly window: () => { readonly text: string; readonly zoom: number };
  readonly onMove: (listener: () => void) => () => void;
  readonly fit: (bounds: readonly [number, number, number, number]) => void;
  readonly close: () => void;
}

interface Handlers {
  readonly onPoint: (episode: string | null) => void;
  readonly onOpen: (episode: string) => void;
}

const STORED = "counterclaim.map";

/** Opens a map in an element. Rejects where the browser has no WebGL. */
export async function openMap(container: HTMLElement, { onPoint, onOpen }: Handlers): Promise<OpenedMap> {
  const atlas = await import("world-atlas/countries-50m.json");
  const topology = atlas.default as never as Parameters<typeof feature>[0] & {
    objects: { countries: Parameters<typeof feature>[1] };
  };
  const countries = feature(topology, topology.objects.countries);
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
    map.once("load", () => resolve());
    map.once("error", ({ error }) => reject(error));
  });
  map.on("moveend", () => {
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
  map.on("click", "clusters", ({ lngLat }) => map.easeTo({ center: lngLat, zoom: map.getZoom() + 2, animate: !still }));
  return {
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
