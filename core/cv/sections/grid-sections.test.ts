import { describe, expect, it } from 'vitest';
import { context } from '../../../tests/support/understanding-context.ts';
import type { DocumentText } from '../../contract/document.ts';
import { layoutDocument } from '../../document/layout-document.ts';
import { raw, words } from '../../document/spans.fixture.ts';
import { readCv } from '../read-cv.ts';

/** A CV whose skills stand in groups side by side. */
function gridOfSkills(): DocumentText {
  const head = { fontSize: 10, bold: true, color: '#224488' };
  const group = { fontSize: 12, bold: true };
  return layoutDocument(
    raw([
      ...words('Jane Roe', 42, 60, { fontSize: 22 }),
      ...words('jane.roe@mail.example', 42, 90),
      ...words('SKILLS', 42, 130, head),
      ...words('Data', 42, 150, group),
      ...words('Python, SQL', 42, 165),
      ...words('Office', 240, 150, group),
      ...words('Excel, Word', 240, 165),
      ...words('EXPERIENCE', 42, 220, head),
      ...words('Data Analyst, Blue Mill Ltd, 2019 – 2023', 42, 240),
    ]),
  );
}

/** The same page with the groups of the grid as columns of their own, the second at the side. */
function inColumns(document: DocumentText): DocumentText {
  const lines = document.lines.map(line => {
    const isGrid = line.box.y > 135 && line.box.y < 200;
    if (!isGrid) return line;
    return line.box.x > 200 ? { ...line, column: 2, region: 'sidebar' as const } : { ...line, column: 1, region: 'sidebar' as const };
  });
  return { ...document, lines };
}

describe('groups side by side under one heading', () => {
  it('belong to it, whatever column they are taken for', () => {
    const document = inColumns(gridOfSkills());
    const skills = readCv(document, context).skills.filter(skill => skill.listed);
    expect(document.lines.filter(line => line.region === 'sidebar').length).toBeGreaterThanOrEqual(4);
    expect(skills.map(skill => skill.name).sort()).toEqual(['Excel', 'Python', 'SQL', 'Word']);
  });
});

describe('headings at the left of what they head', () => {
  it('begin a section on a line that they share with it', () => {
    const head = { fontSize: 10, bold: true, color: '#224488' };
    const document = layoutDocument(
      raw([
        ...words('Jane Roe', 42, 60, { fontSize: 22 }),
        ...words('Work Experience', 42, 100, head),
        ...words('Blue Mill Ltd', 160, 100, { bold: true }),
        ...words('03/2019 – 05/2023', 420, 100),
        ...words('Data Analyst, Leeds', 160, 114),
        ...words('Education', 42, 150, head),
        ...words('University of Leeds', 160, 150, { bold: true }),
        ...words('09/2015 – 07/2018', 420, 150),
        ...words('Bachelor of Science in Physics', 160, 164),
        ...words('Skills', 42, 200, head),
        ...words('Python · SQL · Excel', 160, 200),
      ]),
    );
    const cv = readCv(document, context);
    expect(cv.skills.filter(skill => skill.listed).map(skill => skill.name)).toEqual(['Python', 'SQL', 'Excel']);
    expect(cv.education.map(({ institution }) => institution)).toEqual(['University of Leeds']);
  });
});
