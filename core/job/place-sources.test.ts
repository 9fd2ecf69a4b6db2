import { describe, expect, it } from 'vitest';
import type { Criterion, Rubric } from '../contract/rubric.ts';
import { rubricOf, skillCriterion } from '../../tests/support/report-samples.ts';
import { placeSources } from './place-sources.ts';

function rubricFrom(text: string, quote: string, start = text.indexOf(quote)): Rubric {
  const source = { start, end: start + quote.length, quote };
  const criterion: Criterion = { ...skillCriterion(quote, 'required'), source };
  return { ...rubricOf('Job', [criterion]), lint: [{ code: 'A', message: '', source }] };
}

function placeOf(rubric: Rubric): readonly (number | undefined)[] {
  return [rubric.criteria[0]?.source?.start, rubric.lint[0]?.source?.start];
}

describe('sources of a rubric in a changed ad', () => {
  it('stay where the words stand', () => {
    const rubric = rubricFrom('We use Go daily', 'Go');
    expect(placeSources(rubric, 'We use Go often')).toEqual(rubric);
  });

  it('move with their words, to the nearest of several', () => {
    const rubric = rubricFrom('one Go', 'Go');
    expect(placeOf(placeSources(rubric, 'Go, and one more Go'))).toEqual([0, 0]);
    expect(placeOf(placeSources(rubric, 'use only Go here'))).toEqual([9, 9]);
  });

  it('are dropped when their words are gone, and for a job without an ad', () => {
    const rubric = rubricFrom('We use Go daily', 'Go');
    expect(placeOf(placeSources(rubric, 'We use Rust daily'))).toEqual([undefined, undefined]);
    expect(placeOf(placeSources(rubric, null))).toEqual([undefined, undefined]);
  });
});
