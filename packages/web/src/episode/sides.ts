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
    name: key === "" ? null : nameIn(episode, key),
    claims: [...claims].sort((a, b) => said(a).localeCompare(said(b))),
  }));
  const rank = (column: Column): number =>
    column.name === null ? 2 : column.claims.some(({ claim }) => disputed.has(claim)) ? 0 : 1;
  return columns.sort((a, b) => rank(a) - rank(b) || a.key.localeCompare(b.key));
}

const said = ({ carriers }: EpisodeClaim): string => carriers[0]?.published ?? "";

/** A party's name as the episode has it; of a roster id that it does not name, the id in words. */
export function nameIn(episode: Pick<Episode, "agents" | "targets">, id: string): string {
  const named = [...episode.agents, ...episode.targets].find(({ actor }) => actor === id);
  return named?.name ?? (/^[a-z0-9]+(-[a-z0-9]+)+$/.test(id) ? id.replaceAll("-", " ") : id);
}
