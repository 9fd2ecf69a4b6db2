import { describe, expect, it } from 'vitest';
import { EndingSet } from './ending-set.ts';

describe('endings of words', () => {
  const endings = new EndingSet(['leiter', 'kraft', 'university']);

  it('are found whatever their length', () => {
    expect(endings.ends('bauleiter')).toBe(true);
    expect(endings.ends('pflegefachkraft')).toBe(true);
    expect(endings.ends('bauleitung')).toBe(false);
    expect(endings.ends('er')).toBe(false);
  });

  it('may be the whole word, unless that is not wanted', () => {
    expect(endings.ends('university')).toBe(true);
    expect(endings.ends('university', false)).toBe(false);
    expect(endings.ends('leiter', false)).toBe(false);
  });
});
