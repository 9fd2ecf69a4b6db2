import { describe, expect, it } from 'vitest';
import type { CriterionResult } from '../../../core/contract/match.ts';
import { describeHiding } from './hiding-words.ts';
import { mergeMarks, type PageMark } from './page-mark.ts';
import { marksOf } from './person-marks.ts';
import { scrollNeeded } from './reveal.ts';
import { percentOf, scaleFor, stepZoom } from './zoom.ts';

const box = { x: 10, y: 20, width: 30, height: 8 };

function result(criterionId: string, status: CriterionResult['status'], count: number): CriterionResult {
  const evidence = Array.from({ length: count }, (_, index) => ({
    page: 1,
    box: { ...box, y: 20 + index * 40 },
    quote: 'x',
    line: index,
    start: 0,
    end: 1,
  }));
  return {
    criterionId,
    status,
    satisfaction: 1,
    low: 1,
    high: 1,
    finding: '',
    found: 'AWS ECS',
    years: null,
    lastUsed: null,
    evidence,
    quote: '',
    confidence: 1,
  };
}

describe('marks of a person', () => {
  const marks = marksOf({
    results: [result('skill-ts', 'met', 2), result('skill-k8s', 'alternative', 1), result('skill-go', 'missing', 0)],
    criteria: [
      { id: 'skill-ts', label: 'TypeScript' },
      { id: 'skill-k8s', label: 'Kubernetes' },
      { id: 'skill-go', label: 'Go' },
    ],
    hidden: [{ page: 1, box: { ...box, height: 1.1 }, text: 'go go go', technique: 'same-colour' }],
    recognised: [{ page: 2, confidence: 0.9, doubtful: [{ text: 'Kuberneles', box, confidence: 0.4 }] }],
  });

  it('name the criterion, its alternatives, what is hidden and what is unsure', () => {
    expect(marks.map(({ id, kind, label }) => [id, kind, label])).toEqual([
      ['skill-ts', 'evidence', 'TypeScript'],
      ['skill-ts#2', 'evidence', 'TypeScript'],
      ['skill-k8s', 'alternative', 'Kubernetes, alternative: AWS ECS'],
      ['hidden#1', 'hidden', 'Hidden: same colour as the paper, 1 pt'],
      ['unsure#2.1', 'unsure', 'Unsure word: Kuberneles'],
    ]);
  });

  it('do not name the size of letters that can be read', () => {
    expect(describeHiding({ technique: 'covered', box })).toBe('Hidden: covered by a shape or a picture');
  });
});

describe('marks that share a place', () => {
  const mark = (id: string, kind: PageMark['kind'], label: string): PageMark => ({ id, page: 1, box, kind, label });

  it('are one box with both labels, shown as the stronger kind', () => {
    expect(mergeMarks([mark('a', 'alternative', 'Kafka'), mark('b', 'evidence', 'Message queues')], 1)).toMatchObject([
      { id: 'a', ids: ['a', 'b'], label: 'Kafka, Message queues', kind: 'evidence' },
    ]);
  });

  it('stay apart from search hits and from other pages', () => {
    expect(
      mergeMarks([mark('a', 'evidence', 'Kafka'), mark('s', 'search', 'kafka'), { ...mark('c', 'evidence', 'Go'), page: 2 }], 1),
    ).toHaveLength(2);
  });
});

describe('zoom', () => {
  it('fits the page to the pane, but never so small that it cannot be read', () => {
    expect(scaleFor('fit', 595, 800) * 595).toBeCloseTo(800);
    expect(scaleFor('fit', 595, 250) * 595).toBeCloseTo(380);
  });

  it('takes percentages of the printed size', () => {
    expect(scaleFor(150, 595, 400)).toBeCloseTo(2);
    expect(percentOf(2)).toBe(150);
  });

  it('steps on from whatever is shown and stops at 50 and 300', () => {
    expect(stepZoom(scaleFor('fit', 595, 386), 1)).toBe(50);
    expect(stepZoom(scaleFor(100, 595, 0), 1)).toBe(110);
    expect(stepZoom(scaleFor(100, 595, 0), -1)).toBe(90);
    expect(stepZoom(scaleFor(300, 595, 0), 1)).toBe(300);
    expect(stepZoom(scaleFor(50, 595, 0), -1)).toBe(50);
  });
});

describe('showing a passage', () => {
  const pane = { start: 0, end: 400 };

  it('leaves the page alone while the passage is in sight', () => {
    expect(scrollNeeded(pane, { start: 100, end: 120 }, true)).toBe(0);
  });

  it('brings it to the middle', () => {
    expect(scrollNeeded(pane, { start: 900, end: 920 }, true)).toBe(710);
  });

  it('pans sideways only as far as needed, and shows the beginning of what is too wide', () => {
    expect(scrollNeeded(pane, { start: 390, end: 450 }, false)).toBe(74);
    expect(scrollNeeded(pane, { start: -50, end: 10 }, false)).toBe(-74);
    expect(scrollNeeded(pane, { start: 100, end: 900 }, false)).toBe(76);
  });
});
