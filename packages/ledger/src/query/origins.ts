import { episodeIdFrom } from "../link/assemble.ts";
import type { TrackRecord } from "../situation/track-record.ts";
import { NO_DAY } from "../store/episode-rows.ts";
import type { Ledger } from "../store/ledger.ts";
import type { Episode, SourceReliability } from "../view/index.ts";
import { readEpisode } from "./episodes.ts";

/** A source in a list, with what became of its claims. */
export interface OriginSummary extends TrackRecord {
  readonly origin: string;
  readonly party: string | null;
  /** As the reports name it. */
  readonly name: string;
  readonly episodes: number;
  readonly reliability: SourceReliability;
}

interface Row extends Omit<OriginSummary, "origin" | "name"> {
  readonly name: string;
  readonly words: string | null;
}

const ROW = "name, party, words, reliability, claims, conceded, corroborated, contradicted, retracted, episodes";

/** Everybody who is behind a claim, those with most claims first; of a list, `limit` from `from` on. */
export function listOrigins(ledger: Ledger, from = 0, limit = -1): readonly OriginSummary[] {
  return ledger.db
    .sql<Row>(`SELECT ${ROW} FROM origin ORDER BY claims DESC, name LIMIT ? OFFSET ?`)
    .all(limit, from)
    .map((row) => summaryOf(ledger, row));
}

/** Those of them that are parties. */
export const listPartyOrigins = (ledger: Ledger): readonly OriginSummary[] =>
  ledger.db
    .sql<Row>(`SELECT ${ROW} FROM origin WHERE party IS NOT NULL ORDER BY claims DESC, name`)
    .all()
    .map((row) => summaryOf(ledger, row));

/** One of them; null where nobody is known by that name. */
export function readOrigin(ledger: Ledger, origin: string): OriginSummary | null {
  const row = ledger.db.sql<Row>(`SELECT ${ROW} FROM origin WHERE name = ?`).get(origin);
  return row ? summaryOf(ledger, row) : null;
}

/** The episodes in which an origin speaks, the latest first, those without a date last. */
export function* episodesWithVoice(ledger: Ledger, origin: string): IterableIterator<Episode> {
  const voices = (dated: string): readonly { readonly key: number }[] =>
    ledger.db
      .sql<{ key: number }>(
        `SELECT key FROM voice INDEXED BY voice_origin WHERE name = ? AND ceased IS NULL AND ${dated}
         ORDER BY first_day DESC, key DESC LIMIT ${MOST_EPISODES}`,
      )
      .all(origin);
  for (const dated of [`first_day < ${NO_DAY}`, `first_day = ${NO_DAY}`])
    for (const { key } of voices(dated)) {
      const episode = readEpisode(ledger, episodeIdFrom(key));
      if (episode) yield episode;
    }
}

const MOST_EPISODES = 1000;

const summaryOf = ({ alliances }: Ledger, { name: origin, words, ...row }: Row): OriginSummary => ({
  ...row,
  origin,
  name: (row.party === null ? null : alliances.nameOf(row.party)) ?? words ?? origin,
});
