import { describe, expect, it } from 'vitest';
import { context } from '../../../tests/support/understanding-context.ts';
import type { RawSpan } from '../../contract/document.ts';
import { layoutDocument } from '../../document/layout-document.ts';
import { raw, span, words } from '../../document/spans.fixture.ts';
import { readCv } from '../read-cv.ts';

const bold = { bold: true };

/** A page with a name and a heading above the lines of a career. */
function careerOf(spans: readonly RawSpan[]): readonly string[] {
  const page = [...words('Jane Roe', 60, 50, { fontSize: 20 }), ...words('EXPERIENCE', 60, 90, { ...bold, fontSize: 13 }), ...spans];
  return readCv(layoutDocument(raw(page)), context).experience.map(each => `${each.title} @ ${each.organization}`);
}

const sentences = [
  'Planned the work of forty vans and their drivers across the north of the land',
  'and kept the costs of all nine depots within what had been agreed for them',
  'Built two warehouses with three hundred doors, hired everyone who works there now',
  'moved whatever was left by rail, and wrote down how it is to be done next time',
];

/** Prose that runs up to the right edge of a column 400 points wide; the second paragraph has other words. */
function prose(y: number, second = false): readonly RawSpan[] {
  return sentences.slice(second ? 2 : 0, second ? 4 : 2).flatMap((line, index) => words(line, 60, y + index * 13, { fontSize: 9.6 }));
}

describe('heads that run over two lines', () => {
  it('are joined where dates at the right left no room for the next word', () => {
    const jobs = careerOf([
      ...words('Project Manager, Northwind Logistics, Leeds', 60, 110, bold),
      ...words('03/2020 – present', 375, 110),
      ...prose(124),
      ...words('Apprentice Site Coordinator, Contoso & Sons Riverside', 60, 165, bold),
      ...words('05/2016 – 02/2020', 375, 165),
      ...words('Warehouses Limited', 60, 178, bold),
      ...prose(192, true),
    ]);
    expect(jobs).toEqual([
      'Project Manager @ Northwind Logistics',
      'Apprentice Site Coordinator @ Contoso & Sons Riverside Warehouses Limited',
    ]);
  });

  it('are joined where the column left no room for the next word', () => {
    const jobs = careerOf([
      ...words('Project Manager, Northwind Logistics', 60, 110, { ...bold, fontSize: 15 }),
      ...words('03/2020 – present', 60, 125),
      ...prose(139),
      ...words('Apprentice Site Coordinator, Molloy and Hartwell', 60, 185, { ...bold, fontSize: 15 }),
      ...words('Builders', 60, 203, { ...bold, fontSize: 15 }),
      ...words('05/2016 – 02/2020', 60, 218),
      ...prose(232, true),
    ]);
    expect(jobs).toEqual(['Project Manager @ Northwind Logistics', 'Apprentice Site Coordinator @ Molloy and Hartwell Builders']);
  });

  it('stay apart where the next word had room: the employer stands under the title', () => {
    const jobs = careerOf([
      ...words('Project Manager', 60, 110),
      ...words('03/2020 – present', 375, 110),
      ...words('Northwind Logistics', 60, 123),
      ...prose(137),
      ...words('Site Coordinator', 60, 178),
      ...words('05/2016 – 02/2020', 375, 178),
      ...words('Contoso Builders', 60, 191),
      ...prose(205, true),
    ]);
    expect(jobs).toEqual(['Project Manager @ Northwind Logistics', 'Site Coordinator @ Contoso Builders']);
  });

  it('keep a long title apart from the employer that fills a line of its own', () => {
    const title = 'Deputy Managing Director Inland Transport and Warehouses and Depots';
    const jobs = careerOf([
      ...words(title, 60, 110),
      ...words('Hartwell and Partners Limited', 60, 123),
      ...words('03/2020 – present', 60, 136),
      ...prose(150),
      ...words('Site Coordinator', 60, 190),
      ...words('Contoso Builders Ltd', 60, 203),
      ...words('05/2016 – 02/2020', 60, 216),
      ...prose(230, true),
    ]);
    expect(jobs).toEqual([`${title} @ Hartwell and Partners Limited`, 'Site Coordinator @ Contoso Builders Ltd']);
  });
});

describe('a position that ends like a sentence', () => {
  it('is one below dates that stand alone', () => {
    const jobs = careerOf([
      ...words('March 2020 – present', 70, 110, { italic: true }),
      ...words('Project Manager, Northwind Logistics, Leeds.', 120, 122),
      ...words('• Ran forty vans.', 140, 135),
      ...words('May 2016 – February 2020', 70, 155, { italic: true }),
      ...words('Site Coordinator, Contoso Builders, York.', 120, 167),
      ...words('• Kept the safety file.', 140, 180),
    ]);
    expect(jobs).toEqual(['Project Manager @ Northwind Logistics', 'Site Coordinator @ Contoso Builders']);
  });
});

describe('dates of two rows at the right', () => {
  it('are one stretch of time, also where other things stand in their column further down', () => {
    const small = { fontSize: 8 };
    const jobs = readCv(
      layoutDocument(
        raw([
          ...words('Jane Roe', 60, 50, { fontSize: 20 }),
          ...words('EXPERIENCE', 60, 90, { ...bold, fontSize: 13 }),
          ...words('Project Manager', 60, 110, bold),
          ...words('Mar 2020', 468, 110, small),
          ...words('Present', 472, 121, small),
          ...words('Northwind Logistics', 60, 123),
          ...words('• Ran forty vans and nine depots across the whole north.', 70, 136),
          ...words('Site Coordinator', 60, 160, bold),
          ...words('May 2016', 468, 160, small),
          ...words('Feb 2020', 468, 171, small),
          ...words('Contoso Builders', 60, 173),
          ...words('SKILLS', 60, 210, { ...bold, fontSize: 13 }),
          ...words('Excel', 60, 230),
          ...words('Planning', 300, 230),
        ]),
      ),
      context,
    ).experience;
    expect(jobs.map(({ title, organization, start, end, current }) => [title, organization, start, end ?? current])).toEqual([
      ['Project Manager', 'Northwind Logistics', '2020-03', true],
      ['Site Coordinator', 'Contoso Builders', '2016-05', '2020-02'],
    ]);
  });
});

describe('positions within a paragraph', () => {
  it('are read up to their dates in brackets; what follows is description', () => {
    const jobs = readCv(
      layoutDocument(
        raw([
          ...words('Jane Roe', 60, 50, { fontSize: 20 }),
          ...words('EXPERIENCE', 60, 90, { ...bold, fontSize: 13 }),
          ...words('Project Manager, Northwind Logistics, Leeds (Mar 2020 – Present). Ran forty vans and nine depots', 60, 110),
          ...words('across the north of the land and kept their costs.', 60, 123),
          ...words('Site Coordinator, Contoso Builders, York (May 2016 – Feb 2020). Kept the file on safety.', 60, 140),
        ]),
      ),
      context,
    ).experience;
    expect(jobs.map(({ title, organization, start, end, lines }) => [title, organization, start, end, lines])).toEqual([
      ['Project Manager', 'Northwind Logistics', '2020-03', null, [2, 3]],
      ['Site Coordinator', 'Contoso Builders', '2016-05', '2020-02', [4]],
    ]);
    expect(jobs[0]?.bullets.join(' ')).toContain('Ran forty vans and nine depots across the north');
  });
});

describe('words stretched to the width of a cell', () => {
  it('are one phrase beside a date', () => {
    const stretched = ['Head', 'of', 'Transport,', 'Northwind', 'Logistics'].map((word, index, all) => {
      const before = all.slice(0, index).join('').length;
      return span(word, 60 + before * 5 + index * 9, 110, bold);
    });
    const jobs = careerOf([
      ...stretched,
      ...words('03/2020 – present', 375, 110),
      ...prose(124),
      ...words('Site Coordinator, Contoso Builders', 60, 165, bold),
      ...words('05/2016 – 02/2020', 375, 165),
      ...prose(179, true),
    ]);
    expect(jobs).toEqual(['Head of Transport @ Northwind Logistics', 'Site Coordinator @ Contoso Builders']);
  });

  it('are cells where they are terms side by side', () => {
    const terms = ['Joinery', 'Roofing', 'Framing', 'Surveying'].map((word, index) => span(word, 60 + index * 60, 110));
    expect(layoutDocument(raw(terms)).lines.map(line => line.text)).toEqual(['Joinery\tRoofing\tFraming\tSurveying']);
  });
});
