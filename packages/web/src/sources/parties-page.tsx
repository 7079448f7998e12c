import { call } from "../api/client.ts";
import { addressOf } from "../app/location.ts";
import { useText } from "../language/i18n.ts";
import { RecordSearch } from "./record-search.tsx";

/** The parties that occur: aliases, kind, side, and what became of their claims. */
export default function PartiesPage() {
  const t = useText();
  return (
    <RecordSearch
      title={t("Parties")}
      queryKey="parties"
      read={(text, signal) => call("listParties", { query: { text, limit: 200 } }, signal)}
      empty={t("No party occurs here yet")}
      keyOf={({ id }) => id}
      columns={[
        {
          head: t("Party"),
          cell: ({ id, name }) => <a href={addressOf(`/?party=${encodeURIComponent(id)}`)}>{name}</a>,
        },
        { head: t("Also called"), as: "aside", cell: ({ aliases }) => aliases.slice(0, 4).join(", ") },
        { head: t("Kind"), cell: ({ kind }) => kind && t(kind) },
        { head: t("Side"), cell: ({ side }) => side?.replaceAll("-", " ") },
        { head: t("Episodes"), as: "number", cell: ({ episodes }) => episodes },
        { head: t("Claims"), as: "number", cell: ({ claims }) => claims },
        { head: t("conceded"), as: "number", cell: ({ conceded }) => conceded },
        { head: t("contradicted"), as: "number", cell: ({ contradicted }) => contradicted },
      ]}
    />
  );
}
