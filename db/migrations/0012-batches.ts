/**
 * Folders that are watched for a batch or a job, and what was taken from each: a file is known by its path below the folder,
 * its size and the moment it was last written to. A batch has its place among those that run, and may be put away.
 */
export const batchCare = `
ALTER TABLE batch ADD COLUMN priority TEXT NOT NULL DEFAULT 'normal' CHECK (priority IN ('high', 'normal', 'low'));
ALTER TABLE batch ADD COLUMN archived_at INTEGER;

CREATE TABLE watched_folder (
  id TEXT NOT NULL PRIMARY KEY,
  path TEXT NOT NULL,
  batch_id TEXT REFERENCES batch (id),
  job_id TEXT REFERENCES job (id),
  paused_at INTEGER,
  created_at INTEGER NOT NULL,
  CHECK (batch_id IS NOT NULL OR job_id IS NOT NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX watched_folder_batch ON watched_folder (batch_id);
CREATE INDEX watched_folder_job ON watched_folder (job_id);

CREATE TABLE watched_file (
  folder_id TEXT NOT NULL REFERENCES watched_folder (id) ON DELETE CASCADE,
  path TEXT NOT NULL,
  size_bytes INTEGER NOT NULL CHECK (size_bytes >= 0),
  modified_at INTEGER NOT NULL,
  item_id TEXT REFERENCES batch_item (id) ON DELETE SET NULL,
  taken_at INTEGER NOT NULL,
  PRIMARY KEY (folder_id, path)
) STRICT, WITHOUT ROWID;
CREATE INDEX watched_file_taken ON watched_file (folder_id, taken_at);
CREATE INDEX watched_file_item ON watched_file (item_id) WHERE item_id IS NOT NULL;
`;
