import { describe, expect, it } from 'vitest';
import { Criterion } from '../../../../core/contract/rubric.ts';
import { emptyCriterion, makeCriterion, whatIsMissing } from './new-criterion.ts';

const kinds = [
  'skill',
  'experience',
  'education',
  'language',
  'certificate',
  'licence',
  'location',
] as const satisfies readonly Criterion['kind'][];

describe('a criterion that is added by hand', () => {
  it('is a valid one of its kind', () => {
    for (const kind of kinds) {
      const made = makeCriterion({ ...emptyCriterion, kind, words: ' Project  management ', years: 3, level: 'C1' });
      expect(Criterion.parse(made).kind).toBe(kind);
    }
  });

  it('is called by what it asks for', () => {
    expect(makeCriterion({ ...emptyCriterion, kind: 'language', language: 'de', level: 'C1' }).label).toBe('German C1');
    expect(makeCriterion({ ...emptyCriterion, kind: 'experience', years: 3, words: 'nurse' }).label).toBe('Experience as nurse');
    expect(makeCriterion({ ...emptyCriterion, words: 'C#' }).id).not.toBe(makeCriterion({ ...emptyCriterion, words: 'C++' }).id);
  });

  it('waits for what is missing', () => {
    expect(whatIsMissing(emptyCriterion)).toBe('Name it first');
    expect(whatIsMissing({ ...emptyCriterion, kind: 'education' })).toBeNull();
    expect(whatIsMissing({ ...emptyCriterion, kind: 'location', remote: true })).toBeNull();
    expect(whatIsMissing({ ...emptyCriterion, kind: 'experience' })).toBe('Say how many years');
  });
});
