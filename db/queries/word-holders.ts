import { indexedWords } from '../../core/people/words.ts';
import { type Db, statement } from '../statement.ts';

const selectHolders = statement<[{ batchId: string; words: string }], { readonly packed: Buffer }>(
  `SELECT criterion_result.packed AS packed
   FROM search_index JOIN search_entry ON search_entry.id = search_index.rowid
   JOIN batch_item AS item ON item.document_id = search_entry.document_id AND item.batch_id = @batchId
     AND item.status = 'completed' AND item.version_of IS NULL
   JOIN batch ON batch.id = item.batch_id
   JOIN match INDEXED BY match_rubric ON match.rubric_id = batch.rubric_id AND match.document_id = item.document_id
   JOIN criterion_result ON criterion_result.match_id = match.id
   WHERE search_index MATCH @words`,
);

/** What the criteria of a batch came to for everybody whose CV holds these words in a row; see `unpackCriteria`. */
export function listWordHolders(db: Db, batchId: string, word: string): readonly Buffer[] {
  const folded = indexedWords(word).trim();
  if (folded === '') return [];
  const words = `{title skill text} : "${folded.replaceAll('"', '')}"`;
  return selectHolders(db)
    .all({ batchId, words })
    .map(({ packed }) => packed);
}
