import type { Database, SqlValue } from "./database.ts";

/**
 * Who is behind claims now, with what became of them: the sum of each one's voices, kept up to date with them. What it is
 * called and how reliable it is graded is taken from its voice in the earliest episode.
 */
export class OriginRows {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** A voice of this origin became another: its counts before and after, null where there was or is none. */
  count(origin: string, before: readonly SqlValue[] | null, after: readonly SqlValue[] | null): void {
    const by = Array.from({ length: 5 }, (_, i) => Number(after?.[i] ?? 0) - Number(before?.[i] ?? 0));
    this.#db
      .sql(
        `INSERT INTO origin (name, reliability, claims, conceded, corroborated, contradicted, retracted, episodes)
         VALUES (?1, 'F', ?2, ?3, ?4, ?5, ?6, ?7)
         ON CONFLICT DO UPDATE SET claims = claims + ?2, conceded = conceded + ?3, corroborated = corroborated + ?4,
           contradicted = contradicted + ?5, retracted = retracted + ?6, episodes = episodes + ?7`,
      )
      .run(origin, ...by, (after ? 1 : 0) - (before ? 1 : 0));
  }

  /** Which of its voices is the earliest may have changed, or what that one says. */
  describe(origin: string): void {
    const first = this.#db
      .sql<{ party: string | null; words: string | null; reliability: string }>(
        `SELECT ${FIRST} AND v.name = ? ${EARLIEST}`,
      )
      .get(origin);
    if (!first) this.#db.sql("DELETE FROM origin WHERE name = ?").run(origin);
    else
      this.#db
        .sql(
          `UPDATE origin SET party = ?1, words = ?2, reliability = ?3
           WHERE name = ?4 AND (party IS NOT ?1 OR words IS NOT ?2 OR reliability IS NOT ?3)`,
        )
        .run(first.party, first.words, first.reliability, origin);
  }

  /** Counts all of them again. */
  recount(): void {
    this.#db.exec("DELETE FROM origin");
    this.#db.exec(
      `INSERT INTO origin (name, reliability, claims, conceded, corroborated, contradicted, retracted, episodes)
       SELECT name, 'F', sum(claims), sum(conceded), sum(corroborated), sum(contradicted), sum(retracted), count(*)
       FROM voice WHERE ceased IS NULL GROUP BY name`,
    );
    this.#db.exec(
      `UPDATE origin SET (party, words, reliability) = (SELECT ${FIRST} AND v.name = origin.name ${EARLIEST})`,
    );
  }
}

const FIRST = "v.party, v.words, v.reliability FROM voice v WHERE v.ceased IS NULL";
const EARLIEST = "ORDER BY v.first_day, v.key LIMIT 1";
