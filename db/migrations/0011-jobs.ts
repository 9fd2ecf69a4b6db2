/** Why a job was closed, and criteria that jobs share: `json` is a `Criterion`; a retired one is no longer offered. What figures need of a match is read from an index alone. */
export const jobs = `
ALTER TABLE job ADD COLUMN close_reason TEXT;

CREATE TABLE bank_criterion (
  id TEXT NOT NULL PRIMARY KEY,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  retired_at INTEGER,
  json TEXT NOT NULL CHECK (json_valid(json))
) STRICT;
DROP INDEX match_rubric;
CREATE INDEX match_rubric ON match (rubric_id, document_id, score, id);
`;
