import { describe, expect, it } from 'vitest';
import { rubric, skill } from '../../state/rubric-draft.fixture.ts';
import { withNecessity, withNewCriterion, withSynonym } from './rubric-edits.ts';
import { judgedPart, limitSentence, notYetJudged } from './what-if-limits.ts';

const saved = rubric();
const added = withNewCriterion(saved, skill('Rust', 1));

describe('what stored results cannot tell', () => {
  it('is what was asked anew, never weight, need or place', () => {
    expect(notYetJudged(saved, withNecessity(saved, 'skill-docker', 'preferred'))).toEqual({ added: [], changed: [] });
    const heavier = { criteria: saved.criteria.map(each => ({ ...each, weight: 3, knockOut: true })) };
    expect(notYetJudged(saved, heavier)).toEqual({ added: [], changed: [] });
    expect(notYetJudged(saved, withSynonym(saved, 'skill-docker', 'Podman'))).toEqual({ added: [], changed: ['Docker'] });
    expect(notYetJudged(saved, added)).toEqual({ added: ['Rust'], changed: [] });
  });

  it('is left out, so that nobody seems to lose points by it', () => {
    expect(judgedPart(saved, added).criteria).toEqual(saved.criteria);
    expect(judgedPart(saved, saved)).toBe(saved);
  });

  it('is said in a sentence', () => {
    expect(limitSentence({ added: [], changed: [] })).toBe('');
    expect(limitSentence({ added: ['Rust'], changed: [] })).toBe('Rust is left out here until saved and read.');
    expect(limitSentence({ added: [], changed: ['Docker', 'Go'] })).toBe(
      'What Docker and 1 more now ask for is read when saved; here only weights count.',
    );
  });
});
