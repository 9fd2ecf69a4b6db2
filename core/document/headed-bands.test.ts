import { describe, expect, it } from 'vitest';
import type { RawSpan } from '../contract/document.ts';
import { layoutDocument } from './layout-document.ts';
import { raw, words } from './spans.fixture.ts';

const heading = { fontSize: 13, bold: true };
const texts = (spans: readonly RawSpan[]): readonly string[] => layoutDocument(raw(spans)).lines.map(line => line.text);

const bodies = [
  ['Limited company, Leeds', '03/2018 – 02/2020', 'Ran the day shift with great care'],
  ['Logistics and more of it, York', '2014 – 2017', 'Sent out forty vans in a morning'],
];

/** A card of four lines. */
function card(name: string, x: number, y: number): readonly RawSpan[] {
  return [`${name} of the depots`, ...(bodies[x > 300 ? 1 : 0] ?? [])].flatMap((line, index) =>
    words(line, x, y + index * 13, { fontSize: 9.6 - index * 0.3 }),
  );
}

describe('a grid of cards', () => {
  it('is read band by band where each heading stands over both columns', () => {
    const read = texts([
      ...words('Jane Roe', 50, 50, { fontSize: 22 }),
      ...words('EXPERIENCE', 50, 90, heading),
      ...card('Planner', 60, 115),
      ...card('Driver', 330, 115),
      ...words('EDUCATION', 50, 200, heading),
      ...card('Diploma', 60, 225),
      ...card('School', 330, 225),
    ]);
    const order = ['EXPERIENCE', 'Planner of', 'Driver of', 'EDUCATION', 'Diploma of', 'School of'];
    expect(
      read.filter(line => order.some(start => line.startsWith(start))).map(line => order.find(start => line.startsWith(start))),
    ).toEqual(order);
  });

  it('is none where the right column goes on beside a heading of the left', () => {
    const right = Array.from({ length: 14 }, (_, index) => words(`A line of the career number ${index}`, 330, 110 + index * 13)).flat();
    const read = texts([
      ...words('EXPERIENCE', 50, 90, heading),
      ...card('Planner', 60, 110),
      ...words('EDUCATION', 50, 188, heading),
      ...card('Diploma', 60, 214),
      ...right,
    ]);
    expect(read.indexOf('EDUCATION')).toBeLessThan(read.indexOf('A line of the career number 0'));
  });
});

describe('entries side by side', () => {
  it('are columns where both have a stretch of time in one row', () => {
    const read = texts([
      ...words('University of Bristol', 50, 100, { bold: true }),
      ...words('University of Exeter', 300, 100, { bold: true }),
      ...words('Sep 2012 - Jul 2013', 50, 115),
      ...words('Sep 2009 - Jul 2012', 300, 115),
      ...words('Postgraduate Certificate', 50, 130),
      ...words('Bachelor of Science', 300, 130),
    ]);
    expect(read.indexOf('Postgraduate Certificate')).toBeLessThan(read.indexOf('University of Exeter'));
  });
});

describe('employers in the margin', () => {
  it('stand before the position and the dates beside them', () => {
    const jobs = ['Planner', 'Driver', 'Loader'].flatMap((job, index) => [
      ...words(`Mill ${index} Ltd`, 50, 100 + index * 50),
      ...words('Leeds', 50, 112 + index * 50),
      ...words(`${job} of vans and more`, 150, 100 + index * 50, { bold: true }),
      ...words(`0${index + 1}/2019 – 1${index}/2020`, 420, 100 + index * 50),
      ...words(`Did what a ${job} has to do in a day of work`, 160, 112 + index * 50),
    ]);
    const read = texts(jobs).map(line => line.replaceAll('\t', ' '));
    const starts = read.map(line => /Mill \d|^\w+ of vans|^Did/u.exec(line)?.[0].slice(0, 6)).filter(Boolean);
    expect(starts.filter(start => start?.startsWith('Mill'))).toEqual(['Mill 0', 'Mill 1', 'Mill 2']);
    expect(read.findIndex(line => line.includes('Driver of vans'))).toBeGreaterThan(read.findIndex(line => line.includes('Mill 1')) - 1);
    expect(read.findIndex(line => line.includes('Mill 2'))).toBeGreaterThan(read.findIndex(line => line.includes('Driver of vans')));
  });
});

describe('a heading right below a grid of columns', () => {
  it('heads what follows it and belongs to no column of the grid', () => {
    const columns = ['Profile', 'Skills', 'Tongues'].flatMap((name, column) => [
      ...words(name, 50 + column * 180, 100, heading),
      ...[1, 2, 3, 4].flatMap(row => words(`${name} word ${'abcd'.slice(0, row)}`, 50 + column * 180, 104 + row * 13)),
    ]);
    const entries = ['Planner', 'Driver', 'Loader'].flatMap((job, index) => [
      ...words(`0${index + 1}/2019 – 12/2020`, 50, 210 + index * 40),
      ...words(`${job} of vans, Mill ${index} Limited, Leeds`, 150, 210 + index * 40, { bold: true }),
      ...words(`Did what a ${job} has to do in a day of work`, 150, 223 + index * 40),
    ]);
    const read = texts([...columns, ...words('Experience', 50, 192, heading), ...entries]);
    expect(read.indexOf('Experience')).toBeGreaterThan(read.findIndex(line => line.startsWith('Tongues word abcd')));
    expect(read.findIndex(line => line.includes('Planner of vans'))).toBeGreaterThan(read.indexOf('Experience'));
  });
});
