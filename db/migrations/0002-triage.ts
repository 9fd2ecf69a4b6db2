/** What people add to a batch: reading marks, notes, tags; what lists show of a CV; files written for others. */
export const triage = `
ALTER TABLE batch_item ADD COLUMN read_at INTEGER;
ALTER TABLE batch_item ADD COLUMN aside_at INTEGER;

CREATE TABLE cv_glance (
  cv_id TEXT NOT NULL PRIMARY KEY REFERENCES cv (id),
  headline TEXT NOT NULL,
  hidden_words INTEGER NOT NULL CHECK (hidden_words >= 0)
) STRICT, WITHOUT ROWID;

CREATE TABLE note (
  id TEXT NOT NULL PRIMARY KEY,
  candidate_id TEXT NOT NULL REFERENCES candidate (id),
  job_id TEXT REFERENCES job (id),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  text TEXT NOT NULL CHECK (text <> '')
) STRICT;
CREATE INDEX note_candidate ON note (candidate_id);
CREATE INDEX note_job ON note (job_id) WHERE job_id IS NOT NULL;

CREATE TABLE tag (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL COLLATE NOCASE UNIQUE CHECK (name <> ''),
  created_at INTEGER NOT NULL
) STRICT;
CREATE TABLE candidate_tag (
  candidate_id TEXT NOT NULL REFERENCES candidate (id),
  tag_id TEXT NOT NULL REFERENCES tag (id),
  PRIMARY KEY (candidate_id, tag_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX candidate_tag_tag ON candidate_tag (tag_id);

CREATE TABLE export (
  id TEXT NOT NULL PRIMARY KEY,
  batch_id TEXT NOT NULL REFERENCES batch (id),
  what TEXT NOT NULL CHECK (what IN ('candidates', 'batch', 'workbook', 'csv')),
  title TEXT NOT NULL,
  place TEXT NOT NULL,
  files INTEGER NOT NULL CHECK (files > 0),
  seconds REAL NOT NULL CHECK (seconds >= 0),
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX export_batch ON export (batch_id);
CREATE INDEX export_at ON export (at);
`;
