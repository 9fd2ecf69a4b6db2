import { describe, expect, it } from 'vitest';
import { rubricOf, skillOf } from '../../../../core/match/rubric.fixture.ts';
import { withSynonym } from './rubric-edits.ts';
import { newSynonyms } from './new-synonyms.ts';

const saved = withSynonym(rubricOf([skillOf('Go'), skillOf('Kubernetes')]), 'Go', 'Golang');

describe('the new words of a draft', () => {
  it('are those that the saved rubric does not have, by criterion', () => {
    expect(newSynonyms(saved, saved)).toEqual([]);
    const draft = withSynonym(withSynonym(saved, 'Go', 'Gopher'), 'Kubernetes', 'k3s');
    expect(newSynonyms(saved, draft)).toEqual([
      { criterionId: 'Go', label: 'Go', word: 'Gopher' },
      { criterionId: 'Kubernetes', label: 'Kubernetes', word: 'k3s' },
    ]);
  });
});
