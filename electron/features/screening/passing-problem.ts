import type { BatchItem } from '../../../db/queries/batch-items.ts';

/**
 * Problems of the moment: a file that was locked or gone, a full disk. A file under which the app ended time after time
 * is none: it would end it again.
 */
export function isPassing(item: Pick<BatchItem, 'status' | 'errorCode'>): boolean {
  if (item.status === 'failed') return item.errorCode?.startsWith('DOCUMENT_') !== true;
  return item.status === 'refused' && item.errorCode?.startsWith('FILE_') === true;
}
