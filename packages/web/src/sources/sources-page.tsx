import { call } from "../api/client.ts";
import { addressOf } from "../app/location.ts";
import { useText } from "../language/i18n.ts";
import { RecordSearch } from "./record-search.tsx";

/** Who speaks in the reports, and what became of what they said: counts, no score. */
export default function SourcesPage() {
  const t = useText();
  return (
    <RecordSearch
      title={t("Sources")}
      queryKey="sources"
      read={(text, signal) => call("listSources", { query: { text, limit: 200 } }, signal)}
      empty={t("Nobody speaks here yet")}
      keyOf={({ origin }) => origin}
      columns={[
        {
          head: t("Source"),
          cell: ({ origin, name }) => <a href={addressOf(`/sources/${encodeURIComponent(origin)}`)}>{name}</a>,
        },
        { head: t("Reliability"), cell: ({ reliability }) => reliability },
        { head: t("Claims"), as: "number", cell: ({ claims }) => claims },
        { head: t("conceded"), as: "number", cell: ({ conceded }) => conceded },
        { head: t("corroborated"), as: "number", cell: ({ corroborated }) => corroborated },
        { head: t("contradicted"), as: "number", cell: ({ contradicted }) => contradicted },
        { head: t("retracted"), as: "number", cell: ({ retracted }) => retracted },
      ]}
    />
  );
}
