import { errorClassOf, type ErrorCode } from '../../../core/contract/errors.ts';
import type { FinalItemStatus } from '../../../core/contract/task.ts';
import { retryRules } from '../../engine/tasks/retry-policy.ts';

/** Readable or openable by a person: these wait for help instead of being refused (spec: screening, *Intake*). */
const needHelp: ReadonlySet<ErrorCode> = new Set([
  'DOCUMENT_ENCRYPTED',
  'DOCUMENT_NO_TEXT',
  'DOCUMENT_NOT_RECOGNISED',
  'DOCUMENT_GARBLED',
  'DOCUMENT_NOT_UNDERSTOOD',
  'DOCUMENT_NOT_A_CV',
  'DOCUMENT_RULED_OUT',
  'DOCUMENT_SEVERAL_PEOPLE',
]);

/** How an item ends that could not be completed. What is no fault of the file is *failed*. */
export function outcomeOf(code: ErrorCode): FinalItemStatus {
  if (needHelp.has(code)) return 'needs-help';
  const kind = errorClassOf(code);
  return kind === 'input' || kind === 'permission' || code === 'FILE_CHANGED' ? 'refused' : 'failed';
}

/** Whether the queue tries again after this attempt (counted from 1) instead of the item ending as *failed*. */
export function isRetried(code: ErrorCode, attempt: number): boolean {
  return attempt < retryRules[errorClassOf(code)].attempts;
}
