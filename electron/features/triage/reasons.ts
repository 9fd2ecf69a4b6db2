import { AppError } from '../../../core/contract/errors.ts';
import type { ReasonChange } from '../../../core/contract/triage.ts';
import { type DeclineReasonRow, listReasonRows } from '../../../db/queries/decline-reasons.ts';
import type { Db } from '../../../db/statement.ts';
import type { ActionWords } from './action-words.ts';
import type { Making } from './remarks.ts';
import type { TriageChange } from './change.ts';

/** What becomes of the list of reasons; nothing where it is so already. Throws NOT_FOUND, REASON_EXISTS. */
export function planReason(
  db: Db,
  change: ReasonChange,
  { newId, at }: Making,
): { readonly words: ActionWords; readonly changes: readonly TriageChange[] } {
  const rows = listReasonRows(db);
  if (change.do === 'add') {
    requireNew(rows, change.label, null);
    const position = 1 + Math.max(0, ...rows.map(row => row.position));
    const after = { id: newId(), label: change.label, position, retiredAt: null };
    return { words: { did: 'reason', reason: change.label, change: 'added' }, changes: [{ kind: 'reason', before: null, after }] };
  }
  const before = rows.find(row => row.id === change.id);
  if (before === undefined) throw new AppError('NOT_FOUND', { what: 'reason' });
  if (change.do === 'rename') {
    requireNew(rows, change.label, before.id);
    const words = { did: 'reason', reason: change.label, change: 'renamed' } as const;
    return {
      words,
      changes: before.label === change.label ? [] : [{ kind: 'reason', before, after: { ...before, label: change.label } }],
    };
  }
  const words = { did: 'reason', reason: before.label, change: change.retired ? 'retired' : 'offered again' } as const;
  const isSo = (before.retiredAt !== null) === change.retired;
  return { words, changes: isSo ? [] : [{ kind: 'reason', before, after: { ...before, retiredAt: change.retired ? at : null } }] };
}

/** Two reasons of the same words could not be told apart. */
function requireNew(rows: readonly DeclineReasonRow[], label: string, own: string | null): void {
  if (rows.some(row => row.id !== own && folded(row.label) === folded(label))) throw new AppError('REASON_EXISTS', { reason: label });
}

function folded(label: string): string {
  return label.normalize('NFC').toLowerCase();
}
