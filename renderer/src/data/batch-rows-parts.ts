import type { BatchUpdate } from '../../../core/contract/batch-view.ts';

type RowsUpdate = Extract<BatchUpdate, { readonly kind: 'rows' }>;

/**
 * Passes updates of a batch on, but joins parts of its rows: the first at once, then each time as many wait as were
 * told before, and the rest with the last. So 10,000 rows are sorted, ranked and drawn six times instead of forty, and
 * the screen still fills with the first part.
 */
export function joinParts(tell: (update: BatchUpdate) => void): (update: BatchUpdate) => void {
  let told = 0;
  let waiting: RowsUpdate | null = null;

  function tellWaiting(): void {
    if (waiting === null) return;
    const part = waiting;
    waiting = null;
    told += part.rows.length;
    tell(part);
  }

  return update => {
    if (update.kind !== 'rows') {
      // What changed belongs to rows that are known.
      if (update.kind === 'changed') tellWaiting();
      tell(update);
      return;
    }
    if (update.first) {
      told = 0;
      waiting = null;
    }
    waiting = waiting === null ? update : { ...update, rows: [...waiting.rows, ...update.rows], first: waiting.first };
    if (update.first || update.last || waiting.rows.length >= told) tellWaiting();
  };
}
