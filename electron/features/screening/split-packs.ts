import { sortRulingOf } from '../../../core/contract/correction.ts';
import type { PersonPages } from '../../../core/contract/several-people.ts';
import type { BatchItem } from '../../../db/queries/batch-items.ts';
import { getBatch } from '../../../db/queries/batches.ts';
import { listCorrections, parseCorrection } from '../../../db/queries/corrections.ts';
import type { Db, WriteTransaction } from '../../../db/statement.ts';
import { optionsOf } from './batch-options.ts';

/** Splits the ended item of a file that holds the CVs of several people, see `prepareSplit`. */
export type PackSplitter = (
  item: BatchItem,
  documentId: string,
  people: readonly PersonPages[],
) => Promise<((tx: WriteTransaction, at: number) => void) | null>;

/** What splits the item once it has ended; null where its batch leaves that to a person, or a person said that it is one CV. */
export async function splitOf(
  db: Db,
  item: BatchItem,
  documentId: string,
  people: readonly PersonPages[],
  splitPack: PackSplitter | undefined,
): Promise<((tx: WriteTransaction, at: number) => void) | null> {
  const batch = getBatch(db, item.batchId);
  if (people.length < 2 || splitPack === undefined || batch === null || !optionsOf(batch).splitsPacks) return null;
  return isRuled(db, documentId) ? null : splitPack(item, documentId, people);
}

/** True when a person said what the document is. */
export function isRuled(db: Db, documentId: string): boolean {
  return sortRulingOf(listCorrections(db, documentId).map(parseCorrection)) !== null;
}
