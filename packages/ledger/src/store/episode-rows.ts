import { dayOf } from "../link/when.ts";
import type { Episode } from "../view/index.ts";
import type { Database } from "./database.ts";
import { addToTiles, indexBox, takeFromTiles } from "./tiles.ts";

/** An episode's row, without its content. */
export interface EpisodeRow {
  readonly id: number;
  readonly name: string;
  readonly opener: number;
  readonly known: number;
  readonly family: string;
  readonly first_day: number | null;
  readonly last_day: number | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly content: string;
}

const COLUMNS = "id, name, opener, known, family, first_day, last_day, lat, lon, content";
/** Undated episodes stand after all others in lists. */
export const NO_DAY = 0x7fffffff;

/** The derived table of episodes: what stands now, and what stood before with the time at which it ceased. */
export class EpisodeRows {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  named(name: string): EpisodeRow | null {
    return (
      this.#db.sql<EpisodeRow>(`SELECT ${COLUMNS} FROM episode WHERE name = ? AND ceased IS NULL`).get(name) ?? null
    );
  }

  openedBy(opener: number): readonly EpisodeRow[] {
    return this.#db.sql<EpisodeRow>(`SELECT ${COLUMNS} FROM episode WHERE opener = ? AND ceased IS NULL`).all(opener);
  }

  /** The current row keeps its id; what it was becomes a row of the past. @returns whether anything changed. */
  put(episode: Episode, family: string, opener: number, known: number): boolean {
    const content = JSON.stringify(episode);
    const before = this.named(episode.id);
    if (before?.content === content && before.opener === opener) return false;
    const firstDay = dayOf(episode.from ?? episode.to, "first") ?? NO_DAY;
    const lastDay = dayOf(episode.to ?? episode.from, "last") ?? NO_DAY;
    const { lat = null, lon = null } = episode.place ?? {};
    const values = [
      opener,
      known,
      episode.type,
      family,
      episode.status,
      firstDay,
      lastDay,
      lat,
      lon,
      placeKey(episode.place?.name),
      content,
    ] as const;
    if (before) {
      if (before.known < known) this.#keepPast(before.id, known);
      this.#unindex(before);
      this.#db
        .sql(
          `UPDATE episode SET opener = ?, known = ?, type = ?, family = ?, status = ?, first_day = ?, last_day = ?,
             lat = ?, lon = ?, place = ?, content = ? WHERE id = ?`,
        )
        .run(...values, before.id);
      this.#index(before.id, episode, family, firstDay, lat, lon);
    } else {
      const { id } = this.#db
        .sql(
          `INSERT INTO episode (opener, known, type, family, status, first_day, last_day, lat, lon, place, content, name)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        )
        .run(...values, episode.id);
      this.#index(id, episode, family, firstDay, lat, lon);
    }
    return true;
  }

  cease(row: EpisodeRow, known: number): void {
    if (row.known < known) this.#keepPast(row.id, known);
    this.#unindex(row);
    this.#db.sql("DELETE FROM episode WHERE id = ?").run(row.id);
  }

  #keepPast(id: number, ceased: number): void {
    this.#db
      .sql(
        `INSERT INTO episode (name, opener, known, ceased, type, family, status, first_day, last_day, lat, lon, place, content)
         SELECT name, opener, known, ?, type, family, status, first_day, last_day, lat, lon, place, content FROM episode WHERE id = ?`,
      )
      .run(ceased, id);
  }

  #index(id: number, episode: Episode, family: string, firstDay: number, lat: number | null, lon: number | null): void {
    const party = this.#db.sql("INSERT OR IGNORE INTO episode_party (party, first_day, episode) VALUES (?, ?, ?)");
    for (const name of partiesOf(episode)) party.run(name, firstDay, id);
    if (lat === null || lon === null) return;
    this.#db
      .sql("INSERT INTO episode_box (box, family, first_day, episode) VALUES (?, ?, ?, ?)")
      .run(indexBox(lat, lon), family, firstDay, id);
    addToTiles(this.#db, id, lat, lon);
  }

  #unindex({ id, family, first_day, lat, lon, content }: EpisodeRow): void {
    const party = this.#db.sql("DELETE FROM episode_party WHERE party = ? AND first_day = ? AND episode = ?");
    for (const name of partiesOf(JSON.parse(content) as Episode)) party.run(name, first_day, id);
    if (lat === null || lon === null) return;
    this.#db
      .sql("DELETE FROM episode_box WHERE box = ? AND family = ? AND first_day = ? AND episode = ?")
      .run(indexBox(lat, lon), family, first_day, id);
    takeFromTiles(this.#db, id, lat, lon);
  }
}

/** Roster ids of all that take part or speak. */
export function partiesOf(episode: Episode): readonly string[] {
  const ids = [...episode.agents, ...episode.targets].map(({ actor }) => actor);
  return [...new Set([...ids, ...episode.claims.map(({ party }) => party)].filter((id) => id !== null))];
}

/** A place name as it is looked up: without case and accents. */
export const placeKey = (name: string | undefined): string | null =>
  name === undefined ? null : name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
