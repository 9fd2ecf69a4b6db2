/**
 * Versions of one person's CV. `dated_at` is the date of a document (its own, else its file's), `chosen_at` when a person
 * said that it counts; `version_of` is the item of the same batch that stands in the ranking for that person instead.
 * What was ranked before is folded where the names are the same.
 */
export const versions = `
ALTER TABLE document ADD COLUMN dated_at INTEGER;
ALTER TABLE document ADD COLUMN chosen_at INTEGER;
ALTER TABLE batch_item ADD COLUMN version_of TEXT REFERENCES batch_item (id) ON DELETE SET NULL;
CREATE INDEX batch_item_version ON batch_item (version_of) WHERE version_of IS NOT NULL;
UPDATE batch_item SET version_of = older.standing
FROM (
  SELECT item.id AS id, first_value(item.id) OVER (
    PARTITION BY item.batch_id, document.candidate_id,
      (SELECT lower(cv.name) FROM cv WHERE cv.document_id = document.id ORDER BY cv.created_at DESC, cv.id DESC LIMIT 1)
    ORDER BY document.created_at / 86400000 DESC,
      coalesce((SELECT max(cv.total_years) FROM cv WHERE cv.document_id = document.id), 0) DESC,
      document.created_at DESC, item.position DESC) AS standing
  FROM batch_item AS item JOIN document ON document.id = item.document_id
  WHERE item.status = 'completed' AND document.candidate_id IS NOT NULL
) AS older
WHERE older.id = batch_item.id AND older.standing <> older.id;
`;
