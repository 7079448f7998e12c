import type { Dispute, Episode } from "@counterclaim/ledger/view";
import { useQuery } from "@tanstack/react-query";
import { call } from "../api/client.ts";
import { episodeAddress, navigate, useLocation } from "../app/location.ts";
import type { PageProps } from "../app/pages.ts";
import { Answer } from "../design/answer.tsx";
import { CopyLink } from "../design/copy-link.tsx";
import { dateText, intervalText } from "../design/dates.ts";
import { fullPlaceWords } from "../design/place-words.ts";
import { StatusBadge } from "../design/status-badge.tsx";
import { useText } from "../language/i18n.ts";
import { useSaid } from "../language/said.ts";
import { ClaimCard } from "./claim-card.tsx";
import { DisputeCard } from "./dispute-card.tsx";
import { EpisodeActions } from "./episode-actions.tsx";
import { History } from "./history.tsx";
import { columnsOf } from "./sides.ts";
import "./episode.css";

/** One episode: what each side says, what clashes, what is conceded, and how anyone could know. */
export default function EpisodePage({ id }: PageProps) {
  const { search } = useLocation();
  const asOf = new URLSearchParams(search).get("asOf") ?? undefined;
  const query = useQuery({
    queryKey: ["episode", id, asOf],
    queryFn: ({ signal }) => call("readEpisode", { params: { id }, query: { asOf } }, signal),
  });
  return (
    <Answer query={query}>
      {({ episode, disputes }) => (
        <div className="page">
          <EpisodeHead episode={episode} asOf={asOf} />
          <div className="episode-tools">
            {asOf === undefined && <EpisodeActions episode={episode} />}
            <AsOf id={id} asOf={asOf} />
          </div>
          {disputes.map((dispute) => (
            <DisputeCard key={dispute.id} dispute={dispute} />
          ))}
          <Concessions episode={episode} />
          <Sides episode={episode} disputes={disputes} frozen={asOf !== undefined} />
          <Related episode={episode} />
          <History episode={id} />
        </div>
      )}
    </Answer>
  );
}

function EpisodeHead({ episode, asOf }: { readonly episode: Episode; readonly asOf: string | undefined }) {
  const t = useText();
  const said = useSaid();
  return (
    <header className="stack">
      {asOf !== undefined && (
        <p className="card as-of">{t("As the ledger knew it on {date}", { date: dateText(asOf) })}</p>
      )}
      <div className="row">
        <h1 className="episode-name">{said.title(episode)}</h1>
        <StatusBadge status={episode.status} />
      </div>
      <dl className="facts">
        <div>
          <dt>{t("When")}</dt>
          <dd>{intervalText(episode.from, episode.to, episode.precision)}</dd>
        </div>
        <div>
          <dt>{t("Where")}</dt>
          <dd>{episode.place ? fullPlaceWords(episode.place, t) : t("not said")}</dd>
        </div>
        <div>
          <dt>{t("On whose word")}</dt>
          <dd>
            {t(
              "{origins, plural, one {# origin} other {# origins}}, {publishers, plural, one {# publisher} other {# publishers}}",
              {
                origins: episode.origins,
                publishers: episode.publishers,
              },
            )}
          </dd>
        </div>
        {episode.quantities.map((q) => (
          <div key={`${q.kind}|${q.of?.name ?? ""}`}>
            <dt>{[t(q.kind), q.of?.name].filter(Boolean).join(", ")}</dt>
            <dd>{rangeText(q.low, q.high, t("no number"))}</dd>
          </div>
        ))}
      </dl>
      <ul className="row small" aria-label={t("Status by aspect")}>
        {episode.aspects.map(({ aspect, status }) => (
          <li key={aspect} className="aspect">
            <span className="faint">{t(aspect)}</span> <StatusBadge status={status} />
          </li>
        ))}
      </ul>
    </header>
  );
}

/** Looks at the episode as it stood on an earlier day; the address stays a link to that. */
function AsOf({ id, asOf }: { readonly id: string; readonly asOf: string | undefined }) {
  const t = useText();
  const go = (day: string): void => navigate(episodeAddress(id, day === "" ? {} : { asOf: day }));
  return (
    <div className="row no-print">
      <label className="row small">
        <span>{t("As known on")}</span>
        <input type="date" value={asOf ?? ""} onChange={(event) => go(event.target.value)} />
      </label>
      {asOf !== undefined && (
        <button type="button" onClick={() => go("")}>
          {t("Back to today")}
        </button>
      )}
      <CopyLink />
    </div>
  );
}

function rangeText(low: number | null, high: number | null, unknown: string): string {
  if (low === null && high === null) return unknown;
  if (low === high) return String(low);
  return `${low ?? "…"}–${high ?? "…"}`;
}

function Concessions({ episode }: { readonly episode: Episode }) {
  const t = useText();
  const said = useSaid();
  if (episode.concessions.length === 0) return null;
  // Copies of a report concede the same in the same words.
  const concessions = [...new Map(episode.concessions.map((c) => [`${c.party}|${c.reason}|${c.covers}`, c])).values()];
  return (
    <section className="card stack" aria-labelledby="concessions">
      <h2 id="concessions">{t("Conceded")}</h2>
      <ul className="stack">
        {concessions.map((c) => (
          <li key={`${c.claim}|${c.party}`}>
            <a href={`#${c.claim}`}>{said.reason(c.reason)}</a>{" "}
            <span className="faint">({t(c.covers === "whole" ? "all of it" : "part of it")})</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface SidesProps {
  readonly episode: Episode;
  readonly disputes: readonly Dispute[];
  readonly frozen: boolean;
}

/** A column a side: parties that clash stand beside each other, neutral voices last. */
function Sides({ episode, disputes, frozen }: SidesProps) {
  const t = useText();
  return (
    <section aria-label={t("What each side says")}>
      <div className="sides">
        {columnsOf(episode, disputes).map((column) => (
          <section key={column.key} className="side stack" aria-label={column.name ?? t("The publisher's own voice")}>
            <h2>{column.name ?? t("The publisher's own voice")}</h2>
            {column.claims.map((claim) => (
              <ClaimCard key={`${claim.claim}|${claim.event}`} claim={claim} seen={episode.decision} frozen={frozen} />
            ))}
          </section>
        ))}
      </div>
    </section>
  );
}

function Related({ episode }: { readonly episode: Episode }) {
  const t = useText();
  const said = useSaid();
  if (episode.related.length === 0) return null;
  return (
    <section className="card stack">
      <h2>{t("Related")}</h2>
      <ul>
        {episode.related.map((r) => (
          <li key={r.episode}>
            <a href={episodeAddress(r.episode)}>{t(r.relation === "follows" ? "Follows from" : "Leads to")}</a>:{" "}
            {said.reason(r.reason)}
          </li>
        ))}
      </ul>
    </section>
  );
}
