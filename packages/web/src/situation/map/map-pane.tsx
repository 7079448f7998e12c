import { useEffect, useRef, useState } from "react";
import { useSession } from "../../api/session.ts";
import { episodeAddress, navigate } from "../../app/location.ts";
import { dateText } from "../../design/dates.ts";
import { Notice } from "../../design/notice.tsx";
import { fullPlaceWords } from "../../design/place-words.ts";
import { StatusBadge } from "../../design/status-badge.tsx";
import { withFilter } from "../../filters/url-filters.ts";
import { useText } from "../../language/i18n.ts";
import { useSaid } from "../../language/said.ts";
import { windowText } from "./bounds.ts";
import { Legend } from "./legend.tsx";
import { useMapData } from "./map-data.ts";
import { type OpenedMap, openMap, type StyleFault } from "./open-map.ts";

interface MapPaneProps {
  readonly pointed: string | null;
  readonly onPoint: (episode: string | null) => void;
}

/** The map of what passes the filters. Whoever cannot use it has the same in the list and under "Control and tracks". */
export default function MapPane({ pointed, onPoint }: MapPaneProps) {
  const t = useText();
  const said = useSaid();
  const container = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<OpenedMap | null>(null);
  const [failed, setFailed] = useState(false);
  const [drawing, setDrawing] = useState(true);
  const [fault, setFault] = useState<StyleFault | null>(null);
  const { data: session } = useSession();
  const style = session?.mapStyle;
  const point = useRef(onPoint);
  point.current = onPoint;

  useEffect(() => {
    // Before the session is known there is no telling on which style.
    if (!container.current || style === undefined) return;
    let opened: OpenedMap | null = null;
    let left = false;
    openMap(
      container.current,
      {
        onPoint: (id) => point.current(id),
        onOpen: (id) => navigate(episodeAddress(id)),
        onSpot: (window) => navigate(`/${withFilter(location.search, "place", window)}`, { replace: true }),
        onBusy: setDrawing,
        onFault: setFault,
      },
      style,
    ).then(
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
      setMap(null);
    };
  }, [style]);
  const { view: data, shown, settled } = useMapData(map, pointed);
  const busy = drawing || !settled;
  if (failed)
    return (
      <Notice kind="empty" title={t("No map can be drawn here")}>
        {t("This browser has no WebGL. The list and “Control and tracks” show the same.")}
      </Notice>
    );
  return (
    <div className="map" aria-busy={busy}>
      <div
        ref={container}
        className="map-canvas"
        role="application"
        aria-label={t("Map of episodes; the list beside it holds the same")}
      />
      {busy && (
        <div className="map-loading faint small" role="status">
          {t("Drawing the map")}
        </div>
      )}
      {fault && (
        <div className="map-fault small" role="status">
          {fault === "unread"
            ? t("The map style of this server could not be read; plain borders stand in for it.")
            : t("Parts of this server’s map style could not be read.")}
        </div>
      )}
      {shown && (
        <div className="map-pointed">
          <strong>{said.title(shown)}</strong>
          <div className="small row">
            <StatusBadge status={shown.status} />
            <span className="faint">
              {fullPlaceWords(shown, t)}
              {shown.from ? ` · ${dateText(shown.from)}` : ""}
            </span>
          </div>
        </div>
      )}
      {data && (
        <div className="map-note row">
          <Legend />
          <span role="status">
            {t("{n, plural, one {# episode} other {# episodes}} on the map · {m} not mappable", {
              n: data.mapped,
              m: data.notMappable,
            })}
          </span>
          {map && (
            <button
              type="button"
              onClick={() =>
                navigate(`/${withFilter(location.search, "place", windowText(map.window().box))}`, { replace: true })
              }
            >
              {t("List only what the map shows")}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
