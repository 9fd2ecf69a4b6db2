import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { TextLine } from '../../../core/contract/document.ts';
import { findInLines } from './find-in-lines.ts';
import { hitId, isPartOfHit, marksOfHits } from './search-marks.ts';

function line(text: string, block: number, page = 1): TextLine {
  const box = { x: 50, y: 20 * block, width: text.length * 5, height: 10 };
  const style = { fontSize: 10, bold: false, italic: false };
  return {
    ...style,
    text,
    page,
    box,
    block,
    column: 0,
    region: 'body',
    bullet: false,
    spans: [{ ...style, start: 0, end: text.length, box, color: null }],
  };
}

const lines = [
  line('Ran PostgreSQL and Kafka,', 0),
  line('later post­gres', 1),
  line('Led a team of message', 2),
  line('queue engineers in Málaga', 2),
];

describe('search in page', () => {
  it('finds words without regard to case', () => {
    expect(findInLines(lines, 'kafka')).toEqual([{ spans: [{ line: 0, start: 19, end: 24 }] }]);
  });

  it('finds words without regard to accents, either way', () => {
    expect(findInLines(lines, 'malaga')).toEqual([{ spans: [{ line: 3, start: 19, end: 25 }] }]);
    expect(findInLines(lines, 'KÁFKA')).toHaveLength(1);
  });

  it('finds a phrase across the end of a line, as one hit with two parts', () => {
    const hits = findInLines(lines, 'message queue');
    expect(hits).toEqual([
      {
        spans: [
          { line: 2, start: 14, end: 21 },
          { line: 3, start: 0, end: 5 },
        ],
      },
    ]);
    const marks = marksOfHits(hits, lines);
    expect(marks.map(mark => mark.id)).toEqual(['search#1', 'search#1.2']);
    expect(marks.every(mark => isPartOfHit(mark.id, hitId(0)))).toBe(true);
    expect(isPartOfHit('search#10', hitId(0))).toBe(false);
  });

  it('does not join the words of two blocks', () => {
    expect(findInLines(lines, 'kafka, later')).toEqual([]);
  });

  it('takes a tab for a space', () => {
    expect(findInLines([line('Engineer\t2019', 0)], 'engineer 2019')).toHaveLength(1);
  });

  it('finds nothing for nothing', () => {
    expect(findInLines(lines, '  ')).toEqual([]);
    expect(findInLines([], 'x')).toEqual([]);
  });

  it('finds each word of a text in that text, with offsets inside the line', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1, unit: 'grapheme' }), { minLength: 1, maxLength: 6 }), texts => {
        const made = texts.map((text, index) => line(text, index));
        for (const [index, text] of texts.entries()) {
          if (!/[\p{L}\p{N}]/u.test(text.normalize('NFKD'))) continue;
          const hits = findInLines(made, text);
          const spans = hits.flatMap(hit => hit.spans);
          expect(spans.some(span => span.line === index)).toBe(true);
          for (const span of spans) expect(span.end).toBeLessThanOrEqual(texts[span.line]?.length ?? 0);
        }
      }),
    );
  });

  it('gives a hit the box of just its letters', () => {
    const [mark] = marksOfHits(findInLines(lines, 'kafka'), lines);
    expect(mark?.box.x).toBeCloseTo(50 + 19 * 5);
    expect(mark?.box.width).toBeCloseTo(25);
  });
});
