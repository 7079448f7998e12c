import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../api/client.ts";
import { addressOf } from "../app/location.ts";
import { Answer } from "../design/answer.tsx";
import { Notice } from "../design/notice.tsx";
import { useText } from "../language/i18n.ts";

/** The parties that occur: aliases, kind, side, and what became of their claims. */
export default function PartiesPage() {
  const t = useText();
  const [text, setText] = useState("");
  const query = useQuery({
    queryKey: ["parties", text],
    queryFn: ({ signal }) => call("listParties", { query: { text, limit: 200 } }, signal),
  });
  return (
    <div className="page">
      <h1>{t("Parties")}</h1>
      <label className="field">
        <span>{t("Name")}</span>
        <input type="search" value={text} onChange={(event) => setText(event.target.value)} />
      </label>
      <Answer query={query}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Notice kind="empty" title={t("No party occurs here yet")} />
          ) : (
            <div className="card table-scroll">
              <table className="stacking">
                <thead>
                  <tr>
                    <th scope="col">{t("Party")}</th>
                    <th scope="col">{t("Also called")}</th>
                    <th scope="col">{t("Kind")}</th>
                    <th scope="col">{t("Side")}</th>
                    <th scope="col" className="number">
                      {t("Episodes")}
                    </th>
                    <th scope="col" className="number">
                      {t("Claims")}
                    </th>
                    <th scope="col" className="number">
                      {t("conceded")}
                    </th>
                    <th scope="col" className="number">
                      {t("contradicted")}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map((row) => (
                    <tr key={row.id}>
                      <th scope="row">
                        <a href={addressOf(`/?party=${encodeURIComponent(row.id)}`)}>{row.name}</a>
                      </th>
                      <td className="small faint" data-label={t("Also called")}>
                        {row.aliases.slice(0, 4).join(", ")}
                      </td>
                      <td data-label={t("Kind")}>{row.kind && t(row.kind)}</td>
                      <td data-label={t("Side")}>{row.side?.replaceAll("-", " ")}</td>
                      <td className="number" data-label={t("Episodes")}>
                        {row.episodes}
                      </td>
                      <td className="number" data-label={t("Claims")}>
                        {row.claims}
                      </td>
                      <td className="number" data-label={t("conceded")}>
                        {row.conceded}
                      </td>
                      <td className="number" data-label={t("contradicted")}>
                        {row.contradicted}
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
