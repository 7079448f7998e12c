import { isMappable } from "@counterclaim/ledger/view";
import type { EpisodeRow, MapView } from "@counterclaim/server/contract";
import { type InfiniteData, type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";

type Spot = { readonly lat: number; readonly lon: number };
type Rows = { readonly rows: readonly EpisodeRow[] };

/**
 * Where the episode lies that is pointed at: on the map itself, or in the list or timeline while the map shows it within a
 * cluster or not at all. What those have read is looked through; nothing is asked for.
 */
export function usePointedSpot(pointed: string | null, view: MapView | undefined): Spot | null {
  const queries = useQueryClient();
  return useMemo(() => spotOf(pointed, view, queries), [pointed, view, queries]);
}

function spotOf(pointed: string | null, view: MapView | undefined, queries: QueryClient): Spot | null {
  if (pointed === null) return null;
  const mark = view?.marks.find(({ id }) => id === pointed);
  if (mark) return mark;
  const listed = queries.getQueriesData<InfiniteData<Rows>>({ queryKey: ["episodes"] });
  const timed = queries.getQueriesData<Rows>({ queryKey: ["timeline-rows"] });
  const pages = [...listed.flatMap(([, data]) => data?.pages ?? []), ...timed.map(([, data]) => data)];
  for (const page of pages) {
    const row = page?.rows.find(({ id }) => id === pointed);
    if (row) return isMappable(row.place) ? row.place : null;
  }
  return null;
}
