import { describe, expect, it } from 'vitest';
import type { LintNote } from '../contract/rubric.ts';
import { applyNote } from './apply-note.ts';
import { lintAd } from './lint-ad.ts';

/** The text after the first note that proposes something. */
function applied(text: string): string | null {
  const note = lintAd(text).find(each => each.replacement !== undefined);
  return note === undefined ? null : applyNote(text, note);
}

describe('what a note proposes', () => {
  it('is written in the place of the words, with their capital', () => {
    expect(applied('Our chairman signs.')).toBe('Our chair signs.');
    expect(applied('Salesman wanted')).toBe('Salesperson wanted');
    expect(applied('Join our young team in Leeds.')).toBe('Join our team in Leeds.');
    expect(applied('Verstärkung für unser junges Team gesucht.')).toBe('Verstärkung für unser Team gesucht.');
  });

  it('leaves words out without a gap, a double comma or a lost line', () => {
    expect(applied('Join our young and dynamic team.')).toBe('Join our team.');
    expect(applied('You are kind, youthful, calm.')).toBe('You are kind, calm.');
    expect(applied('- buena presencia\n- Excel')).toBe('-\n- Excel');
    expect(applied('Somebody unmarried.')).toBe('Somebody.');
  });

  it('is not written where the words have moved or nothing is proposed', () => {
    const [note] = lintAd('Our chairman signs.');
    expect(note && applyNote('All of our chairman signs.', note)).toBeNull();
    const silent: LintNote = { code: 'HEALTH', message: '', source: { start: 0, end: 4, quote: 'Your' } };
    expect(applyNote('Your text', silent)).toBeNull();
  });

  it('is not remarked on again', () => {
    for (const text of ['Our chairman signs.', 'Join our young team!', 'Muttersprachler bevorzugt.', 'équipe jeune et soudée'])
      expect(lintAd(applied(text) ?? text)).toEqual([]);
  });
});
