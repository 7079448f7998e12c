/** What follows from what is kept; `rebuild` makes it again. Days are counted from 1970-01-01. */
export const DERIVED = `
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
