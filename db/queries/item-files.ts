import { type Db, statement, type WriteTransaction } from '../statement.ts';

const updateFile = statement<[{ id: string; path: string; relPath: string }]>(
  'UPDATE batch_item SET path = @path, rel_path = @relPath, document_id = NULL, aside_at = NULL, read_at = NULL WHERE id = @id',
);
const selectDuplicates = statement<[string], { readonly id: string }>(
  "SELECT id FROM batch_item WHERE duplicate_of = ? AND status = 'duplicate' ORDER BY position",
);

/** Gives an item another file in place of the one it had; what was read of the former document stays with that document. */
export function replaceItemFile(
  tx: WriteTransaction,
  file: { readonly id: string; readonly path: string; readonly relPath: string },
): void {
  updateFile(tx).run(file);
}

/** Items that were left out because they hold the same bytes as this one, in order of receipt. */
export function listDuplicatesOf(db: Db, itemId: string): readonly string[] {
  return selectDuplicates(db)
    .all(itemId)
    .map(row => row.id);
}
