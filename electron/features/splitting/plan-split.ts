import { AppError } from '../../../core/contract/errors.ts';
import { pageWords } from '../../../core/contract/several-people.ts';
import { findBatchItem, getBatchItem, type BatchItem } from '../../../db/queries/batch-items.ts';
import type { CutPart } from '../../../db/queries/document-parts.ts';
import type { SplitItem } from '../../../db/queries/splits.ts';
import type { Db } from '../../../db/statement.ts';

/** An item that can be split: read, and not split yet. */
export type WholeItem = BatchItem & { readonly documentId: string };

/** The item of that id. Throws NOT_FOUND where it holds nothing that was read. */
export function requireWhole(db: Db, itemId: string): WholeItem {
  const item = getBatchItem(db, itemId);
  if (item === null || item.documentId === null || (item.status !== 'completed' && item.status !== 'needs-help'))
    throw new AppError('NOT_FOUND', { what: 'document' });
  return { ...item, documentId: item.documentId };
}

/** How the item stands once it is split into these parts, each called by the file and its pages. */
export function planSplit(
  db: Db,
  itemId: string,
  cut: readonly CutPart[],
  making: { readonly newId: () => string; readonly at: number },
): SplitItem {
  const { batchId, documentId, path, relPath, status, errorCode, errorDetails } = requireWhole(db, itemId);
  const parts = cut.map(part => ({ ...part, itemId: making.newId(), relPath: freeName(db, batchId, `${relPath}, ${pageWords(part)}`) }));
  return { itemId, batchId, wholeId: documentId, filePath: path, was: { status, errorCode, errorDetails }, parts, at: making.at };
}

/** A file of the batch may have that very name. */
function freeName(db: Db, batchId: string, name: string): string {
  let candidate = name;
  for (let number = 2; findBatchItem(db, batchId, candidate) !== null; number += 1) candidate = `${name} (${number})`;
  return candidate;
}
