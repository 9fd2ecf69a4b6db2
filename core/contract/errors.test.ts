import { describe, expect, it } from 'vitest';
import { describeError } from './errors.ts';

describe('describeError', () => {
  it('puts the thousands of counts and measures apart, but not the digits of what names something', () => {
    expect(describeError('BATCH_FULL', { limit: 20_000 }).sentence).toBe('More than 20,000 files lie there; the first 20,000 were taken.');
    expect(describeError('DOCUMENT_TOO_LARGE', { sizeMb: 12.5, limitMb: 10 }).sentence).toBe('The file has 12.5 MB, the limit is 10 MB.');
    expect(describeError('WORKSPACE_LOCKED', { pid: 31_415, path: '/cvs' }).sentence).toContain('process 31415');
  });

  it('leaves what is not told visible by its name, and texts as they are', () => {
    expect(describeError('DOCUMENT_DAMAGED').sentence).toBe('The file is damaged: {reason}.');
    expect(describeError('DOCUMENT_DAMAGED', { reason: '10000 objects' }).sentence).toBe('The file is damaged: 10000 objects.');
  });
});
