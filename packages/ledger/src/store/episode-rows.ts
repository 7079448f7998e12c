import { episodeIdFrom, episodeKeyOf } from "../link/assemble.ts";
import type { EpisodeDraft } from "../link/episode-draft.ts";
import { hash52 } from "../link/hash.ts";
import { dayOf, whenOf } from "../link/when.ts";
import { type Dispute, type Episode, isMappable } from "../view/index.ts";
import type { Database } from "./database.ts";
import { EpisodeParts } from "./episode-parts.ts";
import { NameRows } from "./name-rows.ts";
import { addToTiles, indexBox, takeFromTiles } from "./tiles.ts";

/** An episode's row. `key` is its id as a number; `known` when it became what it is. */
export interface EpisodeRow {
  readonly id: number;
  readonly key: number;
  readonly opener: number;
  readonly known: number;
  readonly family: string;
  readonly first_day: number;
  readonly last_day: number;
  /** By which neighbours find it: see firstDayOf. */
  readonly day: number;
  /** Where it is on the map; null where it is on none. */
  readonly lat: number | null;
  readonly lon: number | null;
  /** By what it is found: names, each on a line. */
  readonly names: string;
  readonly content: string;
}

type Placed = Pick<EpisodeRow, "id" | "key" | "family" | "day" | "lat" | "lon">;

const COLUMNS = "id, key, opener, known, family, first_day, last_day, day, lat, lon, names, content";
/** Undated episodes stand after all others in lists. */
export const NO_DAY = 0x7fffffff;
const NOWHERE = { lat: null, lon: null };
/** Episodes that last longer have an index of their own: see `episode_long`. */
export const LONG_DAYS = 400;

/** The derived table of episodes: what stands now, and what stood before with the time at which it ceased. */
export class EpisodeRows {
  readonly #db: Database;
  readonly #names: NameRows;
  readonly #parts: EpisodeParts;
  /** Episodes as they were put last: in one write many are put twice, once for others to find them. */
  readonly #put = new Map<string, string>();

  constructor(db: Database) {
    this.#db = db;
    this.#names = new NameRows(db);
    this.#parts = new EpisodeParts(db);
  }

  named(id: string): EpisodeRow | null {
    const key = episodeKeyOf(id);
    if (key === null) return null;
    return this.#db.sql<EpisodeRow>(`SELECT ${COLUMNS} FROM episode WHERE key = ? AND ceased IS NULL`).get(key) ?? null;
  }

  openedBy(opener: number): readonly EpisodeRow[] {
    return this.#db.sql<EpisodeRow>(`SELECT ${COLUMNS} FROM episode WHERE opener = ? AND ceased IS NULL`).all(opener);
  }

  /**
   * The current row keeps its row id; what it was becomes a row of the past.
   * @param disputes all in which the episode stands
   */
  put(episode: Episode, draft: EpisodeDraft, opener: number, disputes: readonly Dispute[], known: number): void {
    const content = JSON.stringify(episode);
    if (this.#put.get(episode.id) === content) return;
    this.#put.set(episode.id, content);
    const before = this.named(episode.id);
    const names = namesOf(episode, draft).join("\n");
    const key = episodeKeyOf(episode.id)!;
    const firstDay = dayOf(episode.from ?? episode.to, "first") ?? NO_DAY;
    const evidence = draft.members.map((member) => member.evidence);
    this.#parts.put(key, firstDay, episode, evidence, disputes, known, before === null);
    if (before?.content === content && before.names === names) {
      if (before.opener !== opener) this.adopt(episode.id, opener);
      return;
    }
    const day = firstDayOf(draft);
    const lastDay = dayOf(episode.to ?? episode.from, "last") ?? NO_DAY;
    const { lat, lon } = isMappable(episode.place) ? episode.place : NOWHERE;
    const values = [
      opener,
      known,
      episode.type,
      draft.family,
      episode.status,
      firstDay,
      lastDay,
      day,
      lat,
      lon,
      names,
      content,
    ];
    let id: number;
    if (before) {
      if (before.known < known) this.#keepPast(before.id, known);
      ({ id } = before);
      this.#db
        .sql(
          `UPDATE episode SET opener = ?, known = ?, type = ?, family = ?, status = ?, first_day = ?, last_day = ?, day = ?,
             lat = ?, lon = ?, names = ?, content = ? WHERE id = ?`,
        )
        .run(...values, id);
    } else {
      ({ id } = this.#db
        .sql(
          `INSERT INTO episode (opener, known, type, family, status, first_day, last_day, day, lat, lon, names, content, key)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        )
        .run(...values, key));
    }
    this.#names.put(key, before, { first_day: firstDay, names }, known);
    const moved = before?.lat !== lat || before?.lon !== lon || before?.day !== day || before?.family !== draft.family;
    if (!moved) return;
    if (before) this.#unplace(before);
    this.#place({ id, key, family: draft.family, day, lat, lon });
  }

  /** The same episode, opened by evidence that has another row now. */
  adopt(id: string, opener: number): void {
    this.#db.sql("UPDATE episode SET opener = ? WHERE key = ? AND ceased IS NULL").run(opener, episodeKeyOf(id)!);
  }

  /** While rebuilding: what no evidence opens any more. */
  ceaseUnadopted(known: number): void {
    for (const row of this.#db
      .sql<EpisodeRow>(`SELECT ${COLUMNS} FROM episode WHERE opener < 0 AND ceased IS NULL`)
      .all())
      this.cease(row, known);
  }

  /** Makes the indexes of names, boxes and tiles anew, and ceases what belongs to no episode. */
  index(known: number): void {
    this.#names.restore();
    this.#parts.restore(known);
    for (const table of ["episode_box", "tile"]) this.#db.exec(`DELETE FROM ${table}`);
    const rows = this.#db.sql<EpisodeRow>(`SELECT ${COLUMNS} FROM episode WHERE ceased IS NULL`);
    for (const row of rows.iterate()) this.#place(row);
  }

  cease(row: EpisodeRow, known: number): void {
    if (row.known < known) this.#keepPast(row.id, known);
    this.#names.put(row.key, row, null, known);
    this.#parts.cease(row.key, known);
    this.#put.delete(episodeIdFrom(row.key));
    this.#unplace(row);
    this.#db.sql("DELETE FROM episode WHERE id = ?").run(row.id);
  }

  #keepPast(id: number, ceased: number): void {
    this.#db
      .sql(
        `INSERT INTO episode (key, opener, known, ceased, type, family, status, first_day, last_day, day, lat, lon, names, content)
         SELECT key, opener, known, ?, type, family, status, first_day, last_day, day, lat, lon, names, content FROM episode WHERE id = ?`,
      )
      .run(ceased, id);
  }

  #place({ id, key, family, day, lat, lon }: Placed): void {
    if (lat === null || lon === null) return;
    this.#db
      .sql("INSERT INTO episode_box (box, family, day, key) VALUES (?, ?, ?, ?)")
      .run(indexBox(lat, lon), family, day, key);
    addToTiles(this.#db, id, lat, lon);
  }

  #unplace({ id, key, family, day, lat, lon }: Placed): void {
    if (lat === null || lon === null) return;
    this.#db
      .sql("DELETE FROM episode_box WHERE box = ? AND family = ? AND day = ? AND key = ?")
      .run(indexBox(lat, lon), family, day, key);
    takeFromTiles(this.#db, id, lat, lon);
  }
}

/** Under these an episode is found: by party (who takes part or speaks), by place (every place that a claim names), by report. */
function namesOf(episode: Episode, { members }: EpisodeDraft): readonly string[] {
  const parties = [...episode.agents, ...episode.targets].map(({ actor }) => actor);
  const speakers = episode.claims.map(({ party }) => party);
  const places = members.flatMap(({ evidence }) => evidence.places.map(({ name }) => placeName(name)));
  const reports = episode.claims.map(({ report }) => reportName(report));
  return [
    ...new Set([...[...parties, ...speakers].filter((id) => id !== null).map(partyName), ...places, ...reports]),
  ].sort();
}

/**
 * The day by which an episode's neighbours find it: of the evidence that opened it, which for undated news is taken from
 * the publication. The same for both of a pair, so that it plays no part which of them came first.
 */
export const firstDayOf = ({ members }: EpisodeDraft): number => whenOf(members[0]!.evidence)?.from ?? NO_DAY;

/** By report an episode is found as of an earlier time; a report's id may be any text. */
export const reportName = (report: string): string => `report:${hash52(report).toString(36)}`;

export const partyName = (id: string): string => `party:${id}`;

/** Without case and accents. */
export const placeName = (name: string): string =>
  `place:${name.normalize("NFD").replace(/\p{M}/gu, "").replace(/\s+/gu, " ").trim().toLowerCase()}`;
