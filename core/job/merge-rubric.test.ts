import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Rubric, type Criterion } from '../contract/rubric.ts';
import { shippedJobWords, shippedVocabulary } from '../skills/shipped.fixture.ts';
import { skillCriterion } from '../../tests/support/report-samples.ts';
import { ads } from './ads.fixture.ts';
import { draftRubric } from './draft-rubric.ts';
import { mergeRubric } from './merge-rubric.ts';

const context = { vocabulary: shippedVocabulary(), jobWords: shippedJobWords() };
const draft = (text: string): Rubric => draftRubric({ text }, context);

const ad = `Backend Engineer

Requirements
- At least 4 years of experience in backend development
- Kubernetes and PostgreSQL
- Go or Rust
- German B2
- Bachelor's degree in computer science

Nice to have
- Terraform
`;

function edit(rubric: Rubric, label: string, changes: Partial<Criterion>): Rubric {
  const criteria = rubric.criteria.map(criterion => (criterion.label === label ? { ...criterion, ...changes } : criterion));
  expect(criteria, label).not.toEqual(rubric.criteria);
  return Rubric.parse({ ...rubric, criteria });
}

function named(rubric: Rubric, label: string): Criterion {
  const criterion = rubric.criteria.find(each => each.label === label);
  if (criterion === undefined) throw new Error(`no ${label} among ${rubric.criteria.map(each => each.label).join(', ')}`);
  return criterion;
}

function expectSourcesIn(rubric: Rubric, text: string): void {
  for (const { source } of rubric.criteria) if (source !== null) expect(text.slice(source.start, source.end)).toBe(source.quote);
}

describe('a rubric whose ad was changed', () => {
  it('keeps what was edited of a criterion that is found again, and points to its new place', () => {
    const before = edit(draft(ad), 'Kubernetes', {
      weight: 7,
      necessity: 'preferred',
      knockOut: true,
      synonyms: ['k8s cluster'],
      minYears: 2,
    });
    const text = ad.replace('Backend Engineer\n', 'Backend Engineer\n\nWe are a team of eight people in Lisbon.\n');
    const after = mergeRubric(before, draft(text));
    const { source: _was, ...kept } = named(before, 'Kubernetes');
    expect(named(after, 'Kubernetes')).toMatchObject(kept);
    expect(named(after, 'Kubernetes').source?.start).toBe(text.indexOf('Kubernetes'));
    expect(after.criteria.map(criterion => criterion.id)).toEqual(before.criteria.map(criterion => criterion.id));
    expectSourcesIn(after, text);
  });

  it('keeps a criterion that the ad no longer names, without a place', () => {
    const text = ad.replace('Kubernetes and PostgreSQL', 'PostgreSQL');
    const after = mergeRubric(draft(ad), draft(text));
    expect(named(after, 'Kubernetes').source).toBeNull();
    expect(named(after, 'PostgreSQL').source?.quote).toBe('PostgreSQL');
  });

  it('adds what is new at the end, and leaves what was added by hand', () => {
    const byHand = skillCriterion('Kafka', 'preferred');
    const before = draft(ad);
    const after = mergeRubric(
      { ...before, criteria: [byHand, ...before.criteria] },
      draft(ad.replace('- Terraform', '- Terraform\n- GraphQL')),
    );
    expect(after.criteria[0]).toEqual(byHand);
    expect(after.criteria.at(-1)?.label).toBe('GraphQL');
    expect(after.criteria).toHaveLength(before.criteria.length + 2);
  });

  it('takes over another level, number of years or degree, with the weight and knock-out that were set', () => {
    const years = draft(ad).criteria.find(criterion => criterion.kind === 'experience')?.label ?? '';
    const language = draft(ad).criteria.find(criterion => criterion.kind === 'language')?.label ?? '';
    const before = edit(edit(draft(ad), years, { weight: 3 }), language, { weight: 5, knockOut: true });
    const text = ad.replace('4 years', '6 years').replace('B2', 'C1').replace("Bachelor's", "Master's");
    const after = mergeRubric(before, draft(text));
    expect(after.criteria).toHaveLength(before.criteria.length);
    expect(after.criteria.find(criterion => criterion.kind === 'experience')).toMatchObject({ minYears: 6, weight: 3 });
    expect(after.criteria.find(criterion => criterion.kind === 'language')).toMatchObject({ level: 'C1', weight: 5, knockOut: true });
    expect(after.criteria.find(criterion => criterion.kind === 'education')).toMatchObject({ level: 'master' });
    expectSourcesIn(after, text);
  });

  it('keeps a measure that was set by hand while its passage stands', () => {
    const years = draft(ad).criteria.find(criterion => criterion.kind === 'experience')?.label ?? '';
    const before = edit(draft(ad), years, { minYears: 3, label: 'At least 3 years' });
    const after = mergeRubric(before, draft(`${ad}- GraphQL\n`));
    expect(after.criteria.filter(criterion => criterion.kind === 'experience')).toMatchObject([{ minYears: 3, label: 'At least 3 years' }]);
  });

  it('keeps alternatives that were added by hand, and takes over those that the ad adds', () => {
    const pair = draft(ad).criteria.find(criterion => criterion.kind === 'skill' && criterion.anyOf.length === 2);
    expect(pair).toMatchObject({ anyOf: ['Go', 'Rust'] });
    const wider = mergeRubric(draft(ad.replace('Go or Rust', 'Rust')), draft(ad));
    expect(wider.criteria.filter(criterion => criterion.kind === 'skill' && criterion.anyOf.includes('Rust'))).toMatchObject([
      { anyOf: ['Go', 'Rust'] },
    ]);
    const narrower = mergeRubric(draft(ad), draft(ad.replace('Go or Rust', 'Rust')));
    expect(narrower.criteria.filter(criterion => criterion.kind === 'skill' && criterion.anyOf.includes('Rust'))).toMatchObject([
      { anyOf: ['Go', 'Rust'], source: { quote: 'Rust' } },
    ]);
  });

  it('gives a new criterion an id of its own when its first choice is taken', () => {
    const before = edit(draft(ad), 'Terraform', { label: 'Pulumi', anyOf: ['Pulumi'], source: null });
    const after = mergeRubric(before, draft(ad));
    expect(new Set(after.criteria.map(criterion => criterion.id)).size).toBe(after.criteria.length);
    expect(named(after, 'Terraform').id).not.toBe(named(before, 'Pulumi').id);
  });

  it('is unchanged when the ad is', () => {
    for (const text of Object.values(ads)) {
      const rubric = draft(text);
      expect(mergeRubric(rubric, draft(text))).toEqual(rubric);
    }
  });

  it('loses no criterion, uses no id twice and quotes only the new ad, whatever ads follow each other', () => {
    const texts = fc.constantFrom(...Object.values(ads), ad);
    fc.assert(
      fc.property(texts, texts, texts, (first, second, third) => {
        const before = mergeRubric(draft(first), draft(second));
        const after = mergeRubric(before, draft(third));
        const ids = after.criteria.map(criterion => criterion.id);
        expect(ids.slice(0, before.criteria.length)).toEqual(before.criteria.map(criterion => criterion.id));
        expect(new Set(ids).size).toBe(ids.length);
        expectSourcesIn(after, third);
      }),
      { numRuns: 60 },
    );
  });
});
