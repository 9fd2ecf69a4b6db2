import { afterEach, describe, expect, it } from 'vitest';
import { chooseFormats } from '../language/locale.ts';
import { showAge, showCount, showDecimal, showRemaining, showShortDay, showSize } from './formats.ts';

afterEach(() => chooseFormats('en-GB'));

describe('numbers and dates on screen', () => {
  it('say the time left as a range, and less exactly the longer it is', () => {
    expect(showRemaining({ low: 5.2, high: 9.1 })).toBe('0:05–0:09 left');
    expect(showRemaining({ low: 9, high: 9.2 })).toBe('0:09 left');
    expect(showRemaining({ low: 0.1, high: 0.9 })).toBe('less than a second left');
    expect(showRemaining({ low: 7_000, high: 7_300 })).toBe('about 2 h left');
    expect(showRemaining(null)).toBe('');
  });

  it('say how long ago something was', () => {
    const now = new Date(2026, 10, 12, 15, 0).getTime();
    expect(showAge(now - 20_000, now)).toBe('now');
    expect(showAge(now - 25 * 60_000, now)).toBe('25 min');
    expect(showAge(now - 3 * 3_600_000, now)).toBe('3 h');
    expect(showAge(now - 12 * 3_600_000, now)).toBe('today');
    expect(showAge(now - 40 * 3_600_000, now)).toBe('10 Nov');
  });

  it('follow the chosen forms, and keep the former ones when they are unknown', () => {
    expect([showCount(1204), showDecimal(46.4), showDecimal(7, true), showSize(3_210_000)]).toEqual(['1,204', '46.4', '7.0', '3.2 MB']);
    chooseFormats('de-DE');
    expect([showCount(1204), showDecimal(46.4)]).toEqual(['1.204', '46,4']);
    chooseFormats('no-such-place-at-all');
    expect(showCount(1204)).toBe('1.204');
  });

  it('name the year only when it is another one', () => {
    const now = new Date(2026, 5, 1);
    expect(showShortDay(new Date(2026, 0, 3).getTime(), now)).toBe('3 Jan');
    expect(showShortDay(new Date(2024, 0, 3).getTime(), now)).toBe('3 Jan 2024');
  });
});
