/**
 * Exports of all kinds, with what is needed to make them again: `wanted` is the number of files that were asked for, `request`
 * (JSON: people, one file or several, paper) is null for exports of which that was not kept.
 */
export const reports = `
CREATE TABLE export_next (
  id TEXT NOT NULL PRIMARY KEY,
  batch_id TEXT NOT NULL REFERENCES batch (id),
  what TEXT NOT NULL CHECK (what IN ('candidates', 'comparison', 'batch', 'workbook', 'csv', 'json', 'json-resume')),
  title TEXT NOT NULL,
  place TEXT NOT NULL,
  files INTEGER NOT NULL CHECK (files > 0),
  seconds REAL NOT NULL CHECK (seconds >= 0),
  at INTEGER NOT NULL,
  wanted INTEGER NOT NULL CHECK (wanted >= files),
  request TEXT
) STRICT;
INSERT INTO export_next SELECT id, batch_id, what, title, place, files, seconds, at, files, NULL FROM export;
DROP TABLE export;
ALTER TABLE export_next RENAME TO export;
CREATE INDEX export_batch ON export (batch_id);
CREATE INDEX export_at ON export (at);
`;
