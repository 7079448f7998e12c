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

/** A party's name as the episode, its publishers or its sources write it; of an id that none of them writes, its words. */
export function nameIn(
  { agents, targets, claims }: Pick<Episode, "agents" | "targets" | "claims">,
  id: string,
): string {
  const parties = [...agents, ...targets];
  const unnamed = /^unnamed:/.test(id) && claims.find(({ origin }) => origin === id)?.source;
  if (unnamed) return unnamed;
  const written = [
    ...parties.map(({ name }) => name),
    ...claims.flatMap(({ carriers }) => carriers.flatMap(({ publisher }) => publisher ?? [])),
    ...claims.flatMap(({ source }) => source ?? []),
  ];
  // "fighters" may stand for a party too; its name is written with a capital, where the script has them.
  const named = parties.find(({ actor, name }) => actor === id && name !== name.toLowerCase());
  return (
    written.find((name) => slug(name) === id) ?? named?.name ?? (/^[a-z0-9]+(-[a-z0-9]+)+$/.test(id) ? titled(id) : id)
  );
}

const slug = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^the /, "")
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
    .replaceAll(/^-|-$/g, "");

const titled = (id: string): string =>
  id
    .split("-")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(" ");
