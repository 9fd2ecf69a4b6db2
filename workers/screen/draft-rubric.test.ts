import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeError } from '../../core/contract/errors.ts';
import type { DraftedRubric } from '../../core/contract/screening.ts';
import { loadReadingResources } from '../resources.ts';
import { draftRubricFromFile } from './draft-rubric.ts';

const resources = await loadReadingResources(path.resolve(import.meta.dirname, '../../resources'));

function draft(text: string): Promise<DraftedRubric> {
  const input = { bytes: new TextEncoder().encode(text), title: 'pasted text', today: '2026-11', defaultRegion: 'US' };
  return draftRubricFromFile(input, resources);
}

const career = 'Experience\n2019 – present Clerk, Bolt AB\n2015 – 2019 Clerk, Nut AB';

describe('a pasted text', () => {
  it('that is a CV is refused by name, with what to do', async () => {
    await expect(draft(`Ada Quist\nada@example.org\n\n${career}\n\nSkills\nExcel`)).rejects.toMatchObject({ code: 'JOB_IS_CV' });
    const { sentence, nextStep } = describeError('JOB_IS_CV', { path: 'pasted text' });
    expect([sentence, nextStep]).toEqual([
      'The job ad “pasted text” reads like a CV.',
      'Give the text of the ad here, and drop the CV on its job.',
    ]);
  });

  it('that names an address and a period is still an ad', async () => {
    const { rubric } = await draft('Clerk\nFixed term 2026 – 2028, apply to jobs@example.org\n\nRequirements\n- Excel\n- SAP');
    expect(rubric.criteria.map(criterion => criterion.label)).toEqual(expect.arrayContaining(['Excel', 'SAP']));
  });

  it('that is the source of a page counts with its words', async () => {
    const { text, rubric } = await draft('\uFEFF<h2>Clerk</h2><h3>Requirements</h3><ul><li>Excel</li><li>SAP</li></ul>');
    expect(text).not.toMatch(/[<>]/u);
    expect(rubric).toMatchObject({ title: 'Clerk' });
    expect(rubric.criteria.map(criterion => criterion.label)).toEqual(expect.arrayContaining(['Excel', 'SAP']));
  });
});
