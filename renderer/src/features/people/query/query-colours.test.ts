import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stretchesOf, withoutLastTerm } from './query-colours.ts';

const colours = (query: string): readonly string[] =>
  stretchesOf(query)
    .filter(stretch => stretch.text.trim() !== '')
    .map(({ kind, text }) => `${kind} ${text}`);

describe('colours of a query', () => {
  it('tell operators, fields and words apart', () => {
    expect(colours('payments AND (kubernetes OR ecs) NOT title:intern*')).toEqual([
      'text payments',
      'operator AND',
      'sign (',
      'text kubernetes',
      'operator OR',
      'text ecs',
      'sign )',
      'operator NOT',
      'field title:',
      'text intern*',
    ]);
  });

  it('leave operators within a phrase and in small letters alone', () => {
    expect(colours('"Research AND Development" and -school:Lund years>5')).toEqual([
      'text "Research AND Development"',
      'text and',
      'operator -',
      'field school:',
      'text Lund',
      'field years>5',
    ]);
  });

  it('lose no letter of any query', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), query => {
        expect(
          stretchesOf(query)
            .map(stretch => stretch.text)
            .join(''),
        ).toBe(query);
      }),
    );
  });
});

describe('a query that finds nobody', () => {
  it('loses its last word and what joined it', () => {
    expect(withoutLastTerm('payments AND (kubernetes OR ecs) NOT title:intern*')).toBe('payments AND (kubernetes OR ecs)');
    expect(withoutLastTerm('payments AND (kubernetes OR ecs)')).toBe('payments AND (kubernetes)');
    expect(withoutLastTerm('nurse "night shift"')).toBe('nurse');
    expect(withoutLastTerm('nurse company:"City Hospital"')).toBe('nurse');
  });

  it('cannot lose its only word', () => {
    expect(withoutLastTerm(' nurse ')).toBeNull();
    expect(withoutLastTerm('')).toBeNull();
    expect(withoutLastTerm('NOT (')).toBeNull();
  });
});
