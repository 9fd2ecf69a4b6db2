import { describe, expect, it } from 'vitest';
import { shippedJobWords, shippedVocabulary } from '../skills/shipped.fixture.ts';
import { isCvText } from './cv-instead.ts';
import { draftRubric } from './draft-rubric.ts';
import { freshAdsOneA } from './fresh-ads-1a.fixture.ts';
import { freshAdsFourA } from './fresh-ads-4a.fixture.ts';

const context = { vocabulary: shippedVocabulary(), jobWords: shippedJobWords() };

const cv = `Marta Olsson
marta.olsson@example.org, +46 70 123 45 67

Experience
2019 – present  Accountant, Lindqvist AB
2015 – 2019  Bookkeeper, Norrtull Redovisning

Education
2012 – 2015  BSc in Accounting, Uppsala

Skills
Excel, SAP, IFRS
`;

const lintCodes = (text: string): readonly string[] => draftRubric({ text }, context).lint.map(note => note.code);

describe('a text that is no ordinary ad', () => {
  it('is told to be a CV by its head and its periods', () => {
    expect(isCvText(cv, context.jobWords)).toBe(true);
    for (const ad of Object.values({ ...freshAdsOneA, ...freshAdsFourA })) expect(isCvText(ad.text, context.jobWords)).toBe(false);
    expect(isCvText(`${cv}\nWhat we offer\n- A pension`, context.jobWords)).toBe(false);
  });

  it('is remarked on where it holds several jobs', () => {
    const [first, second] = ['Fahrer', 'Lagerist'].map(
      name => `${name} (m/w/d)\n\nAufgaben\n- Touren fahren\n- Waren laden\n\nIhr Profil\n- Excel\n- Staplerschein\n`,
    );
    expect(lintCodes(`${first}\n${second}`)).toContain('SEVERAL_JOBS');
    expect(lintCodes(`${first}\n`)).not.toContain('SEVERAL_JOBS');
    expect(lintCodes(`${first}\nWir suchen ab sofort einen Fahrer (m/w/d).`)).not.toContain('SEVERAL_JOBS');
  });

  it('of many pages is read in a few seconds', () => {
    const text = Object.values(freshAdsOneA)
      .map(ad => ad.text)
      .join('\n\n')
      .repeat(40)
      .slice(0, 190_000);
    expect(draftRubric({ text }, context).criteria).toHaveLength(60);
  }, 20_000);

  it('of a title alone asks for what the title names', () => {
    expect(draftRubric({ text: 'Java Developer' }, context)).toMatchObject({ title: 'Java Developer', criteria: [{ label: 'Java' }, {}] });
    expect(draftRubric({ text: 'Somebody' }, context).criteria).toEqual([]);
  });
});
