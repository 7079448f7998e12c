import { useInfiniteQuery } from "@tanstack/react-query";
import { call } from "../api/client.ts";
import { addressOf, reportAddress } from "../app/location.ts";
import { dateText } from "../design/dates.ts";
import { Failed } from "../design/failed.tsx";
import { Notice } from "../design/notice.tsx";
import { RecordTable } from "../design/record-table.tsx";
import { useText } from "../language/i18n.ts";

/** Every report, the latest first. */
export default function ReportsPage() {
  const t = useText();
  const query = useInfiniteQuery({
    queryKey: ["reports"],
    queryFn: ({ pageParam, signal }) =>
      call("listReports", { query: { limit: 100, ...(pageParam && { cursor: pageParam }) } }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.cursor,
  });
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <div className="page">
      <h1>{t("Reports")}</h1>
      {query.isPending && <Notice kind="loading" title={t("Loading")} />}
      {query.isError && <Failed error={query.error} retry={query.refetch} />}
      {query.isSuccess && rows.length === 0 && (
        <Notice kind="empty" title={t("This ledger is empty")}>
          <a href={addressOf("/add")}>{t("Add the first reports")}</a>
        </Notice>
      )}
      {rows.length > 0 && (
        <div className="card table-scroll">
          <RecordTable
            wide
            rows={rows}
            keyOf={({ id }) => id}
            columns={[
              { head: t("Report"), cell: ({ id, title }) => <a href={reportAddress(id)}>{title ?? id}</a> },
              { head: t("Publisher"), cell: ({ publisher }) => publisher ?? t("unknown publisher") },
              {
                head: t("Published"),
                cell: ({ published }) => (published ? dateText(published) : t("date unknown")),
              },
              { head: t("Claims"), as: "number", cell: ({ claims }) => claims },
              { head: t("Events"), as: "number", cell: ({ events }) => events },
              {
                head: t("Copy of"),
                cell: ({ copyOf }) => copyOf && <a href={reportAddress(copyOf.report)}>{copyOf.report}</a>,
              },
            ]}
          />
          {query.hasNextPage && (
            <button type="button" onClick={() => query.fetchNextPage()}>
              {t("More")}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
