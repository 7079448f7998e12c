import { isMappable } from "@counterclaim/ledger/view";
import type { EpisodeRow, MapMark, MapView } from "@counterclaim/server/contract";
import { type InfiniteData, type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";

type Rows = { readonly rows: readonly EpisodeRow[] };

/**
 * The episode that is pointed at, as the map would show it: on the map itself, or in the list or timeline while the map
 * has it within a cluster or not at all. What those have read is looked through; nothing is asked for.
 */
export function usePointedEpisode(pointed: string | null, view: MapView | undefined): MapMark | null {
  const queries = useQueryClient();
  return useMemo(() => episodeOf(pointed, view, queries), [pointed, view, queries]);
}

function episodeOf(pointed: string | null, view: MapView | undefined, queries: QueryClient): MapMark | null {
  if (pointed === null) return null;
  const mark = view?.marks.find(({ id }) => id === pointed);
  if (mark) return mark;
  const listed = queries.getQueriesData<InfiniteData<Rows>>({ queryKey: ["episodes"] });
  const timed = queries.getQueriesData<Rows>({ queryKey: ["timeline-rows"] });
  const pages = [...listed.flatMap(([, data]) => data?.pages ?? []), ...timed.map(([, data]) => data)];
  for (const page of pages) {
    const row = page?.rows.find(({ id }) => id === pointed);
    if (!row) continue;
    const { id, place, type, status, from, title } = row;
    return isMappable(place) ? { ...place, id, type, status, from, title } : null;
  }
  return null;
}
