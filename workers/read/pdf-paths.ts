import { type Edges, type Matrix, transformEdges } from './pdf-matrix.ts';

/** One closed part of a path, as the upright box around it on the page. */
export interface PathShape {
  readonly edges: Edges;
  /** True when it fills nearly all of that box: a rectangle, or one with rounded corners. */
  readonly solid: boolean;
}

/** Numbers per drawing operator of pdf.js: move, line, curve, quadratic, close. */
const operandCounts = [2, 2, 6, 4, 0];
/** A path with more parts than this is a drawing; only the box around it matters. */
const mostParts = 400;
/** Share of the box that a solid shape fills at least; a circle fills 0.785. */
const solidShare = 0.88;

/** The parts of a path of pdf.js (`constructPath`) on the page; `around` is the box around the whole path in user space. */
export function pathShapes(data: Float32Array, around: ArrayLike<number>, matrix: Matrix): readonly PathShape[] {
  const upright = (matrix[1] === 0 && matrix[2] === 0) || (matrix[0] === 0 && matrix[3] === 0);
  const parts = data.length > mostParts * 16 ? null : splitPath(data);
  if (parts === null || parts.length > mostParts) {
    return [{ edges: transformEdges(matrix, around[0] ?? 0, around[1] ?? 0, around[2] ?? 0, around[3] ?? 0), solid: false }];
  }
  return parts.map(points => shapeOf(points, matrix, upright));
}

/** End points of each part: x, y, x, y, … */
function splitPath(data: Float32Array): readonly (readonly number[])[] {
  const parts: number[][] = [];
  let points: number[] = [];
  for (let index = 0; index < data.length;) {
    const operator = data[index] ?? 0;
    const count = operandCounts[operator] ?? 0;
    if (operator === 0 && points.length > 0) {
      parts.push(points);
      points = [];
    }
    if (count > 0) points.push(data[index + count - 1] ?? 0, data[index + count] ?? 0);
    index += count + 1;
  }
  if (points.length > 0) parts.push(points);
  return parts.filter(part => part.length >= 4);
}

function shapeOf(points: readonly number[], matrix: Matrix, upright: boolean): PathShape {
  let left = Infinity;
  let top = Infinity;
  let right = -Infinity;
  let bottom = -Infinity;
  let doubled = 0;
  for (let index = 0; index < points.length; index += 2) {
    const x = points[index] ?? 0;
    const y = points[index + 1] ?? 0;
    const nextX = points[(index + 2) % points.length] ?? 0;
    const nextY = points[(index + 3) % points.length] ?? 0;
    doubled += x * nextY - nextX * y;
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  const area = (right - left) * (bottom - top);
  return {
    edges: transformEdges(matrix, left, top, right, bottom),
    solid: upright && area > 0 && Math.abs(doubled) / 2 >= solidShare * area,
  };
}
