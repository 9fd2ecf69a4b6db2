import { describe, expect, it } from 'vitest';
import { sayRemaining } from './remaining-words.ts';

describe('the time left', () => {
  it.each([
    [{ low: 5, high: 9 }, '0:05–0:09 left'],
    [{ low: 40, high: 75.4 }, '0:40–1:15 left'],
    [{ low: 0.2, high: 0.9 }, 'less than a second left'],
    [{ low: 30, high: 30.2 }, '0:30 left'],
    [{ low: 6_900, high: 7_400 }, 'about 2 h left'],
    [{ low: 3_000, high: 11_000 }, 'about 1–3 h left'],
  ])('%o is said as %s', (remaining, words) => {
    expect(sayRemaining(remaining)).toBe(words);
  });
});
