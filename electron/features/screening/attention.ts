import { helpReasons, type AttentionEntry } from '../../../core/contract/batch-view.ts';
import { listHelpNeeded, listUnreadHiddenText, type AttentionRow } from '../../../db/queries/batch-attention.ts';
import { listBatches, type StoredBatch } from '../../../db/queries/batches.ts';
import { getJob } from '../../../db/queries/jobs.ts';
import type { Db } from '../../../db/statement.ts';
import { optionsOf } from './batch-options.ts';

/** Batches that are looked at, newest first: older ones are history. */
const batchesLookedAt = 50;

/** What waits for a person, newest first. */
export function readAttention(db: Db): readonly AttentionEntry[] {
  const hidden = listUnreadHiddenText(db);
  return listBatches(db)
    .slice(0, batchesLookedAt)
    .flatMap(batch =>
      ofBatch(
        db,
        batch,
        hidden.filter(row => row.batchId === batch.id),
      ),
    )
    .sort((one, other) => other.at - one.at);
}

function ofBatch(db: Db, batch: StoredBatch, hidden: readonly AttentionRow[]): readonly AttentionEntry[] {
  const place = [batch.jobId === null ? null : (getJob(db, batch.jobId)?.title ?? null), batch.title]
    .filter(part => part !== null)
    .join(' · ');
  const rows = listHelpNeeded(db, batch.id);
  const help = rows.filter(row => row.status === 'needs-help');
  const failed = rows.filter(row => row.status === 'failed');
  return [
    ...troubleOf(batch, place),
    ...grouped(help, 'needs-help', batch.id, place),
    ...grouped(failed, 'failed', batch.id, place),
    ...hidden.map(row => hiddenText(row, batch.id, place)),
  ];
}

function troubleOf(batch: StoredBatch, place: string): readonly AttentionEntry[] {
  const { trouble } = optionsOf(batch);
  if (trouble === null || batch.status !== 'open') return [];
  return [{ ...nothing, kind: 'trouble', batchId: batch.id, place, trouble, at: batch.createdAt }];
}

function grouped(rows: readonly AttentionRow[], kind: 'needs-help' | 'failed', batchId: string, place: string): readonly AttentionEntry[] {
  if (rows.length === 0) return [];
  const itemId = rows.length === 1 ? (rows[0]?.itemId ?? null) : null;
  const reasons = helpReasons.filter(reason => rows.some(row => row.errorCode === reason));
  return [{ ...nothing, kind, batchId, itemId, place, count: rows.length, reasons, at: Math.max(...rows.map(row => row.at)) }];
}

function hiddenText({ itemId, name, hiddenWords, at }: AttentionRow, batchId: string, place: string): AttentionEntry {
  return { ...nothing, kind: 'hidden-text', batchId, itemId, place, count: hiddenWords, name, at };
}

/** What an entry says of things it is not about. */
const nothing = { itemId: null, count: 0, name: null, reasons: [], trouble: null } as const;
