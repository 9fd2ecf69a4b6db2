import { describe, expect, it } from 'vitest';
import { ordinal, sayPlace } from './queue-words.ts';

const counts = { received: 120, waiting: 76, running: 4, completed: 40, needsHelp: 0, refused: 0, duplicate: 0, failed: 0 };

describe('sayPlace', () => {
  it('says the place and its share of the time left', () => {
    expect(sayPlace(11, { counts, remainingSeconds: { low: 260, high: 320 } })).toBe('12th, about 0:40');
    expect(sayPlace(1, { counts, remainingSeconds: { low: 2, high: 4 } })).toBe('2nd, less than a second');
    expect(sayPlace(0, { counts, remainingSeconds: { low: 260, high: 320 } })).toBe('Next');
  });

  it('says the place alone while nobody knows the time, or nothing goes on', () => {
    expect(sayPlace(20, { counts, remainingSeconds: null })).toBe('21st');
  });
});

describe('ordinal', () => {
  it('has the ending that is said', () => {
    expect([1, 2, 3, 4, 11, 12, 13, 21, 101, 1_203].map(ordinal)).toEqual([
      '1st',
      '2nd',
      '3rd',
      '4th',
      '11th',
      '12th',
      '13th',
      '21st',
      '101st',
      '1,203rd',
    ]);
  });
});
