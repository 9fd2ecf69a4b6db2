import { AppError } from '../../../core/contract/errors.ts';
import { getBatch } from '../../../db/queries/batches.ts';
import { listTriageItems, makePerson, type TriageItem } from '../../../db/queries/triage.ts';
import type { Db, WriteTransaction } from '../../../db/statement.ts';

/** A person of a batch, with the document by which they came. */
export interface Person {
  readonly candidateId: string;
  readonly documentId: string;
}

/** The batch of that id. Throws NOT_FOUND. */
export function requireBatch(db: Db, batchId: string): NonNullable<ReturnType<typeof getBatch>> {
  const batch = getBatch(db, batchId);
  if (batch === null) throw new AppError('NOT_FOUND', { what: 'batch' });
  return batch;
}

/** The job for which a batch was read. Throws NOT_FOUND, BATCH_WITHOUT_JOB. */
export function requireJob(db: Db, batchId: string): string {
  const { jobId } = requireBatch(db, batchId);
  if (jobId === null) throw new AppError('BATCH_WITHOUT_JOB');
  return jobId;
}

/** The items of these ids, each once. Throws NOT_FOUND when the batch has no such item, REQUEST_INVALID for an empty list. */
export function requireItems(db: Db, batchId: string, itemIds: readonly string[]): readonly TriageItem[] {
  requireBatch(db, batchId);
  const wanted = new Set(itemIds);
  const items = listTriageItems(db, [...wanted]);
  if (items.length < wanted.size || items.some(item => item.batchId !== batchId)) throw new AppError('NOT_FOUND', { what: 'file' });
  return items;
}

/** The people whom these items show already. */
export function knownPeople(items: readonly TriageItem[]): readonly Person[] {
  const people = new Map<string, Person>();
  for (const { candidateId, documentId } of items) {
    if (candidateId !== null && documentId !== null && !people.has(candidateId)) people.set(candidateId, { candidateId, documentId });
  }
  return [...people.values()];
}

/**
 * The people of these items, each once, made where nobody is known by the document. A file that is still to be read, or
 * that could not be taken in at all, has nobody behind it.
 */
export function openPeople(
  tx: WriteTransaction,
  items: readonly TriageItem[],
  make: { readonly newId: () => string; readonly at: number },
): readonly Person[] {
  const made = new Map<string, string>();
  const people = new Map<string, Person>();
  for (const { documentId, candidateId, status } of items) {
    if (documentId === null) continue;
    const known = candidateId ?? made.get(documentId);
    if (known === undefined && (status === 'waiting' || status === 'running')) continue;
    const id = known ?? make.newId();
    if (known === undefined) {
      makePerson(tx, { id, documentId, at: make.at });
      made.set(documentId, id);
    }
    if (!people.has(id)) people.set(id, { candidateId: id, documentId });
  }
  return [...people.values()];
}
