import { describe, expect, it } from 'vitest';
import { rowOf } from '../../../data/batch-rows.fixture.ts';
import { reasonOf } from './group-words.ts';

describe('the row of a scan', () => {
  it('says which page is being recognised, and of one page only that it is', () => {
    const scan = { status: 'running', recognition: 'running' } as const;
    expect(reasonOf(rowOf('five', { ...scan, recognisedPage: { page: 2, of: 5 } }))).toBe('Scan, page 2 of 5 is being recognised');
    expect(reasonOf(rowOf('one', { ...scan, recognisedPage: { page: 1, of: 1 } }))).toBe('Scan, text is being recognised');
    expect(reasonOf(rowOf('waits', { status: 'running', recognition: 'queued' }))).toBe('Scan, text recognition queued');
  });
});
