import { describe, expect, it } from 'vitest';
import { divide, joinWithNext, moveEnd, type Part } from './split-ranges.ts';

const anna: Part = { firstPage: 1, lastPage: 2, name: 'Anna Barlow' };
const boris: Part = { firstPage: 3, lastPage: 3, name: null };
const clara: Part = { firstPage: 4, lastPage: 6, name: 'Clara Marlow' };
const parts = [anna, boris, clara];

describe('the parts of a file', () => {
  it('take pages from each other', () => {
    expect(moveEnd(parts, 0, -1)).toEqual([{ ...anna, lastPage: 1 }, { ...boris, firstPage: 2 }, clara]);
    expect(moveEnd(parts, 1, 1)).toEqual([anna, { ...boris, lastPage: 4 }, { ...clara, firstPage: 5 }]);
  });

  it('keep a page each', () => {
    expect([moveEnd(parts, 0, 1), moveEnd(parts, 1, -1), moveEnd(parts, 2, -1), moveEnd(parts, 0, -2)]).toEqual([null, null, null, null]);
  });

  it('are joined under the first name there is', () => {
    expect(joinWithNext(parts, 1)).toEqual([anna, { ...clara, firstPage: 3 }]);
    expect(joinWithNext(parts, 2)).toBeNull();
  });

  it('are divided before their last page', () => {
    expect(divide(parts, 2)).toEqual([anna, boris, { ...clara, lastPage: 5 }, { firstPage: 6, lastPage: 6, name: null }]);
    expect(divide(parts, 1)).toBeNull();
  });
});
