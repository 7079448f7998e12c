/**
 * What was received, coded and decided: append-only, and all that a ledger cannot make again by itself.
 * Times of knowledge are milliseconds since 1970, never going back.
 */
export const KEPT = `
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
`;
