/** A rectangle in CSS pixels, as `getBoundingClientRect` gives it. */
export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** All in the same pixels. */
export interface LeaderEnds {
  /** The row of the criterion; the line leaves at the middle of its right edge. */
  readonly row: Rect;
  /** The box on the page. */
  readonly box: Rect;
  /** The paper that holds the box. */
  readonly paper: Rect;
  /** Where words stand on that paper. */
  readonly words: readonly Rect[];
}

/** Distance of the line from the left edge of the paper. */
const marginPx = 12;
/** Distance of the line from the words above it. */
const belowPx = 1.5;
/** How far above or below the box a free way between the lines of another column is looked for. */
const searchPx = 60;
/** Room that a way between two columns needs. */
const gutterPx = 3;

/**
 * The way of the leader line: from the row to the left margin of the paper, up or down along it, then below the
 * quoted line to its box. Where another column stands in between, it crosses that column between two lines
 * and goes on through the gap between the columns, so that it never runs over words.
 */
export function routeLeader({ row, box, paper, words }: LeaderEnds): readonly Point[] {
  const start = { x: row.right, y: (row.top + row.bottom) / 2 };
  const margin = Math.min(Math.max(paper.left + marginPx, start.x + marginPx), Math.max(box.left - 2, start.x));
  const end = { x: box.left, y: box.bottom + belowPx };
  const inTheWay = words.filter(word => crosses(word, end.y) && word.right <= box.left && word.right > margin);
  if (inTheWay.length === 0) return clean([start, { x: margin, y: start.y }, { x: margin, y: end.y }, end]);
  const gutter = Math.max(...inTheWay.map(word => word.right)) + gutterPx;
  const y = freeHeight(end.y, margin, gutter, words);
  return clean([start, { x: margin, y: start.y }, { x: margin, y }, { x: gutter, y }, { x: gutter, y: end.y }, end]);
}

/** The height nearest to `wanted` at which no word stands between `left` and `right`. */
function freeHeight(wanted: number, left: number, right: number, words: readonly Rect[]): number {
  const between = words.filter(word => word.left < right && word.right > left);
  for (let distance = 0; distance <= searchPx; distance += 1) {
    for (const y of [wanted + distance, wanted - distance]) {
      if (!between.some(word => crosses(word, y))) return y;
    }
  }
  return wanted;
}

function crosses(word: Rect, y: number): boolean {
  return word.top < y && word.bottom > y;
}

/** Without points that lie on a straight way. */
function clean(points: readonly Point[]): readonly Point[] {
  return points.filter((point, index) => {
    const before = points[index - 1];
    const after = points[index + 1];
    if (before === undefined || after === undefined) return true;
    const sameX = near(before.x, point.x) && near(point.x, after.x);
    const sameY = near(before.y, point.y) && near(point.y, after.y);
    const still = near(before.x, point.x) && near(before.y, point.y);
    return !sameX && !sameY && !still;
  });
}

function near(one: number, other: number): boolean {
  return Math.abs(one - other) < 0.5;
}

/** Radius of the line's corners in pixels; less where a leg is too short for it. */
const cornerPx = 6;

/** The points as an SVG path with rounded corners. Empty for fewer than two points. */
export function pathOf(points: readonly Point[]): string {
  const [first, ...others] = points;
  if (first === undefined || others.length === 0) return '';
  const parts = [`M${show(first)}`];
  for (let index = 1; index < points.length; index += 1) {
    const before = points[index - 1];
    const corner = points[index];
    const after = points[index + 1];
    if (before === undefined || corner === undefined) continue;
    if (after === undefined) parts.push(`L${show(corner)}`);
    else {
      const radius = Math.min(cornerPx, distance(before, corner) / 2, distance(corner, after) / 2);
      parts.push(`L${show(towards(corner, before, radius))}`, `Q${show(corner)} ${show(towards(corner, after, radius))}`);
    }
  }
  return parts.join('');
}

function distance(one: Point, other: Point): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}

function towards(from: Point, to: Point, length: number): Point {
  const share = length / Math.max(distance(from, to), 0.001);
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

function show({ x, y }: Point): string {
  return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
}
