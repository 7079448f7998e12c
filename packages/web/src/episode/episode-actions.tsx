import { type Episode, ledgerName } from "@counterclaim/ledger/view";
import { useState } from "react";
import { useMayDecide } from "../api/session.ts";
import { useDraft } from "../design/draft.ts";
import { Refused } from "../design/refused.tsx";
import { TextField } from "../design/text-field.tsx";
import { useText } from "../language/i18n.ts";
import { useDecide } from "./decide.ts";

interface Typed {
  readonly open: "merge" | "split" | null;
  /** Id or address of the episode to merge with. */
  readonly other: string;
  /** Events to split off. */
  readonly events: readonly string[];
  readonly reason: string;
}
const NOTHING: Typed = { open: null, other: "", events: [], reason: "" };

const withOrWithout = (events: readonly string[], event: string, chosen: boolean): readonly string[] =>
  chosen ? [...events, event] : events.filter((other) => other !== event);

/** The id in an episode's address; an id itself otherwise. */
const episodeIn = (text: string): string => {
  const [, id] = /\/episodes\/([^/?#\s]+)/.exec(text) ?? [];
  return id === undefined ? text.trim() : decodeURIComponent(id);
};

interface EpisodeActionsProps {
  readonly episode: Episode;
}

/** Merge with another episode, split claims off, share this view. What was done last can be undone at once. */
export function EpisodeActions({ episode }: EpisodeActionsProps) {
  const seen = episode.decision;
  const t = useText();
  const mayDecide = useMayDecide();
  const [done, setDone] = useState<readonly number[]>([]);
  const [typed, setTyped] = useDraft(`episode|${episode.id}`, NOTHING);
  const decide = useDecide((ids) => {
    setDone(ids);
    setTyped(NOTHING);
  });
  if (!mayDecide) return null;
  const { open } = typed;
  const toggle = (which: "merge" | "split") => () => setTyped({ ...typed, open: open === which ? null : which });
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
            decide.mutate({
              requests: [{ kind: "merge", episodes: [episode.id, episodeIn(typed.other)] }],
              reason: typed.reason,
              seen,
            });
          }}
        >
          <TextField
            label={t("The other episode: its address or id")}
            size="grow"
            required
            value={typed.other}
            onChange={(other) => setTyped({ ...typed, other })}
          />
          <TextField
            label={t("Why they are the same")}
            size="grow"
            required
            value={typed.reason}
            onChange={(reason) => setTyped({ ...typed, reason })}
          />
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
            decide.mutate({
              requests: [{ kind: "split", episode: episode.id, events: [...typed.events] }],
              reason: typed.reason,
              seen,
            });
          }}
        >
          <fieldset className="stack">
            <legend>{t("Claims that are about something else")}</legend>
            {episode.claims.map((claim) => {
              const event = ledgerName(claim.report, claim.event);
              return (
                <label key={event} className="choice">
                  <input
                    type="checkbox"
                    checked={typed.events.includes(event)}
                    onChange={({ target }) =>
                      setTyped({ ...typed, events: withOrWithout(typed.events, event, target.checked) })
                    }
                  />
                  <span className="quote sensitive" dir="auto">
                    {claim.text}
                  </span>
                </label>
              );
            })}
          </fieldset>
          <TextField
            label={t("Why they are apart")}
            required
            value={typed.reason}
            onChange={(reason) => setTyped({ ...typed, reason })}
          />
          <button type="submit" className="primary">
            {t("Split")}
          </button>
        </form>
      )}
      <Refused error={decide.error} />
    </div>
  );
}
