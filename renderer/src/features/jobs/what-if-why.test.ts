import { describe, expect, it } from 'vitest';
import { rubric } from '../../state/rubric-draft.fixture.ts';
import { scaleOf, withShownPoints } from './points.ts';
import { whyScoreChanged } from './what-if-why.ts';

const saved = rubric();
const table = {
  rubric: saved,
  satisfaction: Float64Array.from([1, 0.4, 0, 1, 1, 1]),
};

describe('why a score changed', () => {
  it('names the criteria that give other points, the largest first', () => {
    const heavier = withShownPoints(saved, 'skill-kubernetes', 30, scaleOf(saved));
    expect(whyScoreChanged(table, 0, saved, heavier)).toBe('TypeScript −3.3, Kubernetes +2.0');
  });

  it('is empty where nothing changed', () => {
    expect(whyScoreChanged(table, 0, saved, saved)).toBe('');
  });
});
