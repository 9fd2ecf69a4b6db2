/** Tables of the first version. Large values stand last in their tables, so that the columns before them are read without them. */
export const initial = `
CREATE TABLE job (
  id TEXT NOT NULL PRIMARY KEY,
  title TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('open', 'closed')),
  ad_text TEXT,
  ad_sha256 TEXT,
  created_at INTEGER NOT NULL,
  closed_at INTEGER
) STRICT;
CREATE INDEX job_ad ON job (ad_sha256) WHERE ad_sha256 IS NOT NULL;

CREATE TABLE rubric (
  id TEXT NOT NULL PRIMARY KEY,
  job_id TEXT NOT NULL REFERENCES job (id),
  version INTEGER NOT NULL CHECK (version > 0),
  json TEXT NOT NULL CHECK (json_valid(json)),
  created_at INTEGER NOT NULL,
  UNIQUE (job_id, version)
) STRICT;

CREATE TABLE batch (
  id TEXT NOT NULL PRIMARY KEY,
  key TEXT UNIQUE,
  job_id TEXT REFERENCES job (id),
  rubric_id TEXT REFERENCES rubric (id),
  title TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('open', 'finished', 'cancelled')),
  options TEXT NOT NULL CHECK (json_valid(options)),
  created_at INTEGER NOT NULL,
  finished_at INTEGER,
  CHECK ((status = 'open') = (finished_at IS NULL))
) STRICT;
CREATE INDEX batch_job ON batch (job_id);
CREATE INDEX batch_rubric ON batch (rubric_id);

CREATE TABLE candidate (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT,
  created_at INTEGER NOT NULL
) STRICT;
CREATE TABLE candidate_key (
  kind TEXT NOT NULL CHECK (kind IN ('email', 'phone', 'name-employer')),
  value TEXT NOT NULL CHECK (value <> ''),
  candidate_id TEXT NOT NULL REFERENCES candidate (id),
  PRIMARY KEY (kind, value)
) STRICT, WITHOUT ROWID;
CREATE INDEX candidate_key_candidate ON candidate_key (candidate_id);

CREATE TABLE document (
  id TEXT NOT NULL PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
  size_bytes INTEGER NOT NULL CHECK (size_bytes >= 0),
  kind TEXT NOT NULL,
  file_name TEXT NOT NULL,
  page_count INTEGER,
  status TEXT NOT NULL CHECK (status IN ('received', 'read', 'unreadable')),
  candidate_id TEXT REFERENCES candidate (id),
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX document_candidate ON document (candidate_id) WHERE candidate_id IS NOT NULL;

CREATE TABLE document_chunk (
  sha256 TEXT NOT NULL,
  seq INTEGER NOT NULL CHECK (seq >= 0),
  bytes BLOB NOT NULL CHECK (length(bytes) <= 1048576),
  UNIQUE (sha256, seq)
) STRICT;
CREATE TABLE document_text (
  document_id TEXT NOT NULL REFERENCES document (id),
  reader_version TEXT NOT NULL,
  quality REAL NOT NULL CHECK (quality BETWEEN 0 AND 1),
  created_at INTEGER NOT NULL,
  packed BLOB NOT NULL,
  UNIQUE (document_id, reader_version)
) STRICT;

CREATE TABLE cv (
  id TEXT NOT NULL PRIMARY KEY,
  document_id TEXT NOT NULL REFERENCES document (id),
  understanding_version TEXT NOT NULL,
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  name TEXT,
  email TEXT,
  phone TEXT,
  employer TEXT,
  language TEXT,
  total_years REAL NOT NULL CHECK (total_years >= 0),
  created_at INTEGER NOT NULL,
  packed BLOB NOT NULL,
  UNIQUE (document_id, understanding_version)
) STRICT;

CREATE TABLE batch_item (
  id TEXT NOT NULL PRIMARY KEY,
  batch_id TEXT NOT NULL REFERENCES batch (id),
  position INTEGER NOT NULL CHECK (position >= 0),
  document_id TEXT REFERENCES document (id),
  path TEXT NOT NULL,
  rel_path TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('waiting', 'running', 'completed', 'needs-help', 'refused', 'duplicate', 'failed')),
  stage INTEGER NOT NULL CHECK (stage BETWEEN 0 AND 100),
  error_code TEXT,
  error_details TEXT CHECK (error_details IS NULL OR json_valid(error_details)),
  duplicate_of TEXT REFERENCES batch_item (id),
  seconds REAL,
  started_at INTEGER,
  finished_at INTEGER,
  UNIQUE (batch_id, rel_path),
  CHECK ((status IN ('waiting', 'running')) = (finished_at IS NULL)),
  CHECK ((status = 'duplicate') = (duplicate_of IS NOT NULL)),
  CHECK (status NOT IN ('refused', 'failed') OR error_code IS NOT NULL)
) STRICT;
CREATE INDEX batch_item_position ON batch_item (batch_id, position);
CREATE INDEX batch_item_status ON batch_item (batch_id, status);
CREATE INDEX batch_item_document ON batch_item (document_id) WHERE document_id IS NOT NULL;
CREATE INDEX batch_item_duplicate ON batch_item (duplicate_of) WHERE duplicate_of IS NOT NULL;

CREATE TABLE application (
  id TEXT NOT NULL PRIMARY KEY,
  job_id TEXT NOT NULL REFERENCES job (id),
  candidate_id TEXT NOT NULL REFERENCES candidate (id),
  batch_id TEXT REFERENCES batch (id),
  document_id TEXT REFERENCES document (id),
  status TEXT NOT NULL CHECK (status IN ('new', 'analyzed', 'interview_pending', 'interview_complete', 'report_pending', 'complete', 'shortlisted', 'on_hold', 'declined', 'withdrawn', 'hired')),
  decision TEXT CHECK (decision IN ('advance', 'hold', 'decline')),
  decision_reason TEXT,
  decided_at INTEGER,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  UNIQUE (job_id, candidate_id),
  CHECK ((decision IS NULL) = (decided_at IS NULL))
) STRICT;
CREATE INDEX application_candidate ON application (candidate_id);
CREATE INDEX application_batch ON application (batch_id) WHERE batch_id IS NOT NULL;
CREATE INDEX application_document ON application (document_id) WHERE document_id IS NOT NULL;

CREATE TABLE match (
  id TEXT NOT NULL PRIMARY KEY,
  document_id TEXT NOT NULL REFERENCES document (id),
  cv_id TEXT NOT NULL REFERENCES cv (id),
  rubric_id TEXT NOT NULL REFERENCES rubric (id),
  score REAL NOT NULL CHECK (score BETWEEN 0 AND 100),
  low REAL NOT NULL CHECK (low BETWEEN 0 AND 100),
  high REAL NOT NULL CHECK (high BETWEEN 0 AND 100),
  recommendation TEXT NOT NULL CHECK (recommendation IN ('strong-yes', 'yes', 'maybe', 'no', 'strong-no')),
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  required_met INTEGER NOT NULL,
  required_total INTEGER NOT NULL,
  insufficient INTEGER NOT NULL CHECK (insufficient IN (0, 1)),
  created_at INTEGER NOT NULL,
  packed BLOB NOT NULL,
  UNIQUE (document_id, rubric_id)
) STRICT;
CREATE INDEX match_rubric ON match (rubric_id);
CREATE INDEX match_cv ON match (cv_id);

CREATE TABLE criterion_result (
  match_id TEXT NOT NULL PRIMARY KEY REFERENCES match (id),
  rubric_id TEXT NOT NULL REFERENCES rubric (id),
  packed BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX criterion_result_rubric ON criterion_result (rubric_id);
CREATE TABLE event (
  seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  kind TEXT NOT NULL,
  subject_kind TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  data TEXT NOT NULL CHECK (json_valid(data)),
  prev_hash TEXT,
  hash TEXT
) STRICT;
CREATE INDEX event_subject ON event (subject_kind, subject_id);
CREATE TRIGGER event_never_changes BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
CREATE TRIGGER event_never_leaves BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
CREATE TABLE setting (
  key TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value)),
  updated_at INTEGER NOT NULL
) STRICT;

CREATE TABLE task (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL,
  payload TEXT NOT NULL CHECK (json_valid(payload)),
  state TEXT NOT NULL CHECK (state IN ('pending', 'running', 'completed', 'failed', 'dead', 'cancelled', 'skipped')),
  lane TEXT NOT NULL CHECK (lane IN ('high', 'normal', 'low')),
  source TEXT NOT NULL CHECK (source IN ('manual', 'scheduled', 'retry')),
  group_id TEXT,
  parent_id TEXT REFERENCES task (id),
  open_children INTEGER NOT NULL CHECK (open_children >= 0),
  unique_key TEXT,
  idempotency_key TEXT,
  rank INTEGER NOT NULL,
  run_at INTEGER NOT NULL,
  attempt INTEGER NOT NULL CHECK (attempt >= 0),
  attempt_base INTEGER NOT NULL CHECK (attempt_base BETWEEN 0 AND attempt),
  owner TEXT,
  lease_until INTEGER,
  cancel_requested_at INTEGER,
  progress_pct INTEGER NOT NULL CHECK (progress_pct BETWEEN 0 AND 100),
  progress_at INTEGER,
  created_at INTEGER NOT NULL,
  started_at INTEGER,
  finished_at INTEGER,
  error_code TEXT,
  error_details TEXT CHECK (error_details IS NULL OR json_valid(error_details)),
  reason TEXT,
  CHECK ((state = 'running') = (lease_until IS NOT NULL)),
  CHECK ((state = 'running') = (owner IS NOT NULL)),
  CHECK ((state IN ('completed', 'dead', 'cancelled', 'skipped')) = (finished_at IS NOT NULL))
) STRICT;
CREATE INDEX task_waiting ON task (kind, rank, id) WHERE state IN ('pending', 'failed');
CREATE INDEX task_running ON task (lease_until) WHERE state = 'running';
CREATE INDEX task_group ON task (group_id, state);
CREATE INDEX task_parent ON task (parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX task_dead ON task (kind, finished_at) WHERE state = 'dead';
CREATE UNIQUE INDEX task_unique ON task (unique_key) WHERE unique_key IS NOT NULL AND state IN ('pending', 'running', 'failed');
CREATE UNIQUE INDEX task_idempotency ON task (idempotency_key) WHERE idempotency_key IS NOT NULL AND state <> 'cancelled';
CREATE TABLE task_attempt (
  task_id TEXT NOT NULL REFERENCES task (id),
  attempt INTEGER NOT NULL CHECK (attempt > 0),
  started_at INTEGER NOT NULL,
  ended_at INTEGER,
  outcome TEXT CHECK (outcome IN ('completed', 'failed', 'interrupted', 'cancelled')),
  error_class TEXT CHECK (error_class IN ('input', 'validation', 'permission', 'storage', 'timeout', 'network', 'rate-limit', 'model', 'internal', 'interrupted')),
  error_code TEXT,
  error_details TEXT CHECK (error_details IS NULL OR json_valid(error_details)),
  PRIMARY KEY (task_id, attempt),
  CHECK ((ended_at IS NULL) = (outcome IS NULL))
) STRICT, WITHOUT ROWID;
CREATE TABLE task_transition (
  id INTEGER NOT NULL PRIMARY KEY,
  task_id TEXT NOT NULL REFERENCES task (id),
  at INTEGER NOT NULL,
  from_state TEXT NOT NULL CHECK (from_state IN ('pending', 'running', 'completed', 'failed', 'dead', 'cancelled', 'skipped')),
  to_state TEXT NOT NULL CHECK (to_state IN ('pending', 'running', 'completed', 'failed', 'dead', 'cancelled', 'skipped')),
  reason TEXT
) STRICT;
CREATE INDEX task_transition_task ON task_transition (task_id);
CREATE TABLE task_pause (
  scope TEXT NOT NULL PRIMARY KEY,
  at INTEGER NOT NULL
) STRICT;
`;
