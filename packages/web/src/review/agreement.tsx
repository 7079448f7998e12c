import type { CodingView } from "@counterclaim/server/contract";
import { RecordTable } from "../design/record-table.tsx";
import { useText } from "../language/i18n.ts";

/** How far two coders agree, field by field: the share of equal codes, and kappa, which takes chance away. */
export function Agreement({ comparison }: { readonly comparison: NonNullable<CodingView["comparison"]> }) {
  const t = useText();
  return (
    <section className="card stack">
      <h2>{t("Agreement of {a} and {b}", { a: comparison.coders[0], b: comparison.coders[1] })}</h2>
      <RecordTable
        rows={comparison.agreement}
        keyOf={({ field }) => field}
        columns={[
          { head: t("Field"), cell: ({ field }) => t(field) },
          { head: t("Events"), as: "number", cell: ({ n }) => n },
          { head: t("Equal"), as: "number", cell: ({ percent }) => `${Math.round(percent * 100)} %` },
          {
            head: t("Cohen's kappa"),
            as: "number",
            cell: ({ kappa }) => (kappa === null ? t("undefined") : kappa.toFixed(2)),
          },
        ]}
      />
    </section>
  );
}
