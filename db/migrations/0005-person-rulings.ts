/** Documents of which a person said whose they are: their keys are not asked again. */
export const personRulings = `
CREATE TABLE person_ruling (
  document_id TEXT NOT NULL PRIMARY KEY REFERENCES document (id),
  ruled_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
`;
