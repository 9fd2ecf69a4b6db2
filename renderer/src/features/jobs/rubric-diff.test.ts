import { describe, expect, it } from 'vitest';
import type { Rubric } from '../../../../core/contract/rubric.ts';
import { scaleOf, withShownPoints } from './points.ts';
import { describeChanges } from './rubric-diff.ts';
import {
  withKnockOut,
  withMoved,
  withNecessity,
  withNewCriterion,
  withoutCriterion,
  withFreeSynonym,
  withoutSynonym,
  withSynonym,
} from './rubric-edits.ts';
import { rubric, skill } from '../../state/rubric-draft.fixture.ts';

const saved = rubric();

function words(draft: Rubric): readonly string[] {
  return describeChanges(saved, draft).map(change => `${change.subject}: ${change.words}`);
}

describe('what changed in a rubric', () => {
  it('is nothing when all is as it was, whatever the ad says now', () => {
    expect(words({ ...saved, lint: [{ code: 'AGE', message: '', source: null }] })).toEqual([]);
    expect(words({ ...saved, criteria: saved.criteria.map(each => ({ ...each, source: { start: 0, end: 2, quote: 'Go' } })) })).toEqual([]);
  });

  it('tells weights in points, also those of experience that is alone in its group', () => {
    expect(words(withShownPoints(saved, 'skill-kubernetes', 25, scaleOf(saved)))).toEqual(['Kubernetes: 20 → 25']);
    expect(words(withShownPoints(saved, 'experience', 25, scaleOf(saved)))).toEqual(['Experience: 20 → 25']);
    expect(words({ ...saved, weights: { ...saved.weights, experience: 30 } })).toEqual(['Points for experience: 20 → 30']);
  });

  it('tells need, knock-out, names, order, limits, what is new and what is gone', () => {
    expect(words(withNecessity(saved, 'skill-docker', 'preferred'))).toEqual(['Docker: required → preferred']);
    expect(words(withKnockOut(saved, 'skill-docker', true))).toEqual(['Docker: now a knock-out']);
    const named = withSynonym(saved, 'skill-kubernetes', 'k8s');
    expect(words(named)).toEqual(['Kubernetes: also k8s']);
    expect(words(withoutSynonym(named, 'skill-kubernetes', 'k8s'))).toEqual([]);
    expect(words(withMoved(saved, 'skill-docker', -1))).toEqual(['Order: of the criteria changed']);
    expect(words({ ...saved, thresholds: { ...saved.thresholds, yes: 75 } })).toEqual(['Recommendation: yes from 70 → 75']);
    expect(words(withNewCriterion(withoutCriterion(saved, 'skill-go'), skill('Rust', 1)))).toEqual([
      'Rust: added, required, 20',
      'Go: removed',
    ]);
  });
});

describe('edits of a rubric', () => {
  it('keep a knock-out required and the last name of a skill', () => {
    const knockOut = withKnockOut(saved, 'skill-go', true);
    expect(knockOut.criteria.find(each => each.id === 'skill-go')?.necessity).toBe('required');
    expect(withNecessity(knockOut, 'skill-go', 'preferred').criteria.find(each => each.id === 'skill-go')?.knockOut).toBe(false);
    expect(withoutSynonym(saved, 'skill-go', 'Go')).toEqual(saved);
    expect(withSynonym(saved, 'skill-go', ' go ')).toEqual(saved);
    expect(() => withFreeSynonym(saved, 'skill-go', 'KUBERNETES')).toThrow(expect.objectContaining({ code: 'SYNONYM_TAKEN' }));
    expect(withFreeSynonym(saved, 'skill-go', 'Golang')).toEqual(withSynonym(saved, 'skill-go', 'Golang'));
  });

  it('move a criterion within its list only, and give a second one of a name its own id', () => {
    expect(withMoved(saved, 'skill-typescript', -1)).toBe(saved);
    expect(withMoved(saved, 'skill-docker', 1)).toBe(saved);
    expect(withNewCriterion(saved, skill('Go', 1)).criteria.at(-1)?.id).toBe('skill-go-2');
  });
});
