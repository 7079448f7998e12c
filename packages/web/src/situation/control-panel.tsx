import type { Control, Leg } from "@counterclaim/ledger/view";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../api/client.ts";
import { Answer } from "../design/answer.tsx";
import { intervalText } from "../design/dates.ts";
import { Notice } from "../design/notice.tsx";
import { RecordTable } from "../design/record-table.tsx";
import { StatusBadge } from "../design/status-badge.tsx";
import { useFilters } from "../filters/url-filters.ts";
import { useText } from "../language/i18n.ts";

/** Who holds what and who went where, as claimed: the map's list. */
export function ControlPanel() {
  const t = useText();
  const { filters } = useFilters();
  const control = useQuery({
    queryKey: ["control", filters],
    queryFn: ({ signal }) => call("listControl", { query: filters }, signal),
  });
  const tracks = useQuery({
    queryKey: ["tracks", filters],
    queryFn: ({ signal }) => call("listTracks", { query: filters }, signal),
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled with the keyboard
    <section className="control-panel stack" tabIndex={0} aria-label={t("Control and tracks")}>
      <section className="stack">
        <h2>{t("Control, as claimed")}</h2>
        <Answer query={control}>{({ rows }) => <ControlTable rows={rows} />}</Answer>
      </section>
      <section className="stack">
        <h2>{t("Movements, as claimed")}</h2>
        <Answer query={tracks}>
          {({ rows }) =>
            rows.length === 0 ? (
              <Notice kind="empty" title={t("Nobody is said to have moved")} />
            ) : (
              rows.map((legs) => <Track key={legs[0]?.claim} legs={legs} />)
            )
          }
        </Answer>
      </section>
    </section>
  );
}

function ControlTable({ rows }: { readonly rows: readonly Control[] }) {
  const t = useText();
  if (rows.length === 0) return <Notice kind="empty" title={t("Nobody is said to hold a place")} />;
  return (
    <RecordTable
      rows={rows}
      keyOf={({ place, party, from }) => `${place}|${party}|${from}`}
      columns={[
        { head: t("Place"), cell: ({ place }) => place },
        { head: t("Held by"), cell: ({ name }) => name },
        { head: t("When"), cell: ({ from, to }) => intervalText(from, to) },
        { head: t("Status"), cell: ({ status }) => <StatusBadge status={status} /> },
      ]}
    />
  );
}

/** Of a long way the earlier stands wait until they are asked for. */
const STANDS = 12;

function Track({ legs }: { readonly legs: readonly Leg[] }) {
  const t = useText();
  const [whole, setWhole] = useState(legs.length <= STANDS);
  const shown = whole ? legs : legs.slice(-STANDS);
  return (
    <div className="card">
      <h3>{legs[0]?.unit}</h3>
      {!whole && (
        <button type="button" onClick={() => setWhole(true)}>
          {t("Show {n} earlier stands", { n: legs.length - STANDS })}
        </button>
      )}
      <ol className="track" start={legs.length - shown.length + 1}>
        {shown.map((leg) => (
          <li key={`${leg.claim}|${leg.place}`}>
            <span>{leg.place}</span> <span className="faint">{intervalText(leg.from, leg.to)}</span>
            {leg.implausible && (
              <strong className="status-disputed"> {t("implausible: {speed} km/h", { speed: leg.speedKmh })}</strong>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}
