import type { Point } from "geojson";
import {
  AttributionControl,
  type GeoJSONSource,
  type LngLatBounds,
  Map as MapLibre,
  NavigationControl,
  type StyleSpecification,
  setWorkerUrl,
} from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?url";
import "maplibre-gl/dist/maplibre-gl.css";
import { BASE } from "../../app/location.ts";
import type { Box } from "./bounds.ts";
import { coarseCountries, fineCountries } from "./countries.ts";
import { hasContent, type SourceName, withOverlay } from "./overlay.ts";
import { hasNames, OWN, ownStyle } from "./own-style.ts";
import { ScaleBar } from "./scale-bar.ts";
import { signs } from "./signs.ts";
import { worldStyle } from "./world-style.ts";

setWorkerUrl(workerUrl);

export interface OpenedMap {
  readonly show: (source: SourceName, data: { readonly features: readonly object[] }) => void;
  readonly window: () => { readonly box: Box; readonly zoom: number };
  readonly onMove: (listener: () => void) => () => void;
  readonly fit: (bounds: Box) => void;
  readonly close: () => void;
}

/** The configured style could not be read and the plain ground stands instead; or parts of it are missing. */
export type StyleFault = "unread" | "parts";

interface Handlers {
  readonly onPoint: (episode: string | null) => void;
  readonly onOpen: (episode: string) => void;
  /** Episodes on one spot, which no closer look takes apart: the window they are in, "west,south,east,north". */
  readonly onSpot: (window: string) => void;
  /** Whether something is still to be drawn. */
  readonly onBusy: (busy: boolean) => void;
  readonly onFault: (fault: StyleFault) => void;
}

/** From this zoom on a cluster is one place; degrees round it. */
const SPOT_ZOOM = 9;
const SPOT = 0.02;
/** From this zoom on the coarse borders would show their corners. */
const FINE_ZOOM = 3.5;
/** Where the map of this project was left in this tab. */
export const STORED = `counterclaim.map${BASE}`;
/** Room for what stands on the map: the note below, the buttons at the side. */
const PADDING = { top: 40, bottom: 80, left: 40, right: 60 };
/** What the pointer finds, the most exact first. */
const MARKS = ["points", "inferred-points", "centres", "extents"];

/**
 * Opens a map in an element: on the style of that address, else, or where that cannot be read, on the countries of the
 * world. Rejects where the browser has no WebGL.
 */
export async function openMap(
  container: HTMLElement,
  { onPoint, onOpen, onSpot, onBusy, onFault }: Handlers,
  styleUrl: string | null,
): Promise<OpenedMap> {
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const map = await begin(container, styleUrl, onFault);
  map.touchZoomRotate.disableRotation();
  map.addControl(new NavigationControl({ showCompass: false }), "top-right");
  // In this order the scale stands above the attribution, not under it.
  map.addControl(new AttributionControl({ compact: false }), "bottom-right");
  map.addControl(new ScaleBar(), "bottom-right");
  for (const { name, image } of signs()) map.addImage(name, image);
  const { layers } = map.getStyle();
  let fine = map.getSource("countries") === undefined;
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
  map.on("idle", () => onBusy(false));
  let pointed: string | null = null;
  map.on("mousemove", ({ point }) => {
    // While the map itself moves there is nothing to point at, and looking costs a picture.
    if (map.isMoving()) return;
    const [over] = map.queryRenderedFeatures(point, { layers: [...MARKS, "clusters"] });
    map.getCanvas().style.cursor = over ? "pointer" : "";
    const id = (over?.properties["id"] as string | undefined) ?? null;
    if (id !== pointed) onPoint(id);
    pointed = id;
  });
  map.on("mouseout", () => {
    if (pointed !== null) onPoint(null);
    pointed = null;
  });
  map.on("click", ({ point, lngLat }) => {
    const found = map.queryRenderedFeatures(point, { layers: [...MARKS, "clusters"] });
    const cluster = found.find(({ layer }) => layer.id === "clusters");
    const id = found[0]?.properties["id"] as string | undefined;
    if (id !== undefined) onOpen(id);
    else if (cluster && map.getZoom() < SPOT_ZOOM)
      map.easeTo({ center: lngLat, zoom: map.getZoom() + 2, animate: !still });
    else if (cluster) {
      const [lng, lat] = (cluster.geometry as Point).coordinates as [number, number];
      onSpot([lng - SPOT, lat - SPOT, lng + SPOT, lat + SPOT].map((x) => x.toFixed(4)).join(","));
    }
  });
  return {
    show: (name, data) => {
      const source = map.getSource(name) as GeoJSONSource | undefined;
      if (!source) return;
      if (name !== "pointed") onBusy(true);
      const features = data.features as readonly { readonly properties: unknown }[];
      for (const layer of layers) {
        if (!("source" in layer) || layer.source !== name) continue;
        const visibility = hasContent(layer, features) ? "visible" : "none";
        if (map.getLayoutProperty(layer.id, "visibility") !== visibility)
          map.setLayoutProperty(layer.id, "visibility", visibility);
      }
      source.setData(data as never);
      // What no layer shows is not drawn, and without a picture the map would never say that it is done.
      map.triggerRepaint();
    },
    window: () => ({ box: boxOf(map.getBounds()), zoom: map.getZoom() }),
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
        { padding: PADDING, maxZoom: 9, animate: false },
      ),
    close: () => map.remove(),
  };
}

/** A map whose style stands: the configured one, or the world. */
async function begin(
  container: HTMLElement,
  styleUrl: string | null,
  onFault: (fault: StyleFault) => void,
): Promise<MapLibre> {
  if (styleUrl !== null) {
    try {
      const own = await ownStyle(styleUrl);
      const map = await standing(container, withOverlay(own, !hasNames(own)));
      map.on("error", (event) => {
        const { sourceId } = event as { readonly sourceId?: string };
        if (sourceId === undefined || sourceId.startsWith(OWN)) onFault("parts");
      });
      return map;
    } catch {
      onFault("unread");
    }
  }
  return standing(container, withOverlay(worldStyle(await coarseCountries()), true));
}

async function standing(container: HTMLElement, style: StyleSpecification): Promise<MapLibre> {
  const [lng = 10, lat = 15, zoom = 2] = JSON.parse(sessionStorage.getItem(STORED) ?? "[]") as number[];
  const map = new MapLibre({
    container,
    style,
    center: [lng, lat],
    zoom,
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    // Fading in paints the map again and again after each move.
    fadeDuration: 0,
    renderWorldCopies: false,
  });
  // Seen from above there is no sky; drawn all the same, it takes a fourth of each picture without a graphics card.
  map.painter.drawFunctions.sky = () => undefined;
  try {
    await new Promise<void>((resolve, reject) => {
      // "load" would wait for the first whole picture, which takes seconds without a graphics card.
      map.once("style.load", () => resolve());
      map.once("error", ({ error }) => reject(error));
    });
    return map;
  } catch (error) {
    map.remove();
    throw error;
  }
}

function boxOf(bounds: LngLatBounds): Box {
  const clamp = (x: number, most: number): number => Math.max(-most, Math.min(most, x));
  return [
    clamp(bounds.getWest(), 180),
    clamp(bounds.getSouth(), 90),
    clamp(bounds.getEast(), 180),
    clamp(bounds.getNorth(), 90),
  ];
}
