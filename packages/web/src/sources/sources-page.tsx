import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../api/client.ts";
import { addressOf } from "../app/location.ts";
import { Answer } from "../design/answer.tsx";
import { Notice } from "../design/notice.tsx";
import { useText } from "../language/i18n.ts";

/** Who speaks in the reports, and what became of what they said: counts, no score. */
export default function SourcesPage() {
  const t = useText();
  const [text, setText] = useState("");
  const query = useQuery({
    queryKey: ["sources", text],
    queryFn: ({ signal }) => call("listSources", { query: { text, limit: 200 } }, signal),
  });
  return (
    <div className="page">
      <h1>{t("Sources")}</h1>
      <label className="field">
        <span>{t("Name")}</span>
        <input type="search" value={text} onChange={(event) => setText(event.target.value)} />
      </label>
      <Answer query={query}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Notice kind="empty" title={t("Nobody speaks here yet")} />
          ) : (
            <div className="card table-scroll">
              <table className="stacking">
                <thead>
                  <tr>
                    <th scope="col">{t("Source")}</th>
                    <th scope="col">{t("Reliability")}</th>
                    <th scope="col" className="number">
                      {t("Claims")}
                    </th>
                    <th scope="col" className="number">
                      {t("conceded")}
                    </th>
                    <th scope="col" className="number">
                      {t("corroborated")}
                    </th>
                    <th scope="col" className="number">
                      {t("contradicted")}
                    </th>
                    <th scope="col" className="number">
                      {t("retracted")}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map((row) => (
                    <tr key={row.origin}>
                      <th scope="row">
                        <a href={addressOf(`/sources/${encodeURIComponent(row.origin)}`)}>{row.name}</a>
                      </th>
                      <td data-label={t("Reliability")}>{row.reliability}</td>
                      <td className="number" data-label={t("Claims")}>
                        {row.claims}
                      </td>
                      <td className="number" data-label={t("conceded")}>
                        {row.conceded}
                      </td>
                      <td className="number" data-label={t("corroborated")}>
                        {row.corroborated}
                      </td>
                      <td className="number" data-label={t("contradicted")}>
                        {row.contradicted}
                      </td>
                      <td className="number" data-label={t("retracted")}>
                        {row.retracted}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )
        }
      </Answer>
    </div>
  );
}
