import { describe, expect, it } from 'vitest';
import type { HiddenText } from '../../../../../core/contract/document.ts';
import { fiveYears, rubricOf, skillOf } from '../../../../../core/match/rubric.fixture.ts';
import { criteriaGroups, lineOfEvidence, nextEvidence, shortFinding } from './criteria-groups.ts';
import { matchOf, resultOf } from './match.fixture.ts';

const rubric = rubricOf([skillOf('Kubernetes'), skillOf('Go'), skillOf('Docker', 'preferred'), fiveYears]);
const box = { x: 10, y: 20, width: 60, height: 10 };
const match = matchOf(
  rubric,
  [
    resultOf('Kubernetes', 'missing', 0),
    resultOf('Go', 'met', 1, 2),
    resultOf('Docker', 'alternative', 0.4, 1),
    resultOf(fiveYears.id, 'met', 1, 1),
  ],
  ['Kubernetes'],
);

describe('criteriaGroups', () => {
  it('parts what is required, preferred and scored by itself, and its points add up to the score', () => {
    const groups = criteriaGroups(rubric, match, []);
    expect(groups.map(group => [group.title, group.found, group.lines.length])).toEqual([
      ['Required', 1, 2],
      ['Preferred', 0, 1],
      [null, 1, 1],
    ]);
    expect(groups.reduce((sum, group) => sum + group.points, 0)).toBeCloseTo(match.score.score, 1);
    expect(groups[0]?.lines.map(line => line.knockedOut)).toEqual([true, false]);
  });

  it('says what stands in hidden text only and leads there; a part of a word is no mention', () => {
    const hidden: readonly HiddenText[] = [
      { page: 1, box, text: 'microkubernetesque', technique: 'tiny' },
      { page: 2, box, text: 'expert KUBERNETES administrator', technique: 'same-colour' },
    ];
    const [missing] = criteriaGroups(rubric, match, hidden)[0]?.lines ?? [];
    expect(missing).toMatchObject({ finding: 'only in hidden text', evidenceIds: ['hidden#2'], page: 2 });
    expect(criteriaGroups(rubric, match, [])[0]?.lines[0]?.finding).toBe('not found');
  });

  it('finds the criterion of each box', () => {
    const groups = criteriaGroups(rubric, match, []);
    expect(lineOfEvidence(groups, 'Go#2')?.criterion.id).toBe('Go');
    expect(lineOfEvidence(groups, 'unsure#1.1')).toBeNull();
  });
});

describe('shortFinding', () => {
  it('says years and when as short as a row has it, and leaves other findings alone', () => {
    expect(shortFinding('5.7 years, now')).toBe('5.7 y · now');
    expect(shortFinding('1 year, 2021')).toBe('1 y · 2021');
    expect(shortFinding('2 years, now, asked 3')).toBe('2 y · now, asked 3');
    expect(shortFinding('alternative: AWS ECS')).toBe('alternative: AWS ECS');
  });
});

describe('nextEvidence', () => {
  it('goes through the boxes in turn and begins again', () => {
    expect(nextEvidence(['a', 'a#2'], null)).toBe('a');
    expect(nextEvidence(['a', 'a#2'], 'a')).toBe('a#2');
    expect(nextEvidence(['a', 'a#2'], 'a#2')).toBe('a');
    expect(nextEvidence([], 'a')).toBeNull();
  });
});
