import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, type PointerEvent, useRef, useState } from "react";
import { call } from "../api/client.ts";
import { dateText, shortDate } from "../design/dates.ts";
import { useFilters } from "../filters/url-filters.ts";
import { useText } from "../language/i18n.ts";
import { useTimelineBins } from "./bins.ts";
import { type LaneBy, lanesOf, type Scale, scaleOf } from "./lanes.ts";
import { BinColumn } from "./timeline-bin.tsx";
import { TimelineLanes } from "./timeline-lanes.tsx";

/** Up to so many episodes are drawn each for itself; more are counted by stretch. */
const MOST_MARKS = 200;
const TICKS = 8;

interface TimelineProps {
  readonly pointed: string | null;
  readonly onPoint: (episode: string | null) => void;
}

/** Episodes over time; a stretch that is brushed, or chosen with arrow keys and Shift, filters. */
export function Timeline({ pointed, onPoint }: TimelineProps) {
  const t = useText();
  const { filters, setAll } = useFilters();
  const { data } = useTimelineBins(filters);
  const [brush, setBrush] = useState<readonly [number, number] | null>(null);
  const [by, setBy] = useState<LaneBy>("status");
  const dragging = useRef(false);
  const bins = data?.bins ?? [];
  const few = data !== undefined && data.total <= MOST_MARKS;
  const rows = useQuery({
    queryKey: ["timeline-rows", filters],
    queryFn: ({ signal }) => call("listEpisodes", { query: { ...filters, limit: MOST_MARKS } }, signal),
    enabled: few,
  });
  const most = Math.max(1, ...bins.map(({ count }) => count));
  const scale: Scale | null = scaleOf(bins);
  const lanes = few && rows.data && scale ? lanesOf(rows.data.rows, scale, by) : null;

  const choose = ([a, b]: readonly [number, number]): void => {
    const [first, last] = [bins[Math.min(a, b)], bins[Math.max(a, b)]];
    if (!first || !last) return;
    setAll({ from: first.from.slice(0, 10), to: last.to.slice(0, 10) });
    setBrush(null);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    // Time runs as the page reads.
    const onward = getComputedStyle(event.currentTarget).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
    const step = event.key === onward ? 1 : /^Arrow(?:Left|Right)$/.test(event.key) ? -1 : undefined;
    if (step !== undefined && bins.length > 0) {
      event.preventDefault();
      const [from, to] = brush ?? [0, 0];
      const next = Math.max(0, Math.min(bins.length - 1, to + step));
      setBrush(event.shiftKey ? [from, next] : [next, next]);
    } else if (event.key === "Enter" && brush) choose(brush);
    else if (event.key === "Escape") setBrush(null);
  };
  /** The stretch under the pointer; null beside them. */
  const binAt = ({ target, currentTarget }: PointerEvent<HTMLElement>): number | null => {
    const at = [...currentTarget.children].findIndex((column) => column.contains(target as Node));
    return at < 0 ? null : at;
  };
  const [low, high] = brush ? [Math.min(...brush), Math.max(...brush)] : [null, null];
  const said =
    low !== null && high !== null && bins[low] && bins[high]
      ? `${dateText(bins[low].from)} – ${dateText(bins[high].to)}`
      : null;
  const every = Math.max(1, Math.ceil(bins.length / TICKS));
  return (
    <section className="timeline no-print" aria-label={t("Timeline")}>
      <div className="timeline-head small">
        <strong>{t("Timeline")}</strong>
        <label className="row">
          <span>{t("Lanes")}</span>
          <select value={by} onChange={(event) => setBy(event.target.value as LaneBy)} disabled={!few}>
            <option value="status">{t("by status")}</option>
            <option value="party">{t("by party")}</option>
          </select>
        </label>
        {(filters.from ?? filters.to) !== undefined && (
          <button type="button" onClick={() => setAll({ from: null, to: null })}>
            {t("All dates")}
          </button>
        )}
        <span className="faint">{said ?? t("Drag to choose a stretch, or use the arrow keys.")}</span>
        <span className="faint timeline-folded">
          {data?.earlier &&
            `${t("{n, plural, one {# earlier, since {date}} other {# earlier, since {date}}}", { n: data.earlier.count, date: dateText(data.earlier.from) })} · `}
          {data?.later && `${t("{n, plural, one {# later} other {# later}}", { n: data.later.count })} · `}
          {data !== undefined &&
            data.undated > 0 &&
            t("{n, plural, one {# episode without a date} other {# episodes without a date}}", { n: data.undated })}
        </span>
      </div>
      <div className="timeline-plot">
        <div
          className={`timeline-bins${lanes ? " behind" : ""}`}
          role="slider"
          tabIndex={0}
          aria-label={t("Stretch of time; arrow keys move, Shift extends, Enter filters")}
          aria-valuemin={0}
          aria-valuemax={Math.max(0, bins.length - 1)}
          aria-valuenow={brush?.[1] ?? 0}
          aria-valuetext={said ?? t("nothing chosen")}
          onKeyDown={onKeyDown}
          onPointerDown={(event) => {
            const at = binAt(event);
            dragging.current = at !== null;
            if (at !== null) setBrush([at, at]);
          }}
          onPointerOver={(event) => {
            const at = binAt(event);
            if (dragging.current && brush && at !== null && at !== brush[1]) setBrush([brush[0], at]);
          }}
          onPointerUp={() => {
            dragging.current = false;
            if (brush) choose(brush);
          }}
          onPointerLeave={() => {
            dragging.current = false;
          }}
        >
          {bins.map((bin, at) => (
            <BinColumn
              key={bin.from}
              bin={bin}
              most={most}
              bars={lanes === null}
              chosen={low !== null && high !== null && at >= low && at <= high}
            />
          ))}
        </div>
        {lanes && <TimelineLanes lanes={lanes} by={by} pointed={pointed} onPoint={onPoint} />}
      </div>
      <div className="timeline-ticks small faint" aria-hidden="true">
        {bins.map((bin, at) => (
          <span key={bin.from} className={(at / every) % 2 === 1 ? "between" : ""}>
            {at % every === 0 && at + every * 0.6 <= bins.length
              ? shortDate(bin.from, bins[0]!.from, bins.at(-1)!.to)
              : ""}
          </span>
        ))}
      </div>
    </section>
  );
}
