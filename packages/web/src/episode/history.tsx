import { useQuery } from "@tanstack/react-query";
import { call } from "../api/client.ts";
import { useMayDecide } from "../api/session.ts";
import { Answer } from "../design/answer.tsx";
import { momentText } from "../design/dates.ts";
import { useText } from "../language/i18n.ts";
import { useDecide } from "./decide.ts";

/** What analysts decided about an episode; each can be undone. */
export function History({ episode }: { readonly episode: string }) {
  const t = useText();
  const mayDecide = useMayDecide();
  const decide = useDecide();
  const query = useQuery({
    queryKey: ["decisions", episode],
    queryFn: ({ signal }) => call("listDecisions", { query: { episode } }, signal),
  });
  return (
    <section className="card stack" aria-labelledby="history">
      <h2 id="history">{t("Decisions")}</h2>
      <Answer query={query}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p className="faint">{t("Nobody has decided anything here yet.")}</p>
          ) : (
            <ul className="stack">
              {rows.map((row) => (
                <li key={row.id} className={`row${row.undone ? " faint" : ""}`}>
                  <time dateTime={row.recorded}>{momentText(row.recorded)}</time>
                  <strong>{t(row.kind)}</strong>
                  <span>{row.author}</span>
                  <span className="faint">{row.reason}</span>
                  {row.undone ? (
                    <span className="small">{t("undone")}</span>
                  ) : (
                    mayDecide &&
                    row.kind !== "undo" && (
                      <button
                        type="button"
                        onClick={() => decide.mutate({ requests: [{ kind: "undo", decision: row.id }], reason: "" })}
                      >
                        {t("Undo")}
                      </button>
                    )
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
    </section>
  );
}
