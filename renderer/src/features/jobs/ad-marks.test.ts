import { describe, expect, it } from 'vitest';
import { cutRun, splitNote, type AdMark } from './ad-marks.ts';

const text = 'Kubernetes and Docker';
const kubernetes: AdMark = { start: 0, end: 10, criterionId: 'k', number: 4, note: null };
const both: AdMark = { start: 0, end: 21, criterionId: 'b', number: 5, note: null };

describe('marks in an ad', () => {
  it('cut a run at their edges, and numbers follow where a mark ends', () => {
    const pieces = cutRun({ start: 0, end: 21, bold: false }, [kubernetes, both]);
    expect(pieces.map(piece => text.slice(piece.start, piece.end))).toEqual(['Kubernetes', ' and Docker']);
    expect(pieces.map(piece => piece.ending.map(mark => mark.number))).toEqual([[4], [5]]);
    expect(pieces.map(piece => piece.marks.length)).toEqual([2, 1]);
  });

  it('go on over the end of a line and are numbered once', () => {
    const pieces = [
      { start: 0, end: 6, bold: false },
      { start: 7, end: 21, bold: true },
    ].flatMap(run => cutRun(run, [both]));
    expect(pieces.map(piece => piece.ending.length)).toEqual([0, 1]);
    expect(pieces.every(piece => piece.marks.length === 1)).toBe(true);
  });

  it('tell a note in its parts, what it proposes apart from what it says', () => {
    expect(splitNote({ message: '“young team” may read as an age requirement. It is not scored.' })).toEqual({
      strong: '“young team” may read as an age requirement',
      rest: 'It is not scored.',
      advice: null,
    });
    expect(
      splitNote({ message: '“chairman” may read as a wish for one sex. Write “chair”. It is not scored.', replacement: 'chair' }),
    ).toEqual({
      strong: '“chairman” may read as a wish for one sex',
      rest: 'It is not scored.',
      advice: 'Write “chair”',
    });
  });
});
