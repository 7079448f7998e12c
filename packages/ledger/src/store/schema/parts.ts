/**
 * Questions that read no episodes: what each says of sources, control and units stands in tables of its own; the indexes
 * of episodes hold all that maps, timelines and counts need; and as of an earlier time there are indexes as well.
 */
export const PARTS = `
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
