import { describe, expect, it } from 'vitest';
import type { RawSpan } from '../contract/document.ts';
import { layoutDocument } from './layout-document.ts';
import { fill, raw, span, words } from './spans.fixture.ts';
import { cpuMs } from '../../tests/support/cpu-time.ts';

const texts = (spans: readonly RawSpan[], more = {}): readonly string[] => layoutDocument(raw(spans, more)).lines.map(line => line.text);

describe('placedLines', () => {
  it('puts the wrapped cells of a table with borders together', () => {
    const edge = (x: number, y: number, width: number, height: number) => fill(x, y, width, height, '#999999');
    const borders = [...[80, 110, 140].map(y => edge(50, y, 400, 1)), ...[50, 150, 280, 450].map(x => edge(x, 80, 1, 60))];
    const spans = [
      ...words('03/2019 –', 54, 92),
      ...words('present', 54, 104),
      ...words('Senior payroll', 154, 92),
      ...words('officer', 154, 104),
      ...words('Hartwell, Derby', 284, 92),
      ...words('2014 – 2019', 54, 122),
      ...words('Clerk', 154, 122),
      ...words('Brookside', 284, 122),
    ];
    const { lines } = layoutDocument(raw(spans, { fills: borders }));
    expect(lines.map(line => line.text)).toEqual([
      '03/2019 – present\tSenior payroll officer\tHartwell, Derby',
      '2014 – 2019\tClerk\tBrookside',
    ]);
  });

  it('joins a period of two rows in the margin before its title', () => {
    const jobs = ['Accountant', 'Bookkeeper', 'Cashier'];
    const spans = jobs.flatMap((job, index) => [
      ...words(`0${index + 1}/2019`, 60, 100 + index * 60),
      ...words(`– 1${index}/2020`, 50, 114 + index * 60),
      ...words(`${job} at Miller and Sons Limited`, 160, 100 + index * 60),
      ...words('Kept the books of four shops and closed', 160, 114 + index * 60),
      ...words('each month within five days', 160, 128 + index * 60),
    ]);
    expect(texts(spans).filter(line => line.includes('\t'))).toEqual(
      jobs.map((job, index) => `0${index + 1}/2019 – 1${index}/2020\t${job} at Miller and Sons Limited`),
    );
  });

  it('keeps a large name whole whose space stands over the gutter of two columns', () => {
    const spans = [
      ...['Declan', 'Moriarty'].map((word, index) => span(word, 40 + index * 147, 80, { fontSize: 44, bold: true })),
      ...['Contact', 'Cork', 'Ireland', 'Skills', 'Framing', 'Joinery'].flatMap((line, index) => words(line, 40, 120 + index * 14)),
      ...[
        'Summary of the last years of work',
        'Builds floors, walls and roofs',
        'Reads drawings and orders timber',
        'Hung doors in flats',
      ].flatMap((line, index) => words(line, 187, 120 + index * 17)),
    ];
    expect(texts(spans)[0]).toBe('Declan Moriarty');
  });

  it('keeps dates at the right beside their titles, however near a contact block above them stands', () => {
    const jobs = ['Carpenter', 'Apprentice'].flatMap((job, index) => [
      ...words(job, 50, 200 + index * 60),
      ...words('July 2020 – Present', 440, 200 + index * 60),
      ...['Hill Homes, Cork', 'Builds roofs and stairs'].flatMap((line, at) => words(line, 50, 214 + index * 60 + at * 14)),
    ]);
    const contact = ['jane@mail.example', '+353 86 555 0143', 'Cork, Ireland'].flatMap((line, at) => words(line, 440, 60 + at * 13));
    const summary = ['Profile', 'Carpenter for timber frames', 'Skills', 'Joinery, Roofing, Framing', 'Experience'];
    const spans = [
      ...words('Jane Roe', 50, 66, { fontSize: 18 }),
      ...words('Carpenter', 50, 84),
      ...contact,
      ...summary.flatMap((line, at) => words(line, 50, 110 + at * 18)),
      ...jobs,
    ];
    expect(texts(spans).filter(text => text.includes('July'))).toEqual([
      'Carpenter\tJuly 2020 – Present',
      'Apprentice\tJuly 2020 – Present',
    ]);
  });

  it('ends columns at a rule drawn across them', () => {
    const spans = [
      ...words('Planning certificate', 50, 100),
      ...words('2025', 420, 100),
      ...words('Languages', 50, 130),
      ...words('English', 50, 150),
      ...words('Polish', 180, 150),
      ...words('native', 50, 164),
      ...words('fluent', 180, 164),
    ];
    const rules = [fill(120, 126, 400, 1, '#cccccc')];
    expect(texts(spans, { fills: rules })).toEqual(['Planning certificate\t2025', 'Languages', 'English\tPolish', 'native\tfluent']);
  });

  it('joins an address that a narrow column cuts in two', () => {
    expect(texts([...words('jane.doe@exam', 50, 100), ...words('ple.org', 50, 112), ...words('Leeds', 50, 130)])).toEqual([
      'jane.doe@example.org',
      'Leeds',
    ]);
  });

  it('takes drawn dots for list marks, and a single one for an ornament', () => {
    const items = ['Kept the books', 'Paid the wages'].flatMap((line, row) => words(line, 62, 100 + row * 14));
    const dots = [0, 1].map(row => fill(52, 95 + row * 14, 3, 3, '#000000', { solid: false }));
    expect(layoutDocument(raw(items, { fills: dots })).lines.map(line => line.bullet)).toEqual([true, true]);
    expect(layoutDocument(raw(items, { fills: dots.slice(1) })).lines.map(line => line.bullet)).toEqual([false, false]);
  });
});

describe('placedLines under load', () => {
  it('reads pages crammed with one word within seconds', () => {
    const crammed = (columns: number) =>
      Array.from({ length: columns * 200 }, (_, index) =>
        span('word', ((index % columns) * 580) / columns, 10 + Math.floor(index / columns) * 4, { fontSize: 4 }),
      );
    const spent = cpuMs(() => {
      expect(layoutDocument(raw(crammed(60))).lines.length).toBeGreaterThan(50);
      // So close that nobody can read them.
      const heaped = layoutDocument(raw(crammed(200)));
      expect(heaped.lines.length).toBeLessThan(5);
      expect(heaped.hidden.map(({ text }) => text).join(' ').length).toBeGreaterThan(1000);
      expect(layoutDocument(raw(crammed(200).map(() => span('word', 50, 100)))).lines.length).toBe(1);
    });
    expect(spent).toBeLessThan(8_000);
  });
});
