import type { ReportView } from "@counterclaim/server/contract";
import { useState } from "react";
import { episodeAddress, useLocation } from "../app/location.ts";
import { intervalText } from "../design/dates.ts";
import { useText } from "../language/i18n.ts";
import { ClaimDecisions } from "./claim-decisions.tsx";
import { EventEdit } from "./event-edit.tsx";

interface ClaimMarginProps {
  readonly report: ReportView;
  readonly text: string;
  readonly focused: string | null;
  readonly onFocus: (claim: string | null) => void;
}

/** The report's claims in text order, with what each says happened; choosing one marks it in the text. */
export function ClaimMargin({ report, text, focused, onFocus }: ClaimMarginProps) {
  const t = useText();
  const { search } = useLocation();
  const [editing, setEditing] = useState(new URLSearchParams(search).get("edit"));
  const { claims = [], events = [], actors = [], places = [] } = report.coded ?? {};
  const shown = claims.filter(
    ({ id, source }) => source.kind !== "publisher" || events.some(({ claim }) => claim === id),
  );
  const words = ({ start, end }: { readonly start: number; readonly end: number }): string => text.slice(start, end);
  return (
    <ol className="margin-list stack" aria-label={t("Claims of this report")}>
      {shown.map((claim) => (
        <li
          key={claim.id}
          id={`margin-${claim.id}`}
          className={`card margin-claim${focused === claim.id ? " focused" : ""}`}
        >
          <button
            type="button"
            aria-pressed={focused === claim.id}
            onClick={() => onFocus(focused === claim.id ? null : claim.id)}
          >
            {claim.source.span ? words(claim.source.span) : t("own voice")}
            {claim.cue && <span className="faint"> {words(claim.cue)}</span>}
          </button>
          <p className="quote small margin-words sensitive" dir="auto">
            {claim.content.map(words).join(" … ")}
          </p>
          <ClaimDecisions decisions={report.decided[claim.id] ?? []} />
          <ul className="small">
            {events
              .filter((event) => event.claim === claim.id)
              .map((event) => (
                <li key={event.id}>
                  <strong>{t(event.type.replaceAll("-", " "))}</strong>{" "}
                  {[...event.agents, ...event.targets]
                    .map((at) => actors[at]?.name)
                    .filter(Boolean)
                    .join(" → ")}{" "}
                  <span className="faint">
                    {event.places
                      .map(({ place }) => places[place]?.name)
                      .filter(Boolean)
                      .join(", ")}
                    {event.time ? ` · ${intervalText(event.time.from, event.time.to, event.time.precision)}` : ""}
                    {event.polarity === "negative" ? ` (${t("not")})` : ""}
                  </span>{" "}
                  {report.episodes[event.id] && <a href={episodeAddress(report.episodes[event.id]!)}>{t("episode")}</a>}{" "}
                  <button
                    type="button"
                    className="plain no-print"
                    aria-expanded={editing === event.id}
                    aria-label={t("Edit: {event}", { event: t(event.type.replaceAll("-", " ")) })}
                    onClick={() => setEditing(editing === event.id ? null : event.id)}
                  >
                    {t("Edit")}
                  </button>
                  {editing === event.id && report.coded && (
                    <EventEdit report={report.id} coded={report.coded} event={event} onClose={() => setEditing(null)} />
                  )}
                </li>
              ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
