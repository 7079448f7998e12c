import type { SourceReliability } from "@counterclaim/ledger/view";
import type { SourceView } from "@counterclaim/server/contract";
import { useQuery } from "@tanstack/react-query";
import { call } from "../api/client.ts";
import { useMayDecide } from "../api/session.ts";
import { episodeAddress } from "../app/location.ts";
import type { PageProps } from "../app/pages.ts";
import { Answer } from "../design/answer.tsx";
import { useDraft } from "../design/draft.ts";
import { Refused } from "../design/refused.tsx";
import { StatusBadge } from "../design/status-badge.tsx";
import { TextField } from "../design/text-field.tsx";
import { useDecide } from "../episode/decide.ts";
import { useText } from "../language/i18n.ts";
import { useSaid } from "../language/said.ts";

/** One source: what it claimed, what became of that, how analysts graded it and when. */
export default function SourcePage({ id }: PageProps) {
  const query = useQuery({
    queryKey: ["source", id],
    queryFn: ({ signal }) => call("readSource", { params: { id } }, signal),
  });
  return <Answer query={query}>{(source) => <SourceBody source={source} />}</Answer>;
}

function SourceBody({ source }: { readonly source: SourceView }) {
  const t = useText();
  const said = useSaid();
  return (
    <div className="page">
      <h1>{source.name}</h1>
      <dl className="facts">
        {(["claims", "conceded", "corroborated", "contradicted", "retracted"] as const).map((count) => (
          <div key={count}>
            <dt>{t(count)}</dt>
            <dd>{source[count]}</dd>
          </div>
        ))}
      </dl>
      <Grading source={source} />
      <section className="card stack">
        <h2>{t("What it claimed")}</h2>
        <ul className="stack">
          {[...Map.groupBy(source.episodes, ({ id }) => id).values()].map(
            ([episode, ...others]) =>
              episode && (
                <li key={episode.id}>
                  <a className="title" href={`${episodeAddress(episode.id)}#${episode.claim}`}>
                    {said.title(episode)}
                  </a>{" "}
                  <StatusBadge status={episode.status} />
                  {[episode, ...others].map(({ claim, text }, at) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a claim may say two things of one episode
                    <p key={`${claim}|${at}`} className="quote sensitive" dir="auto">
                      {text}
                    </p>
                  ))}
                </li>
              ),
          )}
        </ul>
      </section>
    </div>
  );
}

/** Admiralty code, source reliability. */
const RELIABILITY: readonly (readonly [SourceReliability, string])[] = [
  ["A", "completely reliable"],
  ["B", "usually reliable"],
  ["C", "fairly reliable"],
  ["D", "not usually reliable"],
  ["E", "unreliable"],
  ["F", "cannot be judged"],
];

function Grading({ source }: { readonly source: SourceView }) {
  const t = useText();
  const mayDecide = useMayDecide();
  const start = { reliability: source.reliability, reason: "" };
  const [typed, setTyped, forget] = useDraft(`grade|${source.origin}`, start);
  const decide = useDecide(() => {
    forget();
    setTyped({ ...typed, reason: "" });
  });
  return (
    <section className="card stack">
      <h2>
        {t("Reliability")}: {source.reliability}
      </h2>
      {mayDecide && (
        <form
          className="row no-print"
          onSubmit={(submit) => {
            submit.preventDefault();
            decide.mutate({
              requests: [{ kind: "grade-source", source: source.origin, reliability: typed.reliability }],
              reason: typed.reason,
            });
          }}
        >
          <label className="field">
            <span>{t("Reliability")}</span>
            <select
              name="reliability"
              value={typed.reliability}
              onChange={({ target }) => setTyped({ ...typed, reliability: target.value as SourceReliability })}
            >
              {RELIABILITY.map(([grade, meaning]) => (
                <option key={grade} value={grade}>
                  {grade} – {t(meaning)}
                </option>
              ))}
            </select>
          </label>
          <TextField
            label={t("Why")}
            size="grow"
            required
            value={typed.reason}
            onChange={(reason) => setTyped({ ...typed, reason })}
          />
          <button type="submit" className="primary">
            {t("Grade")}
          </button>
          <Refused error={decide.error} />
        </form>
      )}
      <ul>
        {source.grades.map((grade) => (
          <li key={grade.at}>
            <strong>{grade.reliability}</strong> {grade.author}, {grade.at.slice(0, 10)}{" "}
            <span className="faint">{grade.reason}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
