import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultThresholds } from '../../../../core/contract/rubric.ts';
import { rankScores } from '../../../../core/match/rank-scores.ts';
import { createWhatIf } from '../../../../core/match/what-if.ts';
import { countMoved, keepRanking, linesBetween, moveOf, sidesOf, type Ranking } from './moves.ts';
import { scaleOf, withShownPoints } from './points.ts';
import { describeChanges } from './rubric-diff.ts';
import { rubric } from '../../state/rubric-draft.fixture.ts';
import { whatIfSentence } from './what-if-sentence.ts';

function ranking(scores: readonly number[]): Ranking {
  const order = scores.map((_, index) => index).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
  return keepRanking({ scores: Float64Array.from(scores), order: Uint32Array.from(order) });
}

const names = ['Ana', 'Hyejin Park', 'Kwabena Asante', 'Luca'];
const before = ranking([88, 69, 72, 71]);
const after = ranking([86, 70.4, 69.8, 70]);
const common = { names, thresholds: defaultThresholds, formerThresholds: defaultThresholds, version: 4 };

function say(parts: ReturnType<typeof whatIfSentence>): string {
  return parts.map(part => (part.strong ? `*${part.text}*` : part.text)).join('');
}

describe('the what-if in words', () => {
  it('names who crosses the threshold and how many reach it', () => {
    const saved = rubric();
    const changes = describeChanges(saved, withShownPoints(saved, 'skill-kubernetes', 25, scaleOf(saved)));
    expect(say(whatIfSentence({ ...common, changes, before, after }))).toBe(
      'Kubernetes *20 → 25*. *Hyejin Park* up 2, now at 70; *Kwabena Asante* down 2, now under. Still 3 of 4 reach 70.',
    );
  });

  it('says how it stands before anything is changed', () => {
    expect(say(whatIfSentence({ ...common, changes: [], before, after: before }))).toMatch(/^Ranked by rubric 4: 3 of 4 reach 70\./u);
  });

  it('counts by the threshold that is being edited', () => {
    const changes = describeChanges(rubric(), rubric(undefined, { thresholds: { ...defaultThresholds, yes: 72 } }));
    const words = say(whatIfSentence({ ...common, changes, before, after: before, thresholds: { ...defaultThresholds, yes: 72 } }));
    expect(words).toContain('yes from 70 → 72');
    expect(words).toContain('2 of 4 reach 72, 3 before.');
  });
});

describe('moves', () => {
  it('have the ranks that the ranking of a batch has, ties included', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.constantFrom(0, 0.4, 1), { minLength: 6, maxLength: 6 }), { minLength: 1 }), rows => {
        const whatIf = createWhatIf(
          rubric(),
          rows.map(row => row.map(satisfaction => ({ satisfaction }))),
        );
        const kept = keepRanking(whatIf.rank(rubric()));
        expect([...kept.rank]).toEqual(rankScores([...kept.scores]).map(place => place.rank));
      }),
    );
  });

  it('count places gained and lost, and can leave out who stays', () => {
    expect([0, 1, 2, 3].map(candidate => moveOf(candidate, before, after))).toEqual([0, 2, -2, 0]);
    expect(countMoved(before, after)).toBe(2);
    const sides = sidesOf(before, after, true);
    expect([sides.left, sides.right]).toEqual([
      [2, 1],
      [1, 2],
    ]);
    expect(linesBetween(sides, before, after, 0, 10)).toEqual([
      { candidate: 1, from: 1, to: 0, way: 'up' },
      { candidate: 2, from: 0, to: 1, way: 'down' },
    ]);
  });

  it('draw lines that leave the view on the side to which they go', () => {
    const sides = sidesOf(before, after, false);
    const lines = linesBetween(sides, before, after, 0, 1);
    expect(lines.find(line => line.candidate === 2)).toEqual({ candidate: 2, from: 1, to: 3, way: 'down' });
  });
});
