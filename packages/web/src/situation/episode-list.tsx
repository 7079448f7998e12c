import { isMappable } from "@counterclaim/ledger/view";
import type { EpisodeRow } from "@counterclaim/server/contract";
import { useInfiniteQuery } from "@tanstack/react-query";
import type { Dispatch, SetStateAction } from "react";
import { GridList, GridListItem, GridListLoadMoreItem, ListLayout, Virtualizer } from "react-aria-components";
import { call } from "../api/client.ts";
import { addressOf, episodeAddress, navigate, useLocation } from "../app/location.ts";
import { intervalText } from "../design/dates.ts";
import { Failed } from "../design/failed.tsx";
import { Notice } from "../design/notice.tsx";
import { StatusBadge } from "../design/status-badge.tsx";
import { useFilters } from "../filters/url-filters.ts";
import { useText } from "../language/i18n.ts";
import { useSaid } from "../language/said.ts";
import { orderIn } from "./order.ts";
import { OrderMenu } from "./order-menu.tsx";
import { StatusChips } from "./status-chips.tsx";

const PAGE = 60;
const LAYOUT = { estimatedRowHeight: 96, gap: 0 };

interface EpisodeListProps {
  /** The episode under the pointer, here or on the map. */
  readonly pointed: string | null;
  readonly onPoint: Dispatch<SetStateAction<string | null>>;
}

/** The episodes that pass the filters; further pages come as one scrolls. Enter opens one. */
export function EpisodeList({ pointed, onPoint }: EpisodeListProps) {
  const t = useText();
  const said = useSaid();
  const { filters, clear } = useFilters();
  const order = orderIn(useLocation().search);
  const query = useInfiniteQuery({
    queryKey: ["episodes", filters, order],
    queryFn: ({ pageParam, signal }) =>
      call(
        "listEpisodes",
        { query: { ...filters, order, limit: PAGE, ...(pageParam && { cursor: pageParam }) } },
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.cursor,
  });
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? [];
  if (query.isPending) return <Notice kind="loading" title={t("Loading")} />;
  if (query.isError && rows.length === 0) return <Failed error={query.error} retry={query.refetch} />;
  if (rows.length === 0)
    return Object.keys(filters).length > 0 ? (
      <div>
        <div className="episodes-head small">
          <StatusChips />
        </div>
        <Notice kind="empty" title={t("No episode passes these filters")}>
          <button type="button" onClick={clear}>
            {t("Show all episodes")}
          </button>
        </Notice>
      </div>
    ) : (
      <Notice kind="empty" title={t("This ledger is empty")}>
        <a href={addressOf("/add")}>{t("Add the first reports")}</a>
      </Notice>
    );
  return (
    <div className="episodes-frame">
      <div className="episodes-head small">
        <StatusChips />
        <OrderMenu />
      </div>
      <Virtualizer layout={ListLayout} layoutOptions={LAYOUT}>
        <GridList
          aria-label={t("Episodes")}
          className="episodes"
          selectionMode="none"
          onAction={(key) =>
            navigate(episodeAddress(String(key), filters.asOf === undefined ? {} : { asOf: filters.asOf }))
          }
        >
          {rows.map((row) => (
            <GridListItem
              key={row.id}
              id={row.id}
              textValue={said.title(row)}
              className={`episode-item${pointed === row.id ? " pointed" : ""}`}
              onHoverStart={() => onPoint(row.id)}
              // Another may have come under the pointer before this one hears that it is left: a list that scrolls.
              onHoverEnd={() => onPoint((now) => (now === row.id ? null : now))}
            >
              <EpisodeItem row={row} />
            </GridListItem>
          ))}
          <GridListLoadMoreItem
            onLoadMore={() => {
              if (query.hasNextPage && !query.isFetchingNextPage) query.fetchNextPage();
            }}
            isLoading={query.isFetchingNextPage}
          >
            <span className="faint small">{t("Loading")}</span>
          </GridListLoadMoreItem>
        </GridList>
      </Virtualizer>
    </div>
  );
}

/** One episode in a list: when, what, its status, the words of whoever said it first, and on whose word. */
function EpisodeItem({ row }: { readonly row: EpisodeRow }) {
  const t = useText();
  const said = useSaid();
  return (
    <div className="episode-card">
      <div className="episode-head">
        <span className="episode-when">{intervalText(row.from, row.to, row.precision)}</span>
        <StatusBadge status={row.status} />
      </div>
      <div className="episode-title">{said.title(row)}</div>
      {row.quote && (
        <div className="quote episode-quote sensitive" dir="auto">
          {row.speaker && <span className="episode-speaker">{row.speaker}: </span>}
          {row.quote}
        </div>
      )}
      <div className="small faint">
        {t(
          "{claims, plural, one {# claim} other {# claims}} · {origins, plural, one {# origin} other {# origins}}, {publishers, plural, one {# publisher} other {# publishers}}",
          {
            claims: row.claims,
            origins: row.origins,
            publishers: row.publishers,
          },
        )}
        {row.disputes.length > 0 &&
          ` · ${t("{n, plural, one {# dispute} other {# disputes}}", { n: row.disputes.length })}`}
        {row.concessions.length > 0 &&
          ` · ${t("{n, plural, one {# concession} other {# concessions}}", { n: row.concessions.length })}`}
        {!isMappable(row.place) && ` · ${t("not mappable")}`}
      </div>
    </div>
  );
}
