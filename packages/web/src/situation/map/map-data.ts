import type { MapMark, MapView } from "@counterclaim/server/contract";
import { useQuery } from "@tanstack/react-query";
import type { FeatureCollection } from "geojson";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { call } from "../../api/client.ts";
import { placeWords } from "../../design/place-words.ts";
import { type Filters, useFilters } from "../../filters/url-filters.ts";
import { useText } from "../../language/i18n.ts";
import { type Box, boundsOf, WORLD, windowText } from "./bounds.ts";
import { featuresOf } from "./mark-features.ts";
import { type OpenedMap, STORED } from "./open-map.ts";
import { usePointedEpisode } from "./pointed-episode.ts";
import { trackFeatures } from "./tracks.ts";

const SETTLE_MS = 120;
/** How often the map looks closer to find where the episodes are: of the world, many lie in one cluster. */
const LOOKS = 2;

interface Look {
  readonly box: Box;
  readonly zoom: number;
}
const AFAR: Look = { box: WORLD, zoom: 0 };

export interface MapData {
  readonly view: MapView | undefined;
  /** The episode that is pointed at, there or elsewhere on the page. */
  readonly shown: MapMark | null;
  /** Whether the map is where it is to be, and all of its window has been read. */
  readonly settled: boolean;
}

/** Asks for what the window shows whenever it or the filters change, and draws it. */
export function useMapData(map: OpenedMap | null, pointed: string | null): MapData {
  const t = useText();
  const { filters } = useFilters();
  const [fitted, setFitted] = useState(() => sessionStorage.getItem(STORED) !== null);
  const [view, setView] = useState<Look | null>(fitted ? null : AFAR);
  const looks = useRef(0);
  useEffect(() => {
    if (!map) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => setView(map.window());
    if (fitted) look();
    const off = map.onMove(() => {
      clearTimeout(timer);
      if (fitted) timer = setTimeout(look, SETTLE_MS);
    });
    return () => {
      clearTimeout(timer);
      off();
    };
  }, [map, fitted]);
  /** The filters for which the map has gone to look; a second time somebody has moved it away on purpose. */
  const sought = useRef<Filters | null>(null);
  const at = view && { window: windowText(view.box), zoom: Math.round(view.zoom * 10) / 10 };
  const marks = useQuery({
    queryKey: ["map", filters, at],
    queryFn: ({ signal }) => call("readMap", { query: { ...filters, ...at! } }, signal),
    enabled: at !== null,
  });
  const labels = useQuery({
    queryKey: ["labels", at],
    queryFn: ({ signal }) => call("readLabels", { query: at! }, signal),
    enabled: at !== null,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const boundaries = useQuery({
    queryKey: ["boundaries"],
    queryFn: ({ signal }) => call("readBoundaries", {}, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const control = useQuery({
    queryKey: ["control", filters],
    queryFn: ({ signal }) => call("listControl", { query: filters }, signal),
    // The server looks through all episodes for these: what the eye needs first goes before.
    enabled: fitted && marks.isSuccess,
    staleTime: 300_000,
  });
  const tracks = useQuery({
    queryKey: ["tracks", filters],
    queryFn: ({ signal }) => call("listTracks", { query: filters }, signal),
    // The server looks through all episodes for these: what the eye needs first goes before.
    enabled: fitted && marks.isSuccess,
    staleTime: 300_000,
  });

  // Before the next picture of the page: what has been read and what is still to be drawn are said together.
  useLayoutEffect(() => {
    if (!map || !marks.data) return;
    map.show(
      "marks",
      featuresOf(marks.data.marks, (mark) => placeWords(mark, t)),
    );
    map.show("clusters", points(marks.data.clusters.map(({ lat, lon, ...rest }) => ({ lat, lon, properties: rest }))));
    const nothing = marks.data.marks.length + marks.data.clusters.length === 0;
    if (marks.isPlaceholderData) return;
    // What the filters let through lies elsewhere: the map goes there.
    if (fitted && nothing && marks.data.mapped > 0 && sought.current !== filters) {
      sought.current = filters;
      setFitted(false);
      setView(AFAR);
      return;
    }
    if (fitted || view === null) return;
    const box = boundsOf(marks.data, view.box);
    if (box && marks.data.clusters.length > 0 && looks.current < LOOKS) {
      looks.current++;
      setView({ box, zoom: 0 });
      return;
    }
    looks.current = 0;
    if (box) map.fit(box);
    setFitted(true);
  }, [map, marks.data, marks.isPlaceholderData, fitted, view, filters, t]);
  const shown = usePointedEpisode(pointed, marks.data);
  useEffect(() => {
    map?.show("pointed", points(shown ? [{ ...shown, properties: {} }] : []));
  }, [map, shown]);
  useEffect(() => {
    if (map && labels.data)
      map.show("labels", points(labels.data.labels.map(({ lat, lon, ...rest }) => ({ lat, lon, properties: rest }))));
  }, [map, labels.data]);
  useEffect(() => {
    if (map && boundaries.data) map.show("boundaries", boundaries.data as unknown as FeatureCollection);
  }, [map, boundaries.data]);
  useEffect(() => {
    if (map && control.data)
      map.show(
        "control",
        points(
          control.data.rows
            .filter(({ to }) => to === null)
            .map(({ lat, lon, name, status }) => ({ lat, lon, properties: { name, disputed: status === "disputed" } })),
        ),
      );
  }, [map, control.data]);
  useEffect(() => {
    if (!map || !tracks.data) return;
    map.show("tracks", trackFeatures(tracks.data.rows));
  }, [map, tracks.data]);
  return { view: marks.data, shown, settled: fitted && !marks.isFetching };
}

const points = (given: readonly { readonly lat: number; readonly lon: number; readonly properties: object }[]) => ({
  type: "FeatureCollection",
  features: given.map(({ lat, lon, properties }) => ({
    type: "Feature",
    geometry: { type: "Point", coordinates: [lon, lat] },
    properties,
  })),
});
