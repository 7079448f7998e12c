import type { Episode } from "@counterclaim/ledger/view";
import { useState } from "react";
import { useMayDecide } from "../api/session.ts";
import { useText } from "../language/i18n.ts";
import { useDecide } from "./decide.ts";

interface EpisodeActionsProps {
  readonly episode: Episode;
}

/** Merge with another episode, split claims off, share this view. What was done last can be undone at once. */
export function EpisodeActions({ episode }: EpisodeActionsProps) {
  const seen = episode.decision;
  const t = useText();
  const mayDecide = useMayDecide();
  const [open, setOpen] = useState<"merge" | "split" | null>(null);
  const [done, setDone] = useState<readonly number[]>([]);
  const decide = useDecide((ids) => {
    setDone(ids);
    setOpen(null);
  });
  if (!mayDecide) return null;
  const toggle = (which: "merge" | "split") => () => setOpen(open === which ? null : which);
  return (
    <div className="stack no-print">
      <div className="row">
        <button type="button" aria-expanded={open === "merge"} onClick={toggle("merge")}>
          {t("Merge …")}
        </button>
        <button
          type="button"
          aria-expanded={open === "split"}
          onClick={toggle("split")}
          disabled={episode.claims.length < 2}
        >
          {t("Split …")}
        </button>
        {done.length > 0 && (
          <button
            type="button"
            onClick={() =>
              decide.mutate({ requests: done.map((decision) => ({ kind: "undo" as const, decision })), reason: "" })
            }
          >
            {t("Undo")}
          </button>
        )}
        <span role="status" className="small faint">
          {decide.isPending ? t("Saving") : done.length > 0 ? t("Saved") : ""}
        </span>
      </div>
      {open === "merge" && (
        <form
          className="card row"
          onSubmit={(submit) => {
            submit.preventDefault();
            const data = new FormData(submit.currentTarget);
            const other = String(data.get("other"))
              .trim()
              .replace(/^.*\/episodes\//, "");
            decide.mutate({
              requests: [{ kind: "merge", episodes: [episode.id, decodeURIComponent(other)] }],
              reason: String(data.get("reason")),
              seen,
            });
          }}
        >
          <label className="field grow">
            <span>{t("The other episode: its address or id")}</span>
            <input name="other" required />
          </label>
          <label className="field grow">
            <span>{t("Why they are the same")}</span>
            <input name="reason" required />
          </label>
          <button type="submit" className="primary">
            {t("Merge")}
          </button>
        </form>
      )}
      {open === "split" && (
        <form
          className="card stack"
          onSubmit={(submit) => {
            submit.preventDefault();
            const data = new FormData(submit.currentTarget);
            decide.mutate({
              requests: [{ kind: "split", episode: episode.id, events: data.getAll("event").map(String) }],
              reason: String(data.get("reason")),
              seen,
            });
          }}
        >
          <fieldset className="stack">
            <legend>{t("Claims that are about something else")}</legend>
            {episode.claims.map((claim) => (
              <label key={`${claim.report}#${claim.event}`} className="row">
                <input type="checkbox" name="event" value={`${claim.report}#${claim.event}`} />
                <span className="quote sensitive">{claim.text}</span>
              </label>
            ))}
          </fieldset>
          <label className="field">
            <span>{t("Why they are apart")}</span>
            <input name="reason" required />
          </label>
          <button type="submit" className="primary">
            {t("Split")}
          </button>
        </form>
      )}
      {decide.error && <p role="alert">{decide.error.message}</p>}
    </div>
  );
}
