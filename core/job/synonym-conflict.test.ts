import { describe, expect, it } from 'vitest';
import { rubricOf, skillOf } from '../match/rubric.fixture.ts';
import type { Criterion } from '../contract/rubric.ts';
import { findNewConflict, findSynonymConflict } from './synonym-conflict.ts';

function withSynonyms(criterion: Criterion, ...synonyms: readonly string[]): Criterion {
  return 'anyOf' in criterion ? { ...criterion, synonyms } : criterion;
}

const [kubernetes, docker] = [withSynonyms(skillOf('Kubernetes'), 'k8s'), skillOf('Docker')];

describe('a synonym', () => {
  it('is taken where another criterion has the word as its name, alternative or synonym, whatever its case and accents', () => {
    const rubric = rubricOf([kubernetes, docker]);
    expect(findSynonymConflict(rubric, docker.id, 'K8S')?.other.label).toBe('Kubernetes');
    expect(findSynonymConflict(rubric, kubernetes.id, ' döcker ')?.other.label).toBe('Docker');
    expect(findSynonymConflict(rubric, kubernetes.id, 'k8s')).toBeNull();
    expect(findSynonymConflict(rubric, docker.id, 'containers')).toBeNull();
  });

  it('is refused only where it is new: what an ad named twice stays as it is', () => {
    const twice = rubricOf([kubernetes, withSynonyms(docker, 'k8s')]);
    expect(findNewConflict(twice, twice)).toBeNull();
    expect(findNewConflict(rubricOf([kubernetes, docker]), twice)).toMatchObject({ word: 'k8s', criterion: { label: 'Docker' } });
  });
});
