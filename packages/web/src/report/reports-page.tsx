import { useInfiniteQuery } from "@tanstack/react-query";
import { call } from "../api/client.ts";
import { addressOf } from "../app/location.ts";
import { dateText } from "../design/dates.ts";
import { Failed } from "../design/failed.tsx";
import { Notice } from "../design/notice.tsx";
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
          <table className="stacking">
            <thead>
              <tr>
                <th scope="col">{t("Report")}</th>
                <th scope="col">{t("Publisher")}</th>
                <th scope="col">{t("Published")}</th>
                <th scope="col" className="number">
                  {t("Claims")}
                </th>
                <th scope="col" className="number">
                  {t("Events")}
                </th>
                <th scope="col">{t("Copy of")}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <th scope="row">
                    <a href={addressOf(`/reports/${encodeURIComponent(row.id)}`)}>{row.title ?? row.id}</a>
                  </th>
                  <td data-label={t("Publisher")}>{row.publisher ?? t("unknown publisher")}</td>
                  <td data-label={t("Published")}>{row.published ? dateText(row.published) : t("date unknown")}</td>
                  <td className="number" data-label={t("Claims")}>
                    {row.claims}
                  </td>
                  <td className="number" data-label={t("Events")}>
                    {row.events}
                  </td>
                  <td data-label={t("Copy of")}>
                    {row.copyOf && (
                      <a href={addressOf(`/reports/${encodeURIComponent(row.copyOf.report)}`)}>{row.copyOf.report}</a>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
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
