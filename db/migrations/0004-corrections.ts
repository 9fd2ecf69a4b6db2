/** What people put right in a document, and its reading as it was before. */
export const corrections = `
CREATE TABLE correction (
  document_id TEXT NOT NULL REFERENCES document (id),
  path TEXT NOT NULL CHECK (path <> ''),
  value TEXT CHECK (value IS NULL OR json_valid(value)),
  actor TEXT NOT NULL CHECK (actor <> ''),
  corrected_at INTEGER NOT NULL,
  PRIMARY KEY (document_id, path)
) STRICT, WITHOUT ROWID;

CREATE TABLE reading_as_read (
  document_id TEXT NOT NULL PRIMARY KEY REFERENCES document (id),
  text BLOB NOT NULL,
  cv BLOB NOT NULL
) STRICT;
`;
