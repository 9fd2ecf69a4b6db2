import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RawSpan } from '../contract/document.ts';
import { layoutDocument } from './layout-document.ts';
import { raw, span, words } from './spans.fixture.ts';

const texts = (spans: readonly RawSpan[], more = {}): readonly string[] => layoutDocument(raw(spans, more)).lines.map(line => line.text);

/** Two columns of running text, as a page of a newspaper. */
const left = [
  'Designed and built the order',
  'service of a large retailer with',
  'two colleagues over three years',
  'and kept it running at night',
  'without a single lost order',
];
const right = [
  'Speaks German and French as',
  'well as English and some Dutch',
  'and likes to explain difficult',
  'things to people who have not',
  'studied them for many years',
];

describe('layoutDocument', () => {
  it('reads two columns one after the other and text across them before', () => {
    const spans = [
      ...words('A headline that runs across the whole page over both of its columns', 50, 60, { fontSize: 12 }),
      ...left.flatMap((line, row) => words(line, 50, 100 + row * 14)),
      ...right.flatMap((line, row) => words(line, 320, 104 + row * 14)),
    ];
    expect(texts(spans)).toEqual(['A headline that runs across the whole page over both of its columns', ...left, ...right]);
  });

  it('keeps two columns apart even where their rows stand level', () => {
    const spans = left.flatMap((line, row) => [...words(line, 50, 100 + row * 14), ...words(right[row] ?? '', 320, 100 + row * 14)]);
    expect(texts(spans)).toEqual([...left, ...right]);
  });

  it('keeps a date at the right margin in the line of its title, after a tab', () => {
    const spans = [
      ...words('Nurse, Northfield Hospital', 50, 100),
      ...words('2019 – 2023', 480, 100),
      ...words('Cared for up to six patients on a ward with thirty beds and trained new colleagues in it.', 50, 114),
      ...words('Porter, Northfield Hospital', 50, 140),
      ...words('2017 – 2019', 480, 140),
      ...words('Moved patients, beds and oxygen through the whole building, on time and with a smile each day.', 50, 154),
    ];
    expect(texts(spans)[0]).toBe('Nurse, Northfield Hospital\t2019 – 2023');
    expect(texts(spans)[2]).toBe('Porter, Northfield Hospital\t2017 – 2019');
  });

  it('joins dates in a left margin with the row they stand beside', () => {
    const jobs = ['Accountant', 'Bookkeeper', 'Cashier', 'Trainee'];
    const spans = jobs.flatMap((job, index) => [
      ...words(`20${10 + index} – 20${11 + index}`, 50, 100 + index * 60),
      ...words(`${job} at Miller and Sons Limited`, 160, 100 + index * 60),
      ...words('Kept the books of four shops and closed each month within', 160, 114 + index * 60),
      ...words('five days, with one assistant', 160, 128 + index * 60),
    ]);
    const lines = texts(spans);
    expect(lines.filter(line => line.includes('\t'))).toEqual(
      jobs.map((job, index) => `20${10 + index} – 20${11 + index}\t${job} at Miller and Sons Limited`),
    );
    expect(lines).toHaveLength(12);
  });

  it('reads a coloured panel as a sidebar', () => {
    const panel = ['Contact', 'Leeds, UK', '0113 496 0000', 'Skills', 'Excel', 'Payroll'];
    const main = [
      'Experience',
      'Payroll clerk at Brook Foods',
      'Paid 400 people on time',
      'Education',
      'Diploma in payroll',
      'Leeds College',
    ];
    const spans = [
      ...panel.flatMap((line, row) => words(line, 30, 100 + row * 40)),
      ...main.flatMap((line, row) => words(line, 220, 110 + row * 40)),
    ];
    const fills = [{ page: 1, box: { x: 0, y: 0, width: 190, height: 842 }, color: '#dde6ee', paint: 1, alpha: 1, solid: true }];
    const { lines } = layoutDocument(raw(spans, { fills }));
    expect(lines.map(line => line.text)).toEqual([...panel, ...main]);
    expect(lines.map(line => line.region)).toEqual([...panel.map(() => 'sidebar'), ...main.map(() => 'body')]);
  });

  it('joins letters that are set apart, and keeps the words they make', () => {
    const letters = (text: string, y: number): readonly RawSpan[] =>
      Array.from(text).flatMap((letter, at) => (letter === ' ' ? [] : [span(letter, 50 + at * 9, y)]));
    expect(texts(letters('EXPERIENCE', 100))).toEqual(['EXPERIENCE']);
    expect(texts(letters('WORK  HISTORY', 100))).toEqual(['WORK HISTORY']);
  });

  it('joins the pieces of a word and small capitals of two sizes', () => {
    const spans = [
      span('J', 50, 100, { fontSize: 24 }),
      span('ANE', 62, 100, { fontSize: 18 }),
      span(' D', 95, 100, { fontSize: 24 }),
      span('OE', 107, 100, { fontSize: 18 }),
    ];
    expect(texts(spans)).toEqual(['JANE DOE']);
  });

  it('takes the list mark off and remembers it', () => {
    const [line] = layoutDocument(raw([span('•', 50, 100), ...words('Kept the books', 62, 100)])).lines;
    expect(line).toMatchObject({ text: 'Kept the books', bullet: true });
    expect(line?.box.x).toBe(62);
  });

  it('prints doubled text once', () => {
    expect(texts([...words('Jane Doe', 50, 100), ...words('Jane Doe', 50.4, 100)])).toEqual(['Jane Doe']);
  });

  it('knows what a browser prints at the edges of a page: day, hour and title, address and count', () => {
    const spans = [
      ...words('11/3/26, 9:14 AM', 30, 20, { fontSize: 6 }),
      ...words('Jane Roe', 40, 70, { fontSize: 20 }),
      ...words('Nurse in Leeds since 2019', 40, 100),
      ...words('https://cv.example.org/print?id=7', 30, 825, { fontSize: 6 }),
      ...words('1/1', 550, 825, { fontSize: 6 }),
    ];
    expect(layoutDocument(raw(spans)).lines.map(line => line.region)).toEqual(['header', 'body', 'body', 'footer']);
  });

  it('keeps what repeats on each page once, as header or footer', () => {
    const pageSpans = (page: number): readonly RawSpan[] =>
      words('Jane Doe – Curriculum vitae', 50, 30, { page }).concat(
        words(`Text of page ${'abc'[page - 1]} that is only here`, 50, 300, { page }),
        words(`Page ${page} of 3`, 280, 820, { page }),
      );
    const pages = [1, 2, 3].map(pageSpans);
    const { lines } = layoutDocument(raw(pages.flat()));
    expect(lines.filter(line => line.region === 'header').map(line => line.text)).toEqual(['Jane Doe – Curriculum vitae']);
    expect(lines.filter(line => line.region === 'body')).toHaveLength(3);
    expect(lines.filter(line => line.region === 'footer').every(line => line.text.startsWith('Page'))).toBe(true);
  });

  it('reads text turned upwards in a column of its own', () => {
    const turned = span('CURRICULUM VITAE', 20, 700, { rotation: 270, box: { x: 12, y: 500, width: 10, height: 80 } });
    const { lines } = layoutDocument(raw([...left.flatMap((line, row) => words(line, 50, 100 + row * 14)), turned]));
    expect(lines.map(line => line.text)).toEqual([...left, 'CURRICULUM VITAE']);
    expect(lines.at(-1)).toMatchObject({ region: 'sidebar' });
    expect(lines.at(-1)?.box.height).toBeCloseTo(80, 3);
  });

  it('reads right-to-left lines in their order, with the years of a period', () => {
    const spans = [
      span(' מהנדסת', 400, 100),
      span(' תוכנה', 372, 100),
      span(' 2019', 349, 100),
      span(' –', 341, 100),
      span(' 2023', 318, 100),
    ];
    expect(texts([...spans].reverse())).toEqual(['מהנדסת תוכנה 2019 – 2023']);
  });

  it('never loses or doubles a visible word, wherever words stand', () => {
    const place = fc.record({
      column: fc.integer({ min: 0, max: 8 }),
      row: fc.integer({ min: 0, max: 40 }),
      size: fc.constantFrom(8, 9, 10, 12),
    });
    fc.assert(
      fc.property(fc.uniqueArray(place, { maxLength: 60, selector: each => `${each.column} ${each.row}` }), places => {
        const spans = places.map(({ column, row, size }, index) =>
          span(`word${index}`, 20 + column * 62, 40 + row * 18, { fontSize: size }),
        );
        const found = texts(spans).flatMap(line => line.split(/[ \t]/));
        expect([...found].sort()).toEqual(spans.map(each => each.text).sort());
      }),
    );
  });

  it('never lets hidden text change the visible lines', () => {
    const visible = [
      ...left.flatMap((line, row) => words(line, 50, 100 + row * 14)),
      ...right.flatMap((line, row) => words(line, 320, 104 + row * 14)),
    ];
    const hidden = fc.record({
      x: fc.integer({ min: 0, max: 560 }),
      y: fc.integer({ min: 10, max: 830 }),
      how: fc.constantFrom({ color: '#ffffff' }, { alpha: 0 }, { invisible: true }, { fontSize: 1 }, { hidden: 'hidden-layer' as const }),
    });
    const expected = layoutDocument(raw(visible)).lines;
    fc.assert(
      fc.property(fc.array(hidden, { maxLength: 20 }), spots => {
        const concealed = spots.map(({ x, y, how }) => span('Kubernetes', x, y, how));
        const document = layoutDocument(raw([...visible, ...concealed]));
        expect(document.lines).toEqual(expected);
        expect(
          document.hidden
            .map(each => each.text)
            .join(' ')
            .match(/Kubernetes/g)?.length ?? 0,
        ).toBe(spots.length);
      }),
    );
  });
});
