import { describe, expect, it } from 'vitest';
import { describeError } from '../../core/contract/errors.ts';
import { rankedItem } from '../../tests/support/report-samples.ts';
import { formatProblems, formatTable } from './result-table.ts';
import { cellWidth } from './terminal.ts';

const ana = rankedItem({
  itemId: 'a',
  file: 'ana.pdf',
  name: 'Ana Lindqvist',
  score: 88.04,
  low: 85,
  high: 90,
  recommendation: 'strong-yes',
  rank: 1,
  shortlisted: true,
  totalYears: 9.5,
  requiredMet: 8,
  requiredTotal: 9,
});
const tanaka = rankedItem({
  itemId: 'b',
  file: '履歴書\n田中.pdf',
  name: '田中\u202e 春香',
  score: 52,
  low: 52,
  high: 52,
  recommendation: 'maybe',
  rank: 2,
  tied: true,
  totalYears: null,
  requiredMet: 3,
  requiredTotal: 9,
});

describe('the table', () => {
  it('ranks with score, range, advice, shortlist and what is met', () => {
    const [head, first, second, end] = formatTable([ana, tanaka], true).split('\n');
    expect(head).toMatch(/^ +# +score +range +advice +name +years +required +file$/);
    expect(first).toMatch(/^ +1 +88\.0 +85–90 +strong yes +\* +Ana Lindqvist +9\.5 +8\/9 +ana\.pdf$/);
    expect(second).toMatch(/^ +2= +52\.0 +maybe +田中· 春香 +3\/9 +履歴書⏎田中\.pdf$/);
    expect(end).toBe('');
  });

  it('keeps its columns in place for wide and harmful letters', () => {
    const [head = '', ...rows] = formatTable([ana, tanaka], true).trimEnd().split('\n');
    const column = cellWidth(head.slice(0, head.indexOf('file')));
    expect(rows).toHaveLength(2);
    for (const [index, file] of ['ana.pdf', '履歴書⏎田中.pdf'].entries()) {
      expect(cellWidth(rows[index]?.slice(0, rows[index].indexOf(file)) ?? '')).toBe(column);
    }
  });

  it('without a job lists people and how to reach them', () => {
    const text = formatTable([{ ...ana, email: 'ana@example.com' }], false);
    expect(text).toMatch(/^name +e-mail +years +file\nAna Lindqvist +ana@example\.com +9\.5 +ana\.pdf\n$/);
  });
});

describe('the list of problems', () => {
  it('gives each file its status, reason and next step', () => {
    const items = [
      rankedItem({ itemId: 'c', file: 'scan.pdf', status: 'needs-help', error: describeError('DOCUMENT_NO_TEXT') }),
      rankedItem({ itemId: 'd', file: 'bad\u001b[2J.pdf', status: 'refused', error: describeError('DOCUMENT_EMPTY') }),
      rankedItem({ itemId: 'e', file: 'copy.pdf', status: 'duplicate', duplicateOf: 'ana.pdf' }),
    ];
    expect(formatProblems(items).split('\n')).toEqual([
      expect.stringMatching(/^needs-help {2}scan\.pdf: The pages are pictures .+\. .+\.$/),
      'refused     bad·[2J.pdf: The file is empty (0 bytes). Ask for the file again.',
      'duplicate   copy.pdf: Same bytes as ana.pdf.',
      '',
    ]);
  });
});
