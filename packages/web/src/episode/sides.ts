import type { Dispute, Episode, EpisodeClaim } from "@counterclaim/ledger/view";

export interface Column {
  readonly key: string;
  /** null: publishers in their own voice. */
  readonly name: string | null;
  readonly claims: readonly EpisodeClaim[];
}

/** Claims by origin, those in dispute first, own voices last; within a column the earliest first. */
export function columnsOf(episode: Episode, disputes: readonly Dispute[]): readonly Column[] {
  const disputed = new Set(disputes.flatMap(({ sides }) => sides.flatMap(({ claims }) => claims)));
  const groups = Map.groupBy(episode.claims, ({ party, origin }) => party ?? origin ?? "");
  const columns = [...groups].map(([key, claims]) => ({
    key,
    name: key === "" ? null : nameOf(key, claims),
    claims: [...claims].sort((a, b) => said(a).localeCompare(said(b))),
  }));
  const rank = (column: Column): number =>
    column.name === null ? 2 : column.claims.some(({ claim }) => disputed.has(claim)) ? 0 : 1;
  return columns.sort((a, b) => rank(a) - rank(b) || a.key.localeCompare(b.key));
}

const said = ({ carriers }: EpisodeClaim): string => carriers[0]?.published ?? "";

/** As the reports name it: the longest source phrase of a party would be noise, the shortest is its name. */
const nameOf = (key: string, claims: readonly EpisodeClaim[]): string =>
  claims
    .flatMap(({ source }) => source ?? [])
    .sort((a, b) => a.length - b.length || a.localeCompare(b))
    .find((source) => source.length > 3) ?? key;
