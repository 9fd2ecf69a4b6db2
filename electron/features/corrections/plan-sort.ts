import { sortPath, sortRulingOf } from '../../../core/contract/correction.ts';
import { AppError } from '../../../core/contract/errors.ts';
import type { SortRuling } from '../../../core/contract/screening.ts';
import { getBatchItem } from '../../../db/queries/batch-items.ts';
import { getCorrection, parseCorrection, type CorrectionRow } from '../../../db/queries/corrections.ts';
import { getCv } from '../../../db/queries/cvs.ts';
import { getItemFile, type RowChange } from '../../../db/queries/triage.ts';
import type { WriteTransaction } from '../../../db/statement.ts';

/** A word on what a document is, as the session's undo keeps it. */
export interface SortPlan {
  readonly words: { readonly did: 'rule-sort'; readonly file: string; readonly sort: SortRuling };
  readonly changes: readonly ({ readonly kind: 'correction' } & RowChange<CorrectionRow>)[];
}

/**
 * Plans to keep that the document of an item is a CV, or is none; nothing changes where that was said before. Throws
 * NOT_FOUND where nothing was read: there is nothing to rank then.
 */
export function planSort(tx: WriteTransaction, { itemId, sort }: { itemId: string; sort: SortRuling }, at: number): SortPlan {
  const item = getBatchItem(tx, itemId);
  const documentId = item?.status === 'completed' || item?.status === 'needs-help' ? item.documentId : null;
  if (documentId === null || getCv(tx, documentId) === null) throw new AppError('NOT_FOUND', { what: 'reading' });
  const before = getCorrection(tx, documentId, sortPath);
  const isSame = before !== null && sortRulingOf([parseCorrection(before)]) === sort;
  const after: CorrectionRow = { documentId, path: sortPath, value: JSON.stringify({ [sortPath]: sort }), actor: 'user', correctedAt: at };
  return {
    words: { did: 'rule-sort', file: getItemFile(tx, itemId) ?? '', sort },
    changes: isSame ? [] : [{ kind: 'correction', before, after }],
  };
}
