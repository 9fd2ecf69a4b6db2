import { describe, expect, it } from 'vitest';
import type { RawSpan } from '../contract/document.ts';
import { layoutDocument } from './layout-document.ts';
import { fill, raw, span, words } from './spans.fixture.ts';

const texts = (spans: readonly RawSpan[], more = {}): readonly string[] => layoutDocument(raw(spans, more)).lines.map(line => line.text);
const bold = { bold: true };

describe('labels in the margin', () => {
  it('are read before their text where a rule parts the sections', () => {
    const spans = [
      ...words('Experience', 40, 100, bold),
      ...words('Cashier, Corner Shop', 160, 100),
      ...words('Served three hundred guests a day and', 160, 113),
      ...words('closed the till every evening', 160, 126),
      ...words('Education', 40, 160, bold),
      ...words('BA History, University of Hull', 160, 160),
      ...words('Graduated with honours in June', 160, 173),
    ];
    const rules = [88, 148].map(y => fill(40, y, 500, 1, '#999999'));
    expect(texts(spans, { fills: rules })).toEqual([
      'Experience',
      'Cashier, Corner Shop',
      'Served three hundred guests a day and',
      'closed the till every evening',
      'Education',
      'BA History, University of Hull',
      'Graduated with honours in June',
    ]);
  });

  it('join a period whose end stands below its beginning, as it is written in one row', () => {
    const spans = [0, 1].flatMap(index => [
      ...words(['05/2021', '02/2017'][index] ?? '', 60, 100 + index * 60),
      ...words(['heute', '04/2021'][index] ?? '', 60, 112 + index * 60),
      ...words(['Pfleger', 'Helfer'][index] ?? '', 160, 100 + index * 60, bold),
      ...words('Klinik am Park in Kassel und Umgebung', 160, 113 + index * 60),
      ...words('Pflege von zwölf Menschen je Schicht', 160, 126 + index * 60),
    ]);
    expect(texts(spans).filter(text => text.includes('\t'))).toEqual(['05/2021 – heute\tPfleger', '02/2017 – 04/2021\tHelfer']);
  });

  it('keep degrees of one row each apart, newest first', () => {
    const spans = ['2019', '2017', '2014'].flatMap((year, index) => [
      ...words(year, 60, 100 + index * 14),
      ...words(['Master of Science, Hull', 'Bachelor of Science, Hull', 'A-levels, York'][index] ?? '', 160, 100 + index * 14),
    ]);
    expect(texts(spans)).toEqual(['2019\tMaster of Science, Hull', '2017\tBachelor of Science, Hull', '2014\tA-levels, York']);
  });

  it('are no labels where each column begins with a heading of its own', () => {
    const large = { fontSize: 13, bold: true };
    const spans = [
      ...words('Skills', 40, 100, large),
      ...words('Languages', 200, 100, large),
      ...['Excel', 'Xero', 'Payroll'].flatMap((skill, index) => words(skill, 40, 118 + index * 13)),
      ...['English (native)', 'Polish (B2)', 'Welsh (A2)'].flatMap((language, index) => words(language, 200, 118 + index * 13)),
    ];
    expect(texts(spans)).toEqual(['Skills', 'Excel', 'Xero', 'Payroll', 'Languages', 'English (native)', 'Polish (B2)', 'Welsh (A2)']);
  });

  it('stand less than a letter beside texts that all begin at one place, months over their years', () => {
    const right = (text: string, y: number): readonly RawSpan[] => words(text, 130 - text.length * 5, y);
    const spans = [
      ['September', '2013 –', 'December', '2016'],
      ['January', '2011 –', 'August', '2013'],
    ].flatMap((period, index) => [
      ...period.flatMap((row, at) => right(row, 100 + index * 70 + at * 13)),
      ...words(['Carpenter', 'Apprentice'][index] ?? '', 137, 100 + index * 70, bold),
      ...words('Doors and stairs in old flats and new', 137, 113 + index * 70),
    ]);
    expect(texts(spans).filter(text => text.includes('\t'))).toEqual([
      'September 2013 – December 2016\tCarpenter',
      'January 2011 – August 2013\tApprentice',
    ]);
  });

  it('are headings turned by a right angle beside their sections; one such text alone is a decoration', () => {
    const turned = (text: string, y: number): RawSpan => ({
      ...span(text, 40, y, { rotation: 270 }),
      box: { x: 40, y, width: 10, height: text.length * 5 },
    });
    const body = [100, 200].flatMap(y => [0, 1, 2, 3, 4].flatMap(row => words(`Line ${row} of the text at ${y}`, 60, y + row * 13)));
    const found = texts([...body, turned('Experience', 92), turned('Education', 192)]);
    expect(found[0]).toBe('Experience');
    expect(found[6]).toBe('Education');
    expect(texts([...body, turned('Experience', 92)]).at(-1)).toBe('Experience');
  });
});
