import { describe, expect, it } from 'vitest';
import { longestAd } from '../../../../core/contract/job-view.ts';
import { tooLong, tooLongFor } from './ad-length.ts';

const full = { value: 'x'.repeat(longestAd), selectionStart: 0, selectionEnd: 0 };

describe('the length of an ad', () => {
  it('is refused by name above the limit, with what to do', () => {
    expect(tooLong(longestAd)).toBeNull();
    expect(tooLong(longestAd + 1)).toBe('The job ad “pasted text” is larger than 200,000 characters. Keep only the text of the ad.');
  });

  it('counts what is there already, but not what is replaced', () => {
    expect(tooLongFor(full, 'y')).not.toBeNull();
    expect(tooLongFor({ ...full, selectionEnd: 1 }, 'y')).toBeNull();
    expect(tooLongFor({ value: '', selectionStart: 0, selectionEnd: 0 }, 'x'.repeat(5_000_000))).not.toBeNull();
  });
});
