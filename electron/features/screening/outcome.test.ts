import { describe, expect, it } from 'vitest';
import { errorCatalogue } from '../../../core/contract/error-catalogue.ts';
import { errorClassOf, isErrorCode, type ErrorCode } from '../../../core/contract/errors.ts';
import { isRetried, outcomeOf } from './outcome.ts';

const errorCodes: readonly ErrorCode[] = Object.keys(errorCatalogue).filter(isErrorCode);

describe('the outcome of an error', () => {
  it.each([
    ['DOCUMENT_EMPTY', 'refused'],
    ['DOCUMENT_TOO_LARGE', 'refused'],
    ['DOCUMENT_TOO_COMPLEX', 'refused'],
    ['DOCUMENT_UNSAFE', 'refused'],
    ['FILE_NOT_REGULAR', 'refused'],
    ['FILE_NOT_READABLE', 'refused'],
    ['FILE_VANISHED', 'refused'],
    ['FILE_CHANGED', 'refused'],
    ['DOCUMENT_ENCRYPTED', 'needs-help'],
    ['DOCUMENT_NO_TEXT', 'needs-help'],
    ['DOCUMENT_GARBLED', 'needs-help'],
    ['DOCUMENT_NOT_UNDERSTOOD', 'needs-help'],
    ['DISK_FULL', 'failed'],
    ['DATABASE_BUSY', 'failed'],
    ['TASK_TIMEOUT', 'failed'],
    ['INTERNAL', 'failed'],
  ] as const satisfies readonly (readonly [ErrorCode, string])[])('%s is %s', (code, outcome) => {
    expect(outcomeOf(code)).toBe(outcome);
  });

  it('of anything wrong with the document itself is never a failure of the app', () => {
    for (const code of errorCodes.filter(name => name.startsWith('DOCUMENT_'))) expect(outcomeOf(code), code).not.toBe('failed');
  });
});

describe('another try', () => {
  it('is given to what may pass, a limited number of times, and never to what is wrong with the file', () => {
    expect([1, 2, 3, 4, 5].map(attempt => isRetried('FILE_CHANGED', attempt))).toEqual([true, true, true, true, false]);
    expect([1, 2, 3].map(attempt => isRetried('INTERNAL', attempt))).toEqual([true, true, false]);
    for (const code of errorCodes.filter(name => errorClassOf(name) === 'input')) expect(isRetried(code, 1), code).toBe(false);
  });
});
