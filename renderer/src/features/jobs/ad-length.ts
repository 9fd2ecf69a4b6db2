import { AppError } from '../../../../core/contract/errors.ts';
import { longestAd } from '../../../../core/contract/job-view.ts';
import { describeError } from '../../language/errors.ts';

/** A field that text of an ad is typed into or pasted. */
interface AdField {
  readonly value: string;
  readonly selectionStart: number;
  readonly selectionEnd: number;
}

/** What is wrong with text that would be longer than an ad may be, and what to do; null where it fits. */
export function tooLong(length: number): string | null {
  if (length <= longestAd) return null;
  const limit = `${longestAd.toLocaleString('en')} characters`;
  const { code, details } = new AppError('JOB_TOO_LARGE', { path: 'pasted text', limit });
  const { sentence, nextStep } = describeError(code, details);
  return `${sentence} ${nextStep}`;
}

/** The same for text that is about to come into a field, in place of what is selected there. */
export function tooLongFor({ value, selectionStart, selectionEnd }: AdField, coming: string): string | null {
  return tooLong(value.length - (selectionEnd - selectionStart) + coming.length);
}
