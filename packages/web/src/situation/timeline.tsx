import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { call } from "../api/client.ts";
import { dateText } from "../design/dates.ts";
import { useFilters } from "../filters/url-filters.ts";
import { useText } from "../language/i18n.ts";

const BINS = 96;

/** Episodes over time, disputed ones apart; a stretch that is brushed, or chosen with arrow keys and Shift, filters. */
export function Timeline() {
  const t = useText();
  const { filters, set } = useFilters();
  const { data } = useQuery({
    queryKey: ["timeline", { ...filters, bins: BINS }],
    queryFn: ({ signal }) => call("readTimeline", { query: { ...filters, bins: BINS } }, signal),
  });
  const [brush, setBrush] = useState<readonly [number, number] | null>(null);
  const dragging = useRef(false);
  const bins = data?.bins ?? [];
  const most = Math.max(1, ...bins.map(({ count }) => count));

  const choose = ([a, b]: readonly [number, number]): void => {
    const [first, last] = [bins[Math.min(a, b)], bins[Math.max(a, b)]];
    if (!first || !last) return;
    set("from", first.from.slice(0, 10));
    set("to", last.to.slice(0, 10));
    setBrush(null);
  };
  const onKeyDown = (event: React.KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step !== undefined && bins.length > 0) {
      event.preventDefault();
      const [from, to] = brush ?? [0, 0];
      const next = Math.max(0, Math.min(bins.length - 1, to + step));
      setBrush(event.shiftKey ? [from, next] : [next, next]);
    } else if (event.key === "Enter" && brush) choose(brush);
    else if (event.key === "Escape") setBrush(null);
  };
  const said = brush && bins[Math.min(...brush)] && bins[Math.max(...brush)];
  return (
    <section className="timeline no-print" aria-label={t("Timeline")}>
      <div
        className="timeline-bins"
        role="slider"
        tabIndex={0}
        aria-label={t("Stretch of time; arrow keys move, Shift extends, Enter filters")}
        aria-valuemin={0}
        aria-valuemax={Math.max(0, bins.length - 1)}
        aria-valuenow={brush?.[1] ?? 0}
        aria-valuetext={
          said ? `${dateText(bins[Math.min(...brush)]!.from)} – ${dateText(said.to)}` : t("nothing chosen")
        }
        onKeyDown={onKeyDown}
        onPointerLeave={() => {
          dragging.current = false;
        }}
      >
        {bins.map((bin, at) => {
          const chosen = brush !== null && at >= Math.min(...brush) && at <= Math.max(...brush);
          return (
            <div
              key={bin.from}
              className={`timeline-bin${chosen ? " chosen" : ""}`}
              title={`${dateText(bin.from)}: ${t("{n, plural, one {# episode} other {# episodes}}", { n: bin.count })}`}
              onPointerDown={() => {
                dragging.current = true;
                setBrush([at, at]);
              }}
              onPointerEnter={() => dragging.current && brush && setBrush([brush[0], at])}
              onPointerUp={() => {
                dragging.current = false;
                if (brush) choose(brush);
              }}
            >
              <span style={{ height: `${(100 * (bin.count - bin.disputed)) / most}%` }} />
              <span className="disputed" style={{ height: `${(100 * bin.disputed) / most}%` }} />
            </div>
          );
        })}
      </div>
      <div className="timeline-ends small faint">
        <span>{bins[0] && dateText(bins[0].from)}</span>
        <span>
          {data &&
            data.undated > 0 &&
            t("{n, plural, one {# episode without a date} other {# episodes without a date}}", { n: data.undated })}
        </span>
        <span>{bins.length > 0 && dateText(bins[bins.length - 1]!.to)}</span>
      </div>
    </section>
  );
}
