import { lazy, Suspense, useState } from "react";
import { navigate, useLocation } from "../app/location.ts";
import { Notice } from "../design/notice.tsx";
import { FilterBar } from "../filters/filter-bar.tsx";
import { withFilter } from "../filters/url-filters.ts";
import { useText } from "../language/i18n.ts";
import { ControlPanel } from "./control-panel.tsx";
import { EpisodeList } from "./episode-list.tsx";
import { Timeline } from "./timeline.tsx";
import "./situation.css";

/** MapLibre is large: it comes only where a map is shown. */
const MapPane = lazy(() => import("./map/map-pane.tsx"));

/** What each side says, where and when: a map, a timeline and a list that move together. */
export default function SituationPage() {
  const t = useText();
  const [pointed, setPointed] = useState<string | null>(null);
  const { pathname, search } = useLocation();
  const pane = new URLSearchParams(search).get("view") === "control" ? "control" : "map";
  const setPane = (view: "map" | "control"): void =>
    navigate(pathname + withFilter(search, "view", view === "map" ? null : view), { replace: true });
  return (
    <div className="situation">
      <h1 className="unseen">{t("Situation")}</h1>
      <FilterBar status={false} />
      <div className="situation-body">
        <section className="situation-list" aria-label={t("Episodes")}>
          <EpisodeList pointed={pointed} onPoint={setPointed} />
        </section>
        <section className="situation-map" aria-label={t("Map and control")}>
          <div className="row situation-tabs no-print">
            <button type="button" aria-pressed={pane === "map"} onClick={() => setPane("map")}>
              {t("Map")}
            </button>
            <button type="button" aria-pressed={pane === "control"} onClick={() => setPane("control")}>
              {t("Control and tracks")}
            </button>
          </div>
          {pane === "map" ? (
            <Suspense fallback={<Notice kind="loading" title={t("Loading the map")} />}>
              <MapPane pointed={pointed} onPoint={setPointed} />
            </Suspense>
          ) : (
            <ControlPanel />
          )}
        </section>
      </div>
      <Timeline pointed={pointed} onPoint={setPointed} />
    </div>
  );
}
