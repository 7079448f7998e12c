import type { CodingView } from "@counterclaim/server/contract";
import { useText } from "../language/i18n.ts";

/** How far two coders agree, field by field: the share of equal codes, and kappa, which takes chance away. */
export function Agreement({ comparison }: { readonly comparison: NonNullable<CodingView["comparison"]> }) {
  const t = useText();
  return (
    <section className="card stack">
      <h2>{t("Agreement of {a} and {b}", { a: comparison.coders[0], b: comparison.coders[1] })}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{t("Field")}</th>
            <th scope="col" className="number">
              {t("Events")}
            </th>
            <th scope="col" className="number">
              {t("Equal")}
            </th>
            <th scope="col" className="number">
              {t("Cohen's kappa")}
            </th>
          </tr>
        </thead>
        <tbody>
          {comparison.agreement.map((row) => (
            <tr key={row.field}>
              <th scope="row">{t(row.field)}</th>
              <td className="number">{row.n}</td>
              <td className="number">{Math.round(row.percent * 100)} %</td>
              <td className="number">{row.kappa === null ? t("undefined") : row.kappa.toFixed(2)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
