/**
 * What people are searched by. `search_entry` has a row for each document that was read, `search_text` its words as
 * written, `search_index` the same folded by `core/people/words.ts`; `search_note` and `note_index` the like for notes.
 * Whatever goes takes its words along: `secure-delete` leaves
 * none of them in the index. It makes writing much slower, so it holds only while a row goes. Documents and notes of before have
 * no row yet and are taken in step by step after the start. What lists of people show of matches is read from an index alone.
 */
export const peopleSearch = `
CREATE TABLE search_entry (
  id INTEGER NOT NULL PRIMARY KEY,
  document_id TEXT NOT NULL UNIQUE REFERENCES document (id) ON DELETE CASCADE,
  years REAL CHECK (years >= 0),
  place TEXT NOT NULL,
  languages TEXT NOT NULL CHECK (json_valid(languages))
) STRICT;
CREATE TABLE search_text (
  id INTEGER NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  title TEXT NOT NULL,
  skill TEXT NOT NULL,
  company TEXT NOT NULL,
  school TEXT NOT NULL,
  location TEXT NOT NULL,
  text TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE search_index USING fts5 (name, title, skill, company, school, location, text, tokenize = "ascii tokenchars '+#.'", prefix = '3');
CREATE TRIGGER search_entry_gone AFTER DELETE ON search_entry BEGIN
  INSERT INTO search_index (search_index, rank) VALUES ('secure-delete', 1);
  DELETE FROM search_index WHERE rowid = old.id;
  INSERT INTO search_index (search_index) VALUES ('flush');
  INSERT INTO search_index (search_index, rank) VALUES ('secure-delete', 0);
  DELETE FROM search_text WHERE id = old.id;
END;

CREATE TABLE search_note (
  id INTEGER NOT NULL PRIMARY KEY,
  note_id TEXT NOT NULL UNIQUE REFERENCES note (id) ON DELETE CASCADE
) STRICT;
CREATE VIRTUAL TABLE note_index USING fts5 (note, tokenize = "ascii tokenchars '+#.'");
CREATE TRIGGER search_note_gone AFTER DELETE ON search_note BEGIN
  INSERT INTO note_index (note_index, rank) VALUES ('secure-delete', 1);
  DELETE FROM note_index WHERE rowid = old.id;
  INSERT INTO note_index (note_index) VALUES ('flush');
  INSERT INTO note_index (note_index, rank) VALUES ('secure-delete', 0);
END;

CREATE INDEX match_look ON match (document_id, rubric_id, score, low, high, recommendation, id);

CREATE TABLE saved_search (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  search TEXT NOT NULL CHECK (json_valid(search)),
  position INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  looked_at INTEGER NOT NULL
) STRICT;
`;
