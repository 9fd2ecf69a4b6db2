import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { pathOf, routeLeader, type LeaderEnds, type Point, type Rect } from './leader-route.ts';

function rect(left: number, top: number, width: number, height: number): Rect {
  return { left, top, right: left + width, bottom: top + height };
}

const paper = rect(415, 50, 386, 546);
const row = rect(0, 300, 368, 26);

function ends(box: Rect, words: readonly Rect[]): LeaderEnds {
  return { row, box, paper, words };
}

/** Words that the way runs over; the quoted words themselves are its aim. */
function crossed(points: readonly Point[], words: readonly Rect[]): readonly Rect[] {
  return words.filter(word =>
    points.some((point, index) => {
      const before = points[index - 1];
      if (before === undefined) return false;
      const [left, right] = [Math.min(before.x, point.x), Math.max(before.x, point.x)];
      const [top, bottom] = [Math.min(before.y, point.y), Math.max(before.y, point.y)];
      return left < word.right && right > word.left && top < word.bottom && bottom > word.top;
    }),
  );
}

describe('way of the leader line', () => {
  it('leaves at the row, goes along the left margin of the paper and ends below the quoted line', () => {
    const box = rect(520, 400, 60, 10);
    expect(routeLeader(ends(box, [rect(440, 400, 300, 10)]))).toEqual([
      { x: 368, y: 313 },
      { x: 427, y: 313 },
      { x: 427, y: 411.5 },
      { x: 520, y: 411.5 },
    ]);
  });

  it('is one straight line when row and box are level', () => {
    const box = rect(520, 301.5, 60, 10);
    expect(routeLeader(ends(box, []))).toEqual([
      { x: 368, y: 313 },
      { x: 520, y: 313 },
    ]);
  });

  it('crosses a column that stands in between only between two of its lines', () => {
    const sidebar = Array.from({ length: 40 }, (_, line) => rect(432, 70 + line * 12, 60, 9));
    const box = rect(600, 200, 50, 10);
    const points = routeLeader(ends(box, sidebar));
    expect(crossed(points, sidebar)).toEqual([]);
    expect(points.at(-1)).toEqual({ x: 600, y: 211.5 });
  });

  it('never runs over a word of a page with a sidebar, wherever the box stands', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 39 }),
        fc.integer({ min: 0, max: 8 }),
        fc.integer({ min: 60, max: 560 }),
        (line, shift, rowTop) => {
          const sidebar = Array.from({ length: 40 }, (_, index) => rect(435, 70 + index * 12, 70, 9));
          const main = Array.from({ length: 40 }, (_, index) => rect(520, 70 + shift + index * 12, 250, 9));
          const box = rect(580, 70 + shift + line * 12, 40, 9);
          const points = routeLeader({ row: rect(0, rowTop, 368, 26), box, paper, words: [...sidebar, ...main] });
          expect(crossed(points, [...sidebar, ...main])).toEqual([]);
        },
      ),
    );
  });

  it('has only level and upright legs', () => {
    const points = routeLeader(ends(rect(600, 200, 50, 10), [rect(432, 195, 60, 30)]));
    for (const [index, point] of points.entries()) {
      const before = points[index - 1] ?? point;
      expect(before.x === point.x || before.y === point.y).toBe(true);
    }
  });
});

describe('path of the leader line', () => {
  it('rounds each corner by six pixels', () => {
    const path = pathOf([
      { x: 0, y: 0 },
      { x: 40, y: 0 },
      { x: 40, y: 50 },
    ]);
    expect(path).toBe('M0 0L34 0Q40 0 40 6L40 50');
  });

  it('rounds less where a leg is shorter than two corners', () => {
    const path = pathOf([
      { x: 0, y: 0 },
      { x: 40, y: 0 },
      { x: 40, y: 4 },
      { x: 90, y: 4 },
    ]);
    expect(path).toBe('M0 0L38 0Q40 0 40 2L40 2Q40 4 42 4L90 4');
  });

  it('is empty without a way', () => {
    expect(pathOf([])).toBe('');
    expect(pathOf([{ x: 1, y: 1 }])).toBe('');
  });
});
