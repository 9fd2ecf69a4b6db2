/** People found in a file that holds the CVs of several, and the documents that were cut out of such files. */
export const documentParts = `
CREATE TABLE found_person (
  document_id TEXT NOT NULL REFERENCES document (id),
  first_page INTEGER NOT NULL CHECK (first_page > 0),
  last_page INTEGER NOT NULL CHECK (last_page >= first_page),
  name TEXT,
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  PRIMARY KEY (document_id, first_page)
) STRICT, WITHOUT ROWID;

CREATE TABLE document_part (
  document_id TEXT NOT NULL PRIMARY KEY REFERENCES document (id),
  whole_id TEXT NOT NULL REFERENCES document (id),
  first_page INTEGER NOT NULL CHECK (first_page > 0),
  last_page INTEGER NOT NULL CHECK (last_page >= first_page)
) STRICT, WITHOUT ROWID;
CREATE INDEX document_part_whole ON document_part (whole_id);
`;
