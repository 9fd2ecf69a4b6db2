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
