/** Why a job was closed, and criteria that jobs share: `json` is a `Criterion`; a retired one is no longer offered. */
export const jobs = `
ALTER TABLE job ADD COLUMN close_reason TEXT;

CREATE TABLE bank_criterion (
  id TEXT NOT NULL PRIMARY KEY,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  retired_at INTEGER,
  json TEXT NOT NULL CHECK (json_valid(json))
) STRICT;
CREATE INDEX application_job ON application (job_id, decided_at);
`;
