import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tables } from '../../../tests/support/understanding-context.ts';
import { fold } from '../text/fold.ts';
import { findDates, type DateMatch } from './date-range.ts';
import { toPartialDate } from './intervals.ts';

/** "start..end", "now" for a current end, "?" for none. */
function write(match: DateMatch | undefined): string {
  if (!match) return 'none';
  if (match.kind === 'duration') return `${match.months} months`;
  const start = toPartialDate(match.start) ?? '?';
  if (match.kind === 'point') return start;
  return `${start}..${match.current ? 'now' : (toPartialDate(match.end, 'last') ?? '?')}`;
}

const forms: readonly (readonly [string, string])[] = [
  ['Jan 2020 – Present', '2020-01..now'],
  ['01/2020-03.2022', '2020-01..2022-03'],
  ['2019–21', '2019..2021'],
  ['2019/20', '2019..2020'],
  ['2010 - 2012', '2010..2012'],
  ['seit 2018', '2018..now'],
  ['2018 – … :', '2018..now'],
  ['Avr. – juin 2025', '2025-04..2025-06'],
  ['abr. 2019 - a la fecha', '2019-04..now'],
  ['od lutego 2020 r. do chwili obecnej', '2020-02..now'],
  ['2013. szeptember – 2018. február', '2013-09..2018-02'],
  ['01/2018 – d.d.', '2018-01..now'],
  ['Anfang 2018 bis Ende 2019', '2018..2019'],
  ['H1 2019 – H2 2020', '2019-01..2020-12'],
  ['a month', '1 months'],
  ['depuis 2020', '2020..now'],
  ['desde marzo de 2018 hasta la actualidad', '2018-03..now'],
  ['2020.03 ~', '2020-03..now'],
  ['since March 2019', '2019-03..now'],
  ['2020 –', '2020..now'],
  ['until 2019', '?..2019'],
  ['2020年3月', '2020-03'],
  ['2018年4月〜2021年3月', '2018-04..2021-03'],
  ['令和2年4月 ～ 現在', '2020-04..now'],
  ['平成30年4月', '2018-04'],
  ['03/20 - heute', '2020-03..now'],
  ['Summer 2019', '2019-06'],
  ['Winter 2019', '2019'],
  ['Sommersemester 2018 – Wintersemester 2019/20', '2018-04..2020-03'],
  ['2017-Jan - 2021-Apr', '2017-01..2021-04'],
  ['Fall 2019 - Spring 2020', '2019-09..2020-05'],
  ['Q1 2020 - Q3 2021', '2020-01..2021-09'],
  ['WS 2019/20', '2019-10'],
  ['2020-01-15 – 2021-02-03', '2020-01..2021-02'],
  ['15.01.2020 bis 31.03.2021', '2020-01..2021-03'],
  ['12/25/2019 - 01/15/2021', '2019-12..2021-01'],
  ['Jul, 2025 - Present', '2025-07..now'],
  ['sept-21 – présent', '2021-09..now'],
  ['févr., 2024 - mars, 2025', '2024-02..2025-03'],
  ['Jan – Mar 2020', '2020-01..2020-03'],
  ['Nov – Feb 2020', '2019-11..2020-02'],
  ['Nov 01, 2024', '2024-11'],
  ['1er janvier 2020 au 3 mars 2021', '2020-01..2021-03'],
  ["Oct '19 - Nov '21", '2019-10..2021-11'],
  ["'19 – '21", '2019..2021'],
  ['enero de 2020 a marzo de 2021', '2020-01..2021-03'],
  ['od 2019 do 2021', '2019..2021'],
  ['dal 2015 al 2018', '2015..2018'],
  ['maart 2019 t/m heden', '2019-03..now'],
  ['styczeń 2019 – obecnie', '2019-01..now'],
  ['يناير ٢٠٢٠ – حتى الآن', '2020-01..now'],
  ['March 2015—July 2018', '2015-03..2018-07'],
  ['2008-01 – 2014-02', '2008-01..2014-02'],
  ['2010-12', '2010-12'],
  ['2 yrs', '24 months'],
  ['3 years 2 months', '38 months'],
  ['1 Jahr und 3 Monate', '15 months'],
];

describe('findDates', () => {
  it.each(forms)('reads %s', (text, expected) => {
    expect(write(findDates(fold(text), tables.dates)[0])).toBe(expected);
  });

  it('leaves amounts, versions and phone numbers alone', () => {
    for (const text of ['1,800 part numbers', 'WCAG 2.2 AA', '404.555.0187', 'room 12/3', '93 %']) {
      expect(findDates(fold(text), tables.dates)).toEqual([]);
    }
  });

  it('tells a dash before a title from an open end', () => {
    expect(write(findDates(fold('2012 - Senior Engineer'), tables.dates)[0])).toBe('2012');
  });

  it('gives offsets of the text as printed', () => {
    const text = 'Bürokauffrau, März 2019 – heute, Köln';
    const [match] = findDates(fold(text), tables.dates);
    expect(text.slice(match?.from, match?.to)).toBe('März 2019 – heute');
  });

  it('finds ordered, separate matches in any text', () => {
    const piece = fc.constantFrom(
      'Jan',
      '2020',
      '–',
      '-',
      '/',
      '03',
      'present',
      'bis',
      ' ',
      ' ',
      'since',
      '年',
      "'",
      '19',
      'yrs',
      '.',
      '(',
      '\t',
      'x',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), pieces => {
        const text = pieces.join('');
        let last = 0;
        for (const match of findDates(fold(text), tables.dates)) {
          expect(match.from).toBeGreaterThanOrEqual(last);
          expect(match.to).toBeGreaterThan(match.from);
          expect(match.to).toBeLessThanOrEqual(text.length);
          last = match.to;
        }
      }),
    );
  });
});
