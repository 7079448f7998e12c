import type { PairAppraisal } from "../appraise/appraisal.ts";
import type { Dispute } from "../view/index.ts";
import type { Database } from "./database.ts";
import { EpisodeRows } from "./episode-rows.ts";

interface Row {
  readonly id: number;
  readonly name: string;
  readonly known: number;
  readonly content: string;
}

/** The derived tables of disputes, and of what two episodes say about each other. */
export class DisputeRows {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** Disputes within one episode (`other` null) or between two, as they should be from now on. */
  put(episode: string, other: string | null, disputes: readonly Dispute[], day: number, known: number): void {
    const [first, second] = other === null || episode < other ? [episode, other] : [other, episode];
    const before = new Map(this.#between(first, second).map((row) => [row.name, row] as const));
    for (const dispute of disputes) {
      const content = JSON.stringify(dispute);
      const row = before.get(dispute.id);
      before.delete(dispute.id);
      if (row?.content === content) continue;
      if (row) this.#cease(row, known);
      this.#db
        .sql("INSERT INTO dispute (name, known, kind, episode, other, first_day, content) VALUES (?, ?, ?, ?, ?, ?, ?)")
        .run(dispute.id, known, dispute.kind, first, second, day, content);
    }
    for (const row of before.values()) this.#cease(row, known);
  }

  /** What two episodes say about each other from now on; null: nothing. */
  putPair(episode: string, other: string, pair: PairAppraisal | null, day: number, known: number): void {
    const [first, second] = episode < other ? [episode, other] : [other, episode];
    this.put(first, second, pair?.disputes ?? [], day, known);
    if (pair === null) this.#db.sql("DELETE FROM pair WHERE episode = ? AND other = ?").run(first, second);
    else
      this.#db
        .sql("INSERT OR REPLACE INTO pair (episode, other, content) VALUES (?, ?, ?)")
        .run(first, second, JSON.stringify(pair));
  }

  /** What an episode and others say about each other, by the other's name. */
  pairsOf(episode: string): ReadonlyMap<string, PairAppraisal> {
    const rows = this.#db
      .sql<{ partner: string; content: string }>(
        `SELECT other AS partner, content FROM pair WHERE episode = ?1
         UNION ALL SELECT episode, content FROM pair WHERE other = ?1 ORDER BY partner`,
      )
      .all(episode);
    return new Map(rows.map(({ partner, content }) => [partner, JSON.parse(content) as PairAppraisal] as const));
  }

  /** After rebuilding: disputes of episodes that are no more, or between two that have nothing to say to each other any more. */
  ceaseUnfounded(known: number): void {
    const episodes = new EpisodeRows(this.#db);
    const rows = this.#db
      .sql<Row & { readonly episode: string; readonly other: string | null }>(
        "SELECT id, name, known, content, episode, other FROM dispute WHERE ceased IS NULL",
      )
      .all();
    for (const row of rows)
      if (episodes.named(row.episode) === null || (row.other !== null && !this.pairsOf(row.episode).has(row.other)))
        this.#cease(row, known);
  }

  #between(episode: string, other: string | null): readonly Row[] {
    return other === null
      ? this.#db
          .sql<Row>(
            "SELECT id, name, known, content FROM dispute WHERE episode = ? AND other IS NULL AND ceased IS NULL",
          )
          .all(episode)
      : this.#db
          .sql<Row>("SELECT id, name, known, content FROM dispute WHERE episode = ? AND other = ? AND ceased IS NULL")
          .all(episode, other);
  }

  #cease({ id, known }: Row, ceased: number): void {
    if (known < ceased) this.#db.sql("UPDATE dispute SET ceased = ? WHERE id = ?").run(ceased, id);
    else this.#db.sql("DELETE FROM dispute WHERE id = ?").run(id);
  }
}
