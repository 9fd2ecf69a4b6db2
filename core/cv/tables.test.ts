import { describe, expect, it } from 'vitest';
import { tables } from '../../tests/support/understanding-context.ts';
import { fold, squeeze } from './text/fold.ts';
import { compileTables } from './tables.ts';
import { wordsOf } from './text/words.ts';

describe('compileTables', () => {
  it('names the months and the present of sixteen languages', () => {
    const months = ['march', 'März', 'mars', 'marzo', 'março', 'maart', 'marca', '3月', '三月', 'مارس', 'marts', 'března', 'mart'];
    for (const month of months) expect(tables.dates.months.whole(wordsOf(fold(month)))).toBe(3);
    const present = [
      'present',
      'heute',
      "aujourd'hui",
      'actualidad',
      'oggi',
      'atual',
      'heden',
      'obecnie',
      '現在',
      '至今',
      'الآن',
      'nu',
      'nå',
      'současnost',
      'halen',
    ];
    for (const word of present) expect(tables.dates.present.whole(wordsOf(fold(word)))).toBe(true);
  });

  it('refuses a table with the wrong shape', () => {
    expect(() => compileTables({ en: { language: 'en' } })).toThrow();
  });
});

describe('fold', () => {
  it('keeps every offset', () => {
    for (const text of ['Élodie Straße ŁÓDŹ', 'Ǆ ﬁ ½ ①', '٢٠٢٠ – حتى', '東京𠮷野家', 'e\u0301'])
      expect(fold(text)).toHaveLength(text.length);
  });

  it('folds case, accents, digits and apostrophes', () => {
    expect(fold('ÉLODIE ’٢٠')).toBe("elodie '20");
    expect(squeeze('S U M M A R Y :')).toBe('summary');
  });
});
