import { describe, expect, it } from 'vitest';
import { anaMatch, backendRubric } from '../../../tests/support/report-sample-person.ts';
import { criteriaLines, splitLines, type CriteriaLine } from './criteria-lines.ts';

const lines = criteriaLines(backendRubric, anaMatch);

function titleOf(line: CriteriaLine): string {
  return line.kind === 'group' ? `${line.title}${line.continued ? ', continued' : ''}` : line.criterion.label;
}

describe('lines of the criteria table', () => {
  it('come in groups whose points add up to the score', () => {
    const heads = lines.flatMap(line => (line.kind === 'group' ? [line] : []));
    expect(heads.map(head => head.title)).toEqual(['Required', 'Preferred', 'Experience and education']);
    expect(heads.reduce((sum, head) => sum + head.points, 0)).toBeCloseTo(anaMatch.score.score);
    expect(heads.reduce((sum, head) => sum + head.most, 0)).toBeCloseTo(100);
  });

  it('leave out groups without criteria', () => {
    const few = criteriaLines({ ...backendRubric, criteria: backendRubric.criteria.slice(0, 2) }, anaMatch);
    expect(few.map(titleOf)).toEqual(['Required', 'TypeScript', 'Node.js']);
  });

  it('all stand on the first page where they fit', () => {
    expect(splitLines(lines, null)).toEqual([lines, []]);
    expect(splitLines(lines, lines.length)).toEqual([lines, []]);
  });

  it('repeat the head of a group that is cut', () => {
    const [first, rest] = splitLines(lines, 3);
    expect(first.map(titleOf)).toEqual(['Required', 'TypeScript', 'Node.js']);
    expect(rest.slice(0, 2).map(titleOf)).toEqual(['Required, continued', 'PostgreSQL']);
  });

  it('never leave the head of a group alone at the end of a page', () => {
    const head = lines.findIndex(line => titleOf(line) === 'Preferred');
    const [first, rest] = splitLines(lines, head + 1);
    expect(titleOf(first.at(-1) ?? { kind: 'group', title: '', points: 0, most: 0, continued: false })).toBe('Automated testing');
    expect(rest.slice(0, 2).map(titleOf)).toEqual(['Preferred', 'AWS']);
  });

  it('are never lost, wherever the page ends', () => {
    for (let amount = 0; amount <= lines.length; amount += 1) {
      const [first, rest] = splitLines(lines, amount);
      const criteria = [...first, ...rest].filter(line => line.kind === 'criterion');
      expect(criteria).toEqual(lines.filter(line => line.kind === 'criterion'));
    }
  });
});
