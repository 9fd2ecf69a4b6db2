import type { Box } from '../../core/contract/geometry.ts';

/** An affine transform as PDF writes it: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** The transform that applies `inner` first and `outer` after it. */
export function multiply(outer: Matrix, inner: ArrayLike<number>): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [ia = 1, ib = 0, ic = 0, id = 1, ie = 0, jf = 0] = Array.from(inner);
  return [a * ia + c * ib, b * ia + d * ib, a * ic + c * id, b * ic + d * id, a * ie + c * jf + e, b * ie + d * jf + f];
}

/** Edges of an upright rectangle: left, top, right, bottom. */
export type Edges = readonly [left: number, top: number, right: number, bottom: number];

/** The upright rectangle around the transformed rectangle. */
export function transformEdges(matrix: Matrix, x0: number, y0: number, x1: number, y1: number): Edges {
  const [a, b, c, d, e, f] = matrix;
  const xs = [a * x0 + c * y0 + e, a * x1 + c * y0 + e, a * x0 + c * y1 + e, a * x1 + c * y1 + e];
  const ys = [b * x0 + d * y0 + f, b * x1 + d * y0 + f, b * x0 + d * y1 + f, b * x1 + d * y1 + f];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** The part that two rectangles share; empty ones come back with no width or height. */
export function intersectEdges(one: Edges, other: Edges): Edges {
  const left = Math.max(one[0], other[0]);
  const top = Math.max(one[1], other[1]);
  return [left, top, Math.max(left, Math.min(one[2], other[2])), Math.max(top, Math.min(one[3], other[3]))];
}

/** Edges as a box. */
export function boxOfEdges([left, top, right, bottom]: Edges): Box {
  return { x: left, y: top, width: right - left, height: bottom - top };
}
