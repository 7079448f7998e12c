import type { Database } from "./database.ts";
import { fillParts } from "./fill-parts.ts";
import { createFullText } from "./full-text.ts";
import { LedgerError } from "./ledger-error.ts";

/**
 * The tables. Append-only: text, receipt, coded, decision, redaction, journal. Derived, and made again by `rebuild`:
 * evidence, filing, fingerprint, copy, correction, episode, dispute, tile, voice, holding, sighting, origin.
 * Times of knowledge are milliseconds since 1970, never going back. Days are counted from 1970-01-01.
 */
const FIRST = `
CREATE TABLE text (
  id INTEGER PRIMARY KEY,
  report TEXT NOT NULL UNIQUE,
  sha256 TEXT NOT NULL UNIQUE,
  content TEXT,
  bytes BLOB,
  bytes_sha256 TEXT,
  coded INTEGER
);
CREATE TABLE receipt (
  id INTEGER PRIMARY KEY,
  text INTEGER NOT NULL,
  report TEXT NOT NULL,
  receipt_key TEXT NOT NULL UNIQUE,
  publisher TEXT, published TEXT, url TEXT, received TEXT,
  title TEXT, byline TEXT, language TEXT, replaces TEXT,
  recorded INTEGER NOT NULL
);
CREATE INDEX receipt_text ON receipt (text);
CREATE INDEX receipt_report ON receipt (report);
CREATE INDEX receipt_replaces ON receipt (replaces) WHERE replaces IS NOT NULL;
CREATE TABLE coded (
  id INTEGER PRIMARY KEY,
  text INTEGER NOT NULL,
  version TEXT NOT NULL,
  knowledge TEXT NOT NULL,
  says TEXT,
  content BLOB,
  recorded INTEGER NOT NULL,
  UNIQUE (text, version, knowledge)
);
CREATE TABLE decision (
  id INTEGER PRIMARY KEY,
  author TEXT NOT NULL,
  reason TEXT NOT NULL,
  action TEXT NOT NULL,
  recorded INTEGER NOT NULL,
  redacted INTEGER
);
CREATE TABLE redaction (
  id INTEGER PRIMARY KEY,
  text INTEGER NOT NULL,
  author TEXT NOT NULL,
  reason TEXT NOT NULL,
  kept TEXT NOT NULL,
  recorded INTEGER NOT NULL
);
CREATE TABLE journal (
  seq INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  row INTEGER NOT NULL,
  recorded INTEGER NOT NULL,
  digest BLOB NOT NULL,
  hash BLOB NOT NULL
);
CREATE INDEX journal_row ON journal (kind, row);

CREATE TABLE evidence (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  text INTEGER NOT NULL,
  position TEXT NOT NULL,
  opener INTEGER,
  score REAL,
  reasons TEXT,
  content TEXT NOT NULL
);
CREATE INDEX evidence_text ON evidence (text);
CREATE INDEX evidence_opener ON evidence (opener);
CREATE TABLE filing (
  key INTEGER NOT NULL,
  parties INTEGER NOT NULL,
  spread INTEGER NOT NULL,
  evidence INTEGER NOT NULL,
  PRIMARY KEY (key, parties, spread, evidence)
) WITHOUT ROWID;
CREATE TABLE fingerprint (
  hash INTEGER NOT NULL,
  minute INTEGER NOT NULL,
  tie INTEGER NOT NULL,
  text INTEGER NOT NULL,
  PRIMARY KEY (hash, minute, tie, text)
) WITHOUT ROWID;
CREATE TABLE copy (
  text INTEGER PRIMARY KEY,
  original INTEGER NOT NULL,
  reused REAL NOT NULL
);
CREATE INDEX copy_original ON copy (original);
CREATE TABLE correction (
  text INTEGER PRIMARY KEY,
  replaces INTEGER NOT NULL,
  kind TEXT NOT NULL
);
CREATE INDEX correction_replaces ON correction (replaces);

CREATE TABLE episode (
  id INTEGER PRIMARY KEY,
  key INTEGER NOT NULL,
  opener INTEGER NOT NULL,
  known INTEGER NOT NULL,
  ceased INTEGER,
  type TEXT NOT NULL,
  family TEXT NOT NULL,
  status TEXT NOT NULL,
  first_day INTEGER NOT NULL,
  last_day INTEGER NOT NULL,
  day INTEGER NOT NULL,
  lat REAL,
  lon REAL,
  names TEXT NOT NULL,
  content TEXT NOT NULL
);
CREATE UNIQUE INDEX episode_now ON episode (key) WHERE ceased IS NULL;
CREATE INDEX episode_opener ON episode (opener) WHERE ceased IS NULL;
CREATE INDEX episode_days ON episode (first_day, key) WHERE ceased IS NULL;
CREATE INDEX episode_type ON episode (type, first_day, key) WHERE ceased IS NULL;
CREATE INDEX episode_status ON episode (status, first_day, key) WHERE ceased IS NULL;
CREATE INDEX episode_long ON episode (first_day, key) WHERE ceased IS NULL AND last_day - first_day > 400;
CREATE INDEX episode_past ON episode (key, known) WHERE ceased IS NOT NULL;
CREATE TABLE episode_name (
  name TEXT NOT NULL,
  first_day INTEGER NOT NULL,
  key INTEGER NOT NULL,
  PRIMARY KEY (name, first_day, key)
) WITHOUT ROWID;
CREATE TABLE episode_box (
  box INTEGER NOT NULL,
  family TEXT NOT NULL,
  day INTEGER NOT NULL,
  key INTEGER NOT NULL,
  PRIMARY KEY (box, family, day, key)
) WITHOUT ROWID;
CREATE TABLE dispute (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  known INTEGER NOT NULL,
  ceased INTEGER,
  kind TEXT NOT NULL,
  episode TEXT NOT NULL,
  other TEXT,
  first_day INTEGER NOT NULL,
  content TEXT NOT NULL
);
CREATE UNIQUE INDEX dispute_now ON dispute (name) WHERE ceased IS NULL;
CREATE INDEX dispute_episode ON dispute (episode);
CREATE INDEX dispute_other ON dispute (other) WHERE other IS NOT NULL;
CREATE INDEX dispute_days ON dispute (first_day, name) WHERE ceased IS NULL;
CREATE TABLE pair (
  episode TEXT NOT NULL,
  other TEXT NOT NULL,
  content TEXT NOT NULL,
  PRIMARY KEY (episode, other)
) WITHOUT ROWID;
CREATE INDEX pair_other ON pair (other);
CREATE TABLE tile (
  zoom INTEGER NOT NULL,
  x INTEGER NOT NULL,
  y INTEGER NOT NULL,
  episodes INTEGER NOT NULL,
  lat REAL NOT NULL,
  lon REAL NOT NULL,
  ids INTEGER NOT NULL,
  PRIMARY KEY (zoom, x, y)
) WITHOUT ROWID;
`;

/**
 * Questions that read no episodes: what each says of sources, control and units stands in tables of its own; the indexes
 * of episodes hold all that maps, timelines and counts need; and as of an earlier time there are indexes as well.
 */
const SECOND = `
CREATE TABLE voice (
  id INTEGER PRIMARY KEY,
  key INTEGER NOT NULL,
  name TEXT NOT NULL,
  first_day INTEGER NOT NULL,
  party TEXT,
  words TEXT,
  reliability TEXT NOT NULL,
  claims INTEGER NOT NULL,
  conceded INTEGER NOT NULL,
  corroborated INTEGER NOT NULL,
  contradicted INTEGER NOT NULL,
  retracted INTEGER NOT NULL,
  known INTEGER NOT NULL,
  ceased INTEGER
);
CREATE INDEX voice_episode ON voice (key, name, ceased);
CREATE INDEX voice_origin ON voice (name, first_day, key, ceased);
CREATE TABLE origin (
  name TEXT PRIMARY KEY,
  party TEXT,
  words TEXT,
  reliability TEXT NOT NULL,
  claims INTEGER NOT NULL,
  conceded INTEGER NOT NULL,
  corroborated INTEGER NOT NULL,
  contradicted INTEGER NOT NULL,
  retracted INTEGER NOT NULL,
  episodes INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX origin_claims ON origin (claims DESC, name);
CREATE TABLE holding (
  id INTEGER PRIMARY KEY,
  key INTEGER NOT NULL,
  name TEXT NOT NULL,
  known INTEGER NOT NULL,
  ceased INTEGER,
  content TEXT NOT NULL
);
CREATE INDEX holding_episode ON holding (key, known);
CREATE TABLE sighting (
  id INTEGER PRIMARY KEY,
  key INTEGER NOT NULL,
  name TEXT NOT NULL,
  first_day INTEGER NOT NULL,
  place INTEGER NOT NULL,
  force TEXT NOT NULL,
  unit TEXT,
  known INTEGER NOT NULL,
  ceased INTEGER,
  content TEXT NOT NULL
);
CREATE INDEX sighting_episode ON sighting (key, known);
CREATE INDEX sighting_force ON sighting (force, first_day, key, place);
CREATE INDEX sighting_unit ON sighting (force) WHERE unit IS NOT NULL;

DROP TABLE episode_name;
CREATE TABLE episode_name (
  name TEXT NOT NULL,
  first_day INTEGER NOT NULL,
  key INTEGER NOT NULL,
  known INTEGER NOT NULL,
  PRIMARY KEY (name, first_day, key)
) WITHOUT ROWID;
CREATE TABLE past_name (
  name TEXT NOT NULL,
  first_day INTEGER NOT NULL,
  key INTEGER NOT NULL,
  known INTEGER NOT NULL,
  ceased INTEGER NOT NULL,
  PRIMARY KEY (name, first_day, key, known)
) WITHOUT ROWID;

DROP INDEX episode_days;
DROP INDEX episode_type;
DROP INDEX episode_status;
DROP INDEX episode_past;
CREATE INDEX episode_days ON episode (first_day, key, status, type, last_day, lat, lon, ceased) WHERE ceased IS NULL;
CREATE INDEX episode_type ON episode (type, first_day, key, status, last_day, lat, lon, ceased) WHERE ceased IS NULL;
CREATE INDEX episode_status ON episode (status, first_day, key, type, last_day, lat, lon, ceased) WHERE ceased IS NULL;
CREATE INDEX episode_ever ON episode (first_day, key, known, ceased, status, type, last_day, lat, lon);
CREATE INDEX episode_version ON episode (key, known, ceased, first_day, status, type, last_day, lat, lon);
CREATE INDEX dispute_ever ON dispute (first_day, name, known, ceased, episode, other);
`;

/** Each brings a ledger from the version before it to its own: index + 1. Never changed once released. */
const MIGRATIONS: readonly ((db: Database) => void)[] = [
  (db) => {
    db.exec(FIRST);
    createFullText(db);
  },
  (db) => {
    db.exec(SECOND);
    fillParts(db);
  },
];

/**
 * Brings a ledger up to date; a new file is a ledger of version 0.
 * @throws LedgerError LEDGER_TOO_NEW for a ledger that a later version of Counterclaim made.
 */
export function migrate(db: Database): void {
  const version = (): number => db.sql<{ user_version: number }>("PRAGMA user_version").get()!.user_version;
  if (version() === MIGRATIONS.length) return;
  db.write(() => {
    // Read again under the lock: another process may have been first.
    const from = version();
    if (from > MIGRATIONS.length)
      throw new LedgerError(
        "LEDGER_TOO_NEW",
        `the ledger has version ${from}; this program knows ${MIGRATIONS.length}`,
      );
    for (const migration of MIGRATIONS.slice(from)) migration(db);
    db.exec(`PRAGMA user_version = ${MIGRATIONS.length}`);
  });
}
