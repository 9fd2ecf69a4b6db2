import type { ErrorCode, ErrorDetails, ErrorText } from '../../../core/contract/errors.ts';
import { say } from './texts.ts';

/** Numbers that name something and are written without marks between thousands. */
const names: ReadonlySet<string> = new Set(['pid', 'version']);

/** Sentence and next step of a failure in the language of the window. */
export function describeError(code: ErrorCode, details: ErrorDetails = {}): ErrorText {
  const values = Object.fromEntries(Object.entries(details).map(([key, value]) => [key, names.has(key) ? String(value) : value]));
  return { sentence: say(`errors:${code}.sentence`, values), nextStep: say(`errors:${code}.nextStep`, values) };
}
