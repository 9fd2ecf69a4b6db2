import { describe, expect, it } from 'vitest';
import type { Criterion, Rubric } from '../../../../core/contract/rubric.ts';
import { mostPoints } from '../../../../core/match/score-results.ts';
import { formerPoints, isAllZero, scaleOf, sectionPoints, shownPoints, sliderMost, withShownPoints } from './points.ts';
import { rubric, skill } from '../../state/rubric-draft.fixture.ts';

function shown(changed: Rubric, saved = changed): Record<string, number> {
  const scale = scaleOf(saved);
  return Object.fromEntries(changed.criteria.map(criterion => [criterion.label, shownPoints(criterion, scale)]));
}

function find(from: Rubric, label: string): Criterion {
  const found = from.criteria.find(criterion => criterion.label === label);
  if (found === undefined) throw new Error(label);
  return found;
}

describe('weights as points', () => {
  it('are whole numbers that add up to the points of their group', () => {
    expect(shown(rubric())).toEqual({ TypeScript: 20, Kubernetes: 20, Docker: 10, Go: 20, Experience: 20, Degree: 10 });
    const seven = rubric(['A', 'B', 'C', 'D', 'E', 'F', 'G'].map(label => skill(label, 1)));
    expect(Object.values(shown(seven)).reduce((sum, value) => sum + value)).toBe(100);
  });

  it('change one number only while they are moved, and come back to the very same weights', () => {
    const saved = rubric();
    const scale = scaleOf(saved);
    const { id } = find(saved, 'Kubernetes');
    const moved = withShownPoints(saved, id, 25, scale);
    expect(shown(moved, saved)).toEqual({ ...shown(saved), Kubernetes: 25 });
    expect(formerPoints(find(moved, 'Kubernetes'), scale)).toBe(20);
    expect(withShownPoints(moved, id, 20, scale)).toEqual(saved);
    expect(formerPoints(find(saved, 'Kubernetes'), scale)).toBeNull();
  });

  it('of experience change what it can give, though it is alone in its group', () => {
    const saved = rubric();
    const { id } = find(saved, 'Experience');
    const more = withShownPoints(saved, id, 40, scaleOf(saved));
    expect(shown(more, saved)['Experience']).toBe(40);
    expect(mostPoints(more)[4]).toBe(333);
    expect(mostPoints(saved)[4]).toBe(200);
    const back = withShownPoints(withShownPoints(more, id, 0, scaleOf(saved)), id, 20, scaleOf(saved));
    expect(mostPoints(back)).toEqual(mostPoints(saved));
  });

  it('show a decimal where whole numbers would hide small weights', () => {
    const many = rubric([skill('Java', 1), ...Array.from({ length: 9 }, (_, index) => skill(`Soft${index}`, 0.005))]);
    expect(shown(many)['Soft0']).toBeGreaterThan(0);
  });

  it('count a language with its list on screen, and all lists with 100', () => {
    const language: Criterion = {
      id: 'language-en',
      label: 'English C1',
      necessity: 'required',
      weight: 1,
      knockOut: true,
      source: null,
      confidence: 1,
      kind: 'language',
      code: 'en',
      level: 'C1',
    };
    const points = sectionPoints(rubric([...rubric().criteria, language]));
    expect(points.other).toBeGreaterThan(30);
    expect(points.required + points.preferred + points.other).toBeCloseTo(100, 9);
  });

  it('leave room on the slider', () => {
    const saved = rubric();
    expect(sliderMost(find(saved, 'Docker'), scaleOf(saved))).toBe(30);
    expect(sliderMost(find(saved, 'Degree'), scaleOf(saved))).toBe(40);
  });

  it('are nothing to score by when all are zero', () => {
    const saved = rubric();
    expect(isAllZero(saved)).toBe(false);
    expect(isAllZero(rubric(saved.criteria.map(criterion => ({ ...criterion, weight: 0 }))))).toBe(true);
  });
});
