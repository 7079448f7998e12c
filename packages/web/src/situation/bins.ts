import type { FilterQuery } from "@counterclaim/server/contract";
import { useQuery } from "@tanstack/react-query";
import { call } from "../api/client.ts";

const BINS = 96;

/** Episodes over time, and how many there are of each status: the timeline and the status chips ask the same. */
export const useTimelineBins = (filters: FilterQuery) =>
  useQuery({
    queryKey: ["timeline", { ...filters, bins: BINS }],
    queryFn: ({ signal }) => call("readTimeline", { query: { ...filters, bins: BINS } }, signal),
  });
