/**
 * Ratings and reasons for declining. The reasons are the ones most teams give; they can be renamed, retired and added to.
 * `open_act` keeps an act on very many people from the moment all of it is known until the last part is done.
 */
export const triageDesk = `
CREATE TABLE decline_reason (
  id TEXT NOT NULL PRIMARY KEY,
  label TEXT NOT NULL COLLATE NOCASE UNIQUE CHECK (label <> ''),
  position INTEGER NOT NULL,
  retired_at INTEGER
) STRICT;
INSERT INTO decline_reason (id, label, position) VALUES
  ('lacks-skill', 'Lacks a required skill', 1),
  ('too-little-experience', 'Too little experience', 2),
  ('location', 'Location or work permit', 3),
  ('salary', 'Salary expectation', 4),
  ('language', 'Language', 5),
  ('withdrew', 'Withdrew', 6),
  ('duplicate', 'Applied already', 7),
  ('other', 'Other', 8);
ALTER TABLE application ADD COLUMN rating INTEGER CHECK (rating BETWEEN 1 AND 5);
ALTER TABLE application ADD COLUMN reason_id TEXT REFERENCES decline_reason (id);
CREATE INDEX application_reason ON application (reason_id) WHERE reason_id IS NOT NULL;

CREATE TABLE open_act (
  id TEXT NOT NULL PRIMARY KEY,
  ready_at INTEGER
) STRICT;
CREATE TABLE open_act_turn (
  act_id TEXT NOT NULL REFERENCES open_act (id),
  seq INTEGER NOT NULL,
  changes TEXT NOT NULL,
  PRIMARY KEY (act_id, seq)
) STRICT;
`;
