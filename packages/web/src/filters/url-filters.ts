import { FilterQuery } from "@counterclaim/server/contract";
import { useMemo } from "react";
import { navigate, useLocation } from "../app/location.ts";

/** What the situation shows: filters, and the episode looked at. All of it stands in the address bar. */
export type Filters = FilterQuery;

const KEYS = ["place", "party", "type", "status", "from", "to", "text", "asOf"] as const;
export type FilterKey = (typeof KEYS)[number];

/** Reads the filters of an address; what is not understood is left out. */
export function filtersIn(search: string): Filters {
  const params = new URLSearchParams(search);
  const given = Object.fromEntries(KEYS.flatMap((key) => (params.get(key) ? [[key, params.get(key)]] : [])));
  const parsed = FilterQuery.safeParse(given);
  if (parsed.success) return parsed.data;
  const wrong = new Set(parsed.error.issues.map(({ path }) => path[0]));
  return FilterQuery.parse(Object.fromEntries(Object.entries(given).filter(([key]) => !wrong.has(key))));
}

/** The same address with several filters set, or taken away by null. */
export const withFilters = (search: string, values: Readonly<Record<string, string | null>>): string =>
  Object.entries(values).reduce((text, [key, value]) => withFilter(text, key, value), search);

/** The same address with one filter set, or taken away by null. */
export function withFilter(search: string, key: string, value: string | null): string {
  const params = new URLSearchParams(search);
  if (value === null || value === "") params.delete(key);
  else params.set(key, value);
  const text = params.toString();
  return text === "" ? "" : `?${text}`;
}

export interface UrlFilters {
  readonly filters: Filters;
  readonly set: (key: FilterKey, value: string | null) => void;
  /** Several at once: what is between would be asked for too. */
  readonly setAll: (values: Readonly<Partial<Record<FilterKey, string | null>>>) => void;
  readonly clear: () => void;
}

/** The filters in the address bar, and how to change them. */
export function useFilters(): UrlFilters {
  const { pathname, search } = useLocation();
  return useMemo(
    () => ({
      filters: filtersIn(search),
      set: (key, value) => navigate(pathname + withFilter(location.search, key, value), { replace: true }),
      setAll: (values) => navigate(pathname + withFilters(location.search, values), { replace: true }),
      clear: () => navigate(pathname),
    }),
    [pathname, search],
  );
}
