import { useEffect, useRef, useState } from "react";
import { navigate } from "../../app/location.ts";
import { dateText } from "../../design/dates.ts";
import { Notice } from "../../design/notice.tsx";
import { StatusBadge } from "../../design/status-badge.tsx";
import { withFilter } from "../../filters/url-filters.ts";
import { useText } from "../../language/i18n.ts";
import { useMapData } from "./map-data.ts";
import { type OpenedMap, openMap } from "./open-map.ts";

interface MapPaneProps {
  readonly pointed: string | null;
  readonly onPoint: (episode: string | null) => void;
}

/** The map of what passes the filters. Whoever cannot use it has the same in the list and under "Control and tracks". */
export default function MapPane({ pointed, onPoint }: MapPaneProps) {
  const t = useText();
  const container = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<OpenedMap | null>(null);
  const [failed, setFailed] = useState(false);
  const point = useRef(onPoint);
  point.current = onPoint;

  useEffect(() => {
    if (!container.current) return;
    let opened: OpenedMap | null = null;
    let left = false;
    openMap(container.current, {
      onPoint: (id) => point.current(id),
      onOpen: (id) => navigate(`/episodes/${encodeURIComponent(id)}`),
      onSpot: (window) => navigate(`/${withFilter(location.search, "place", window)}`, { replace: true }),
    }).then(
      (made) => {
        opened = made;
        if (left) made.close();
        else setMap(made);
      },
      () => setFailed(true),
    );
    return () => {
      left = true;
      opened?.close();
    };
  }, []);
  const data = useMapData(map, pointed);
  const shown = pointed === null ? undefined : data?.marks.find(({ id }) => id === pointed);
  if (failed)
    return (
      <Notice kind="empty" title={t("No map can be drawn here")}>
        {t("This browser has no WebGL. The list and “Control and tracks” show the same.")}
      </Notice>
    );
  return (
    <div className="map">
      <div
        ref={container}
        className="map-canvas"
        role="application"
        aria-label={t("Map of episodes; the list beside it holds the same")}
      />
      {shown && (
        <div className="map-pointed">
          <strong>{shown.title}</strong>
          <div className="small row">
            <StatusBadge status={shown.status} />
            <span className="faint">
              {shown.name}
              {shown.radiusKm ? ` ± ${Math.round(shown.radiusKm)} km` : ""}
              {shown.from ? ` · ${dateText(shown.from)}` : ""}
            </span>
          </div>
        </div>
      )}
      {data && (
        <div className="map-note row">
          <span role="status">
            {t("{n, plural, one {# episode} other {# episodes}} on the map · {m} not mappable", {
              n: data.mapped,
              m: data.notMappable,
            })}
          </span>
          {map && (
            <button
              type="button"
              onClick={() => navigate(`/${withFilter(location.search, "place", map.window().text)}`, { replace: true })}
            >
              {t("List only what the map shows")}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
