import type { BlindBatchInput, BlindBatchState, BlindPersonState, RevealInput } from '../../../core/contract/blind.ts';
import { AppError } from '../../../core/contract/errors.ts';
import { isBatchBlind, isRevealed, listItemsOfPerson, setAllBlind, setBatchBlind, setRevealed } from '../../../db/queries/blind.ts';
import { getBatchItem } from '../../../db/queries/batch-items.ts';
import { getBatch } from '../../../db/queries/batches.ts';
import { appendEvent } from '../../../db/queries/events.ts';
import { writeTx, type Db, type WriteTransaction } from '../../../db/statement.ts';
import type { BlindGate } from './gate.ts';
import type { BlindPages } from './pages.ts';

/** What blind screening needs of its surroundings. */
export interface BlindServiceParts {
  readonly db: Db;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly gate: BlindGate;
  readonly pages: BlindPages;
  /** Whether the workspace screens blind always. */
  readonly isAlways: () => boolean;
}

/** Who is blind, and who is shown with what reason. Throws NOT_FOUND for a batch or an item that is gone. */
export interface BlindService {
  readonly batch: (batchId: string) => BlindBatchState;
  readonly person: (itemId: string) => BlindPersonState;
  /** Throws BLIND_ALWAYS where the names of a whole batch may not be shown. */
  readonly setBatch: (input: BlindBatchInput) => void;
  readonly reveal: (input: RevealInput) => void;
  readonly hide: (itemId: string) => void;
  /** Makes every batch blind, once the workspace screens so always. */
  readonly hideAll: () => void;
}

/** Blind screening in one workspace. */
export function createBlindService({ db, now, gate, pages, isAlways }: BlindServiceParts): BlindService {
  function requireDocument(itemId: string): string {
    const documentId = getBatchItem(db, itemId)?.documentId ?? null;
    if (documentId === null) throw new AppError('NOT_FOUND', { what: 'document' });
    return documentId;
  }

  function show(itemId: string, revealed: boolean, reason: string | null): void {
    const documentId = requireDocument(itemId);
    const at = now();
    writeTx(db, tx => {
      if (!setRevealed(tx, documentId, revealed, at)) return;
      const kind = revealed ? 'person.revealed' : 'person.hidden';
      for (const subjectId of listItemsOfPerson(tx, documentId))
        appendEvent(tx, { at, actor: 'user', kind, subjectKind: 'batch_item', subjectId, data: reason === null ? {} : { reason } });
    });
  }

  return {
    batch: batchId => {
      if (getBatch(db, batchId) === null) throw new AppError('NOT_FOUND', { what: 'batch' });
      return { blind: isBatchBlind(db, batchId), always: isAlways() };
    },
    person: itemId => {
      const item = getBatchItem(db, itemId);
      if (item === null) throw new AppError('NOT_FOUND', { what: 'file' });
      const { documentId } = item;
      const subject = gate.subjectOf({ itemId, documentId, candidateId: null });
      const blind = subject !== 'shown' && subject !== 'unknown';
      return {
        blind,
        revealed: documentId !== null && isRevealed(db, documentId),
        areas: blind && documentId !== null ? pages.countAreas(documentId) : 0,
      };
    },
    setBatch: input => {
      const { batchId, blind } = input;
      if (getBatch(db, batchId) === null) throw new AppError('NOT_FOUND', { what: 'batch' });
      if (!blind && isAlways()) throw new AppError('BLIND_ALWAYS');
      writeTx(db, tx => noteBatch(tx, batchId, blind, { at: now(), reason: input.blind ? null : input.reason }));
    },
    reveal: ({ itemId, reason }) => show(itemId, true, reason),
    hide: itemId => show(itemId, false, null),
    hideAll: () => void writeTx(db, tx => setAllBlind(tx, now())),
  };
}

function noteBatch(
  tx: WriteTransaction,
  batchId: string,
  blind: boolean,
  { at, reason }: { readonly at: number; readonly reason: string | null },
): void {
  if (!setBatchBlind(tx, batchId, blind, at)) return;
  const kind = blind ? 'batch.hidden' : 'batch.revealed';
  appendEvent(tx, { at, actor: 'user', kind, subjectKind: 'batch', subjectId: batchId, data: reason === null ? {} : { reason } });
}
