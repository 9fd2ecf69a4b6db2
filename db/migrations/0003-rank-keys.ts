/** What ranks the people of a batch is read from an index alone: the matches themselves are large and lie apart. */
export const rankKeys = `
DROP INDEX match_rubric;
CREATE INDEX match_rubric ON match (rubric_id, document_id, score);
`;
