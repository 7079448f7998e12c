import type { Request } from "@counterclaim/ledger/request";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { call } from "../api/client.ts";
import { useSession } from "../api/session.ts";
import { episodeAddress, navigate } from "../app/location.ts";
import { Answer } from "../design/answer.tsx";
import { useDraft } from "../design/draft.ts";
import { Notice } from "../design/notice.tsx";
import { Refused } from "../design/refused.tsx";
import { TextField } from "../design/text-field.tsx";
import { useDecide } from "../episode/decide.ts";
import { useText } from "../language/i18n.ts";
import { useSaid } from "../language/said.ts";
import { KEYS, useReviewKeys } from "./review-keys.ts";
import "./review.css";

const scrollHere = (row: HTMLElement | null): void => row?.scrollIntoView({ block: "nearest" });

/** What needs a human, the most urgent first: one key a decision. */
export default function ReviewPage() {
  const t = useText();
  const said = useSaid();
  const session = useSession();
  const query = useQuery({
    queryKey: ["review"],
    queryFn: ({ signal }) => call("listReview", { query: { limit: 100 } }, signal),
  });
  const items = query.data?.rows ?? [];
  const [at, setAt] = useState(0);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [help, setHelp] = useState(false);
  const [deciding, setDeciding] = useState<"accept" | "reject" | null>(null);
  const [done, setDone] = useState<readonly number[]>([]);
  const [reason, setReason] = useDraft("review", "");
  const decide = useDecide((ids) => {
    setDone(ids);
    setChosen(new Set());
    setDeciding(null);
    setReason("");
  });
  const index = Math.min(at, Math.max(0, items.length - 1));
  const current = items[index];
  const held = current?.episode;
  useEffect(() => {
    if (held !== undefined) call("holdReview", { params: { episode: held } }).catch(() => undefined);
  }, [held]);

  const targets = chosen.size > 0 ? items.filter(({ episode }) => chosen.has(episode)) : current ? [current] : [];
  const decideAll = (kind: "accept" | "reject", reason: string): void => {
    if (targets.length > 0) decide.mutate({ requests: targets.map(({ event }): Request => ({ kind, event })), reason });
  };
  const choose = (episode: string): void => {
    const next = new Set(chosen);
    if (!next.delete(episode)) next.add(episode);
    setChosen(next);
  };
  useReviewKeys({
    next: () => setAt(Math.min(items.length - 1, index + 1)),
    previous: () => setAt(Math.max(0, index - 1)),
    // What is done to many is shown before.
    accept: () => (chosen.size > 1 ? setDeciding("accept") : decideAll("accept", "")),
    reject: () => setDeciding("reject"),
    open: () => current && navigate(episodeAddress(current.episode)),
    select: () => current && choose(current.episode),
    undo: () =>
      done.length > 0 && decide.mutate({ requests: done.map((decision) => ({ kind: "undo", decision })), reason: "" }),
    help: () => setHelp(!help),
  });
  return (
    <div className="page">
      <div className="row">
        <h1>{t("Review")}</h1>
        <button type="button" aria-expanded={help} onClick={() => setHelp(!help)}>
          {t("Keys")} <kbd>?</kbd>
        </button>
        <span role="status" className="small faint">
          {decide.isPending
            ? t("Saving")
            : chosen.size > 0
              ? t("{n, plural, one {# chosen} other {# chosen}}", { n: chosen.size })
              : done.length > 0
                ? t("Saved")
                : ""}
        </span>
      </div>
      {help && (
        <dl className="card keys">
          {KEYS.map(({ key, action }) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{t(action)}</dd>
            </div>
          ))}
        </dl>
      )}
      {deciding !== null && targets.length > 0 && (
        <form
          className="card stack"
          onSubmit={(submit) => {
            submit.preventDefault();
            decideAll(deciding, reason);
          }}
          onKeyDown={(event) => event.key === "Escape" && setDeciding(null)}
        >
          <p>
            {deciding === "reject"
              ? t("{n, plural, one {This proposal is rejected:} other {These # proposals are rejected:}}", {
                  n: targets.length,
                })
              : t("{n, plural, one {This proposal is accepted:} other {These # proposals are accepted:}}", {
                  n: targets.length,
                })}
          </p>
          <ul className="reasons">
            {targets.slice(0, 8).map((item) => (
              <li key={item.episode} className="quote sensitive">
                {item.quote}
              </li>
            ))}
          </ul>
          <div className="row">
            <TextField
              label={t(deciding === "reject" ? "Why it is rejected" : "Why")}
              size="grow"
              required={deciding === "reject"}
              value={reason}
              onChange={setReason}
              // the key that opened it asked for this field
              autoFocus
            />
            <button type="submit" className="primary">
              {t(deciding === "reject" ? "Reject" : "Accept")}
            </button>
            <button type="button" onClick={() => setDeciding(null)}>
              {t("Cancel")}
            </button>
          </div>
        </form>
      )}
      <Refused error={decide.error} />
      <Answer query={query}>
        {() =>
          items.length === 0 ? (
            <Notice kind="empty" title={t("Nothing waits for you")} />
          ) : (
            <ol className="queue card">
              {items.map((item, position) => (
                <li
                  key={item.episode}
                  ref={position === index ? scrollHere : null}
                  className={`queue-item${position === index ? " current" : ""}`}
                  aria-current={position === index}
                >
                  <input
                    type="checkbox"
                    aria-label={t("Choose {title}", { title: said.title(item) })}
                    checked={chosen.has(item.episode)}
                    onChange={() => choose(item.episode)}
                  />
                  <div>
                    <a href={episodeAddress(item.episode)} className="queue-title">
                      {said.title(item)}
                    </a>
                    <p className="quote sensitive" dir="auto">
                      {item.quote}
                    </p>
                    <p className="small faint">
                      {item.reasons.map((reason) => t(reason)).join(" · ")}
                      {item.holder &&
                        item.holder !== session.data?.user &&
                        ` · ${t("{name} is on it", { name: item.holder })}`}
                    </p>
                  </div>
                  <div className="row">
                    <button
                      type="button"
                      onClick={() => decide.mutate({ requests: [{ kind: "accept", event: item.event }], reason: "" })}
                    >
                      {t("Accept")}
                    </button>
                    <button
                      type="button"
                      onClick={() => {
                        setAt(position);
                        setChosen(new Set());
                        setDeciding("reject");
                      }}
                    >
                      {t("Reject …")}
                    </button>
                  </div>
                </li>
              ))}
            </ol>
          )
        }
      </Answer>
    </div>
  );
}
