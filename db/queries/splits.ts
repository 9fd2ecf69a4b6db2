import type { ErrorDetails } from '../../core/contract/errors.ts';
import type { BatchItemStatus } from '../../core/contract/task.ts';
import { statement, type WriteTransaction } from '../statement.ts';
import { type CutPart, forgetDocumentPart, insertDocumentPart, releasePerson } from './document-parts.ts';
import { insertUnlessGone, type RowChange } from './triage.ts';

/** A received file that was split: its item, how that stood before, and the items of its parts. */
export interface SplitItem {
  readonly itemId: string;
  readonly batchId: string;
  readonly wholeId: string;
  readonly filePath: string;
  readonly was: {
    readonly status: BatchItemStatus;
    readonly errorCode: string | null;
    readonly errorDetails: ErrorDetails;
  };
  readonly parts: readonly (CutPart & { readonly itemId: string; readonly relPath: string })[];
  /** Milliseconds since 1970. */
  readonly at: number;
}

interface SplitState {
  readonly id: string;
  readonly documentId: string;
  readonly status: BatchItemStatus;
  readonly duplicateOf: string | null;
  readonly errorCode: string | null;
  readonly errorDetails: string;
}

/** Code by which an item is known that stands for its parts. */
const splitCode = 'DOCUMENT_SPLIT';

const insertItem = statement<[{ id: string; batchId: string; documentId: string; path: string; relPath: string }]>(
  `INSERT INTO batch_item (id, batch_id, position, document_id, path, rel_path, status, stage)
   VALUES (@id, @batchId, (SELECT coalesce(max(position), -1) + 1 FROM batch_item WHERE batch_id = @batchId), @documentId, @path, @relPath, 'waiting', 0)`,
);
const updateWhole = statement<[SplitState & { readonly wasCode: string | null }]>(
  `UPDATE batch_item SET status = @status, duplicate_of = @duplicateOf, error_code = @errorCode, error_details = @errorDetails
   WHERE id = @id AND document_id = @documentId AND status IN ('completed', 'needs-help', 'duplicate') AND error_code IS @wasCode`,
);
const selectPartsInUse = statement<[{ itemIds: string; wholeItemId: string }], { readonly used: number }>(
  `SELECT count(*) AS used FROM batch_item WHERE duplicate_of IN (SELECT value FROM json_each(@itemIds)) AND id <> @wholeItemId`,
);
const deleteItems = statement<[string]>('DELETE FROM batch_item WHERE id IN (SELECT value FROM json_each(?))');

/**
 * Splits an item into its parts, which wait to be screened, or puts it together again. Returns whether it did: not so when
 * the item stands otherwise by now, or when something rests on a part.
 */
export function changeSplit(tx: WriteTransaction, { before, after }: RowChange<SplitItem>): boolean {
  if (after !== null) return split(tx, after);
  return before !== null && putTogether(tx, before);
}

function split(tx: WriteTransaction, item: SplitItem): boolean {
  const { batchId, wholeId, filePath, parts, was, at } = item;
  const [first] = parts;
  if (first === undefined) return false;
  for (const part of parts) {
    insertDocumentPart(tx, wholeId, part, at);
    if (!insertUnlessGone(insertItem(tx), { id: part.itemId, batchId, documentId: part.documentId, path: filePath, relPath: part.relPath }))
      return false;
  }
  const errorDetails = JSON.stringify({ people: parts.length });
  const state = {
    id: item.itemId,
    documentId: wholeId,
    status: 'duplicate',
    duplicateOf: first.itemId,
    errorCode: splitCode,
    errorDetails,
  } as const;
  if (updateWhole(tx).run({ ...state, wasCode: was.errorCode }).changes === 0) {
    deleteItems(tx).run(idsOf(item));
    return false;
  }
  releasePerson(tx, wholeId);
  return true;
}

function putTogether(tx: WriteTransaction, item: SplitItem): boolean {
  const { itemId, wholeId, parts, was } = item;
  const itemIds = idsOf(item);
  if ((selectPartsInUse(tx).get({ itemIds, wholeItemId: itemId })?.used ?? 1) > 0) return false;
  const { status, errorCode } = was;
  const state = { id: itemId, documentId: wholeId, status, duplicateOf: null, errorCode, errorDetails: JSON.stringify(was.errorDetails) };
  if (updateWhole(tx).run({ ...state, wasCode: splitCode }).changes === 0) return false;
  deleteItems(tx).run(itemIds);
  for (const part of parts) forgetDocumentPart(tx, part.documentId);
  return true;
}

function idsOf({ parts }: SplitItem): string {
  return JSON.stringify(parts.map(part => part.itemId));
}
