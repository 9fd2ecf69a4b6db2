/**
 * Blind batches, people who were revealed all the same, and what people are called while they are blind. A document gets
 * its number when it comes in; names have no part in it, and the salt lets each workspace count in an order of its own.
 */
export const blind = `
CREATE TABLE blind_batch (
  batch_id TEXT PRIMARY KEY REFERENCES batch (id) ON DELETE CASCADE,
  since INTEGER NOT NULL
) STRICT;
CREATE TABLE revealed_document (
  document_id TEXT PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
  revealed_at INTEGER NOT NULL
) STRICT;
CREATE TABLE alias (
  number INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  document_id TEXT NOT NULL UNIQUE REFERENCES document (id) ON DELETE CASCADE
) STRICT;
INSERT INTO alias (document_id) SELECT id FROM document ORDER BY created_at, id;
CREATE TRIGGER document_alias AFTER INSERT ON document BEGIN
  INSERT INTO alias (document_id) VALUES (NEW.id);
END;
CREATE TRIGGER batch_blind AFTER INSERT ON batch
WHEN (SELECT value FROM setting WHERE key = 'settings.blindScreening') IN ('"new"', '"always"') BEGIN
  INSERT INTO blind_batch (batch_id, since) VALUES (NEW.id, NEW.created_at);
END;
CREATE TABLE alias_salt (
  salt TEXT NOT NULL
) STRICT;
INSERT INTO alias_salt (salt) VALUES (lower(hex(randomblob(8))));
`;
