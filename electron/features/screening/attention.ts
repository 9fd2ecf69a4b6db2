import type { AttentionEntry } from '../../../core/contract/batch-view.ts';
import { describeError, isErrorCode, type ErrorCode } from '../../../core/contract/errors.ts';
import { listHelpNeeded, listUnreadHiddenText, type AttentionRow } from '../../../db/queries/batch-attention.ts';
import { listBatches, type StoredBatch } from '../../../db/queries/batches.ts';
import { getJob } from '../../../db/queries/jobs.ts';
import type { Db } from '../../../db/statement.ts';
import { optionsOf } from './batch-options.ts';

/** Batches that are looked at, newest first: older ones are history. */
const batchesLookedAt = 50;

/** Why a file needs help, in a word or two. */
const reasonWords: Readonly<Partial<Record<ErrorCode, string>>> = {
  DOCUMENT_ENCRYPTED: 'password',
  DOCUMENT_NO_TEXT: 'scan',
  DOCUMENT_NOT_RECOGNISED: 'scan',
  DOCUMENT_GARBLED: 'garbled text',
  DOCUMENT_NOT_UNDERSTOOD: 'not understood',
  DOCUMENT_NOT_A_CV: 'not a CV',
  DOCUMENT_RULED_OUT: 'not a CV',
  DOCUMENT_SEVERAL_PEOPLE: 'several people',
};

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
    ...grouped(help, 'needs-help', batch.id, place, help.length === 1 ? '1 CV needs help' : `${help.length} CVs need help`),
    ...grouped(failed, 'failed', batch.id, place, failed.length === 1 ? '1 file failed' : `${failed.length} files failed`),
    ...hidden.map(row => hiddenText(row, batch.id, place)),
  ];
}

function troubleOf(batch: StoredBatch, place: string): readonly AttentionEntry[] {
  const { trouble } = optionsOf(batch);
  if (trouble === null || batch.status !== 'open') return [];
  const { sentence } = describeError(trouble.code, trouble.details);
  return [{ kind: 'trouble', batchId: batch.id, itemId: null, title: sentence, detail: place, at: batch.createdAt }];
}

function grouped(
  rows: readonly AttentionRow[],
  kind: 'needs-help' | 'failed',
  batchId: string,
  place: string,
  title: string,
): readonly AttentionEntry[] {
  if (rows.length === 0) return [];
  const reasons = new Set(rows.map(row => reasonOf(row.errorCode)).filter(reason => reason !== ''));
  const [only] = rows;
  const at = Math.max(...rows.map(row => row.at));
  return [
    {
      kind,
      batchId,
      itemId: rows.length === 1 ? (only?.itemId ?? null) : null,
      title,
      detail: [place, [...reasons].join(', ')].filter(part => part !== '').join(' · '),
      at,
    },
  ];
}

function reasonOf(code: string | null): string {
  return code === null || !isErrorCode(code) ? '' : (reasonWords[code] ?? '');
}

function hiddenText(row: AttentionRow, batchId: string, place: string): AttentionEntry {
  const words = row.hiddenWords === 1 ? '1 hidden word' : `${row.hiddenWords} hidden words`;
  return {
    kind: 'hidden-text',
    batchId,
    itemId: row.itemId,
    title: `${words} in ${row.name}’s CV`,
    detail: `${place} · shown to you, not scored`,
    at: row.at,
  };
}
