import { Copies } from "../copies/copies.ts";
import { Corrections } from "./correction-rows.ts";
import { DisputeRows } from "./dispute-rows.ts";
import { EpisodeParts } from "./episode-parts.ts";
import { EpisodeRows } from "./episode-rows.ts";
import { indexText } from "./full-text.ts";
import type { Ledger } from "./ledger.ts";
import { Reappraisal } from "./reappraise.ts";
import { relink } from "./relink.ts";

/** What `rebuild` found other than it stood. */
export interface Rebuilt {
  readonly texts: number;
  readonly episodes: number;
  /** Episodes whose view was changed, opened or closed by rebuilding; 0 where all was as it should be. */
  readonly changed: number;
}

/** Texts, and openers of episodes, that are worked on together. */
const TOGETHER = 500;

/**
 * Makes everything derived again from texts, receipts, coded reports and decisions: the index of words, copies,
 * corrections, evidence, linking, episodes and disputes. The current view is the same as before, unless the rules
 * changed since or the file was damaged. Past views are kept. One write: all or nothing.
 */
export function rebuild(ledger: Ledger): Rebuilt {
  const { db, workspace, alliances } = ledger;
  return ledger.exclusively((known) => {
    const before = currentViews(ledger);
    const texts = db
      .sql<{ id: number }>("SELECT id FROM text ORDER BY id")
      .all()
      .map(({ id }) => id);
    clear(ledger);
    new EpisodeParts(db).restore(known);
    crossReference(ledger, texts);
    const decisions = ledger.decisions();
    for (const some of chunks(texts)) {
      workspace.fresh(true);
      relink(db, workspace, some, [], decisions, alliances);
    }
    const openers = db.sql<{ opener: number }>("SELECT DISTINCT opener FROM evidence ORDER BY opener").all();
    const groups = chunks(openers.map(({ opener }) => opener));
    const reappraisal = (): Reappraisal => new Reappraisal(db, workspace, decisions, alliances, known);
    for (const some of groups) reappraisal().adopt(new Set(some));
    for (const some of groups) {
      workspace.fresh(true);
      reappraisal().run(new Set(some));
    }
    const rows = new EpisodeRows(db);
    rows.ceaseUnadopted(known);
    new DisputeRows(db).ceaseUnfounded(known);
    rows.index(known);
    const after = currentViews(ledger);
    const changed = [...after].filter(([key, content]) => before.get(key) !== content).length;
    const closed = [...before.keys()].filter((key) => !after.has(key)).length;
    return { texts: texts.length, episodes: after.size, changed: changed + closed };
  });
}

function clear({ db }: Ledger): void {
  db.exec("INSERT INTO words(words) VALUES ('delete-all')");
  for (const table of ["evidence", "filing", "fingerprint", "copy", "pair", "correction"])
    db.exec(`DELETE FROM ${table}`);
  // No evidence has such a row: until an opener adopts them they are nobody's.
  db.exec("UPDATE episode SET opener = -id WHERE ceased IS NULL");
}

function crossReference({ db }: Ledger, texts: readonly number[]): void {
  const copies = new Copies(db);
  const corrections = new Corrections(db);
  const words = db.sql<{ content: string | null }>("SELECT content FROM text WHERE id = ?");
  for (const id of texts) {
    const content = words.get(id)?.content;
    if (content == null) continue;
    indexText(db, id, content);
  }
  for (const id of texts) copies.refresh(id);
  for (const id of texts) corrections.refresh(id);
}

const chunks = (ids: readonly number[]): readonly (readonly number[])[] =>
  Array.from({ length: Math.ceil(ids.length / TOGETHER) }, (_, i) => ids.slice(i * TOGETHER, (i + 1) * TOGETHER));

const currentViews = ({ db }: Ledger): ReadonlyMap<number, string> =>
  new Map(
    db
      .sql<{ key: number; content: string }>("SELECT key, content FROM episode WHERE ceased IS NULL")
      .all()
      .map(({ key, content }) => [key, content] as const),
  );
