import { describe, expect, it } from 'vitest';
import { columnsFor, widthFor } from './ranking-columns.ts';

const usual = { narrow: false, requiredCriteria: 9, people: 97, paneWidth: 592 };

describe('columnsFor', () => {
  it('leaves out advice, strip and status word in narrow windows', () => {
    expect(columnsFor({ ...usual, narrow: true })).toMatchObject({ advice: null, strip: false, status: 16 });
    expect(columnsFor(usual)).toMatchObject({ advice: 70, strip: true });
  });

  it('gives places of 10,000 people room', () => {
    expect(columnsFor({ ...usual, people: 10_000 }).place).toBeGreaterThan(columnsFor(usual).place);
  });

  it('draws cells of up to twelve criteria, but cuts names last', () => {
    expect(columnsFor(usual)).toMatchObject({ cells: true });
    expect(columnsFor({ ...usual, requiredCriteria: 12 })).toMatchObject({ cells: false, required: 82 });
    expect(columnsFor({ ...usual, requiredCriteria: 12, paneWidth: 640 })).toMatchObject({ cells: true, required: 134 });
    expect(columnsFor({ ...usual, requiredCriteria: 13, paneWidth: 900 })).toMatchObject({ cells: false, required: 82 });
  });
});

describe('widthFor', () => {
  it('widens the ranking for more criteria only where the page keeps its room', () => {
    expect(widthFor({ narrow: false, requiredCriteria: 12 }, false)).toBe(592);
    expect(widthFor({ narrow: false, requiredCriteria: 12 }, true)).toBe(628);
  });
});
