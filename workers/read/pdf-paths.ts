import type { Outline } from '../../core/document/outlines.ts';
import { type Edges, type Matrix, transformEdges } from './pdf-matrix.ts';

/** One closed part of a path, with its holes, on the page. */
export interface PathShape {
  /** The upright box around it. */
  readonly edges: Edges;
  /** True when it fills nearly all of that box: a rectangle, or one with rounded corners. */
  readonly solid: boolean;
  /** The exact edge of one that does not; null for small ones and drawings. */
  readonly outline: Outline | null;
}

/** A part of a path in user space. */
interface Part {
  /** Its points, curves as chains of short lines: x, y, x, y, … */
  readonly chain: readonly number[];
  readonly edges: Edges;
  /** Twice the area within; the sign says which way round it runs. */
  readonly doubled: number;
}

/** Numbers per drawing operator of pdf.js: move, line, curve, quadratic, close. */
const operandCounts = [2, 2, 6, 4, 0];
/** A path with more parts than this is a drawing; only the box around it matters. */
const mostParts = 400;
/** Holes are looked for among so many parts at most. */
const mostWithHoles = 60;
/** Share of the box that a solid shape fills at least; a circle fills 0.785. */
const solidShare = 0.88;
/** Lines per curve. */
const linesPerCurve = 6;
/** Shapes that are smaller than this across, in points, hide no letter. */
const smallestOutline = 4;

/** The parts of a path of pdf.js (`constructPath`) on the page; `around` is the box around the whole path in user space. */
export function pathShapes(data: Float32Array, around: ArrayLike<number>, matrix: Matrix, evenOdd: boolean): readonly PathShape[] {
  const upright = (matrix[1] === 0 && matrix[2] === 0) || (matrix[0] === 0 && matrix[3] === 0);
  const parts = data.length > mostParts * 16 ? null : partsOf(data);
  if (parts === null || parts.length > mostParts) {
    const edges = transformEdges(matrix, around[0] ?? 0, around[1] ?? 0, around[2] ?? 0, around[3] ?? 0);
    return [{ edges, solid: false, outline: null }];
  }
  const holes = parts.length > 1 && parts.length <= mostWithHoles ? holesOf(parts, evenOdd) : noHoles;
  return parts
    .filter(part => !holes.has(part))
    .map(part =>
      shapeOf(
        part,
        [...holes].flatMap(([hole, around_]) => (around_ === part ? [hole] : [])),
        matrix,
        upright,
        evenOdd,
      ),
    );
}

/** The exact edge of a path on the page, for clipping; null where it is an upright rectangle or a drawing. */
export function clipOutline(data: Float32Array, matrix: Matrix, evenOdd: boolean): Outline | null {
  const parts = data.length > mostParts * 16 ? null : partsOf(data);
  if (parts === null || parts.length > mostParts) return null;
  const upright = (matrix[1] === 0 && matrix[2] === 0) || (matrix[0] === 0 && matrix[3] === 0);
  const [only] = parts;
  if (upright && parts.length === 1 && only !== undefined && isRectangle(only)) return null;
  return { contours: parts.map(part => onPage(part.chain, matrix)), evenOdd };
}

const noHoles: ReadonlyMap<Part, Part> = new Map();

/** Parts that are cut out of the part around them, and that part. */
function holesOf(parts: readonly Part[], evenOdd: boolean): ReadonlyMap<Part, Part> {
  const holes = new Map<Part, Part>();
  for (const part of parts) {
    const outer = parts.filter(other => other !== part && isInside(part.edges, other.edges));
    const nearest = outer.reduce<Part | null>(
      (best, other) => (best === null || area(other.edges) < area(best.edges) ? other : best),
      null,
    );
    if (nearest !== null && (evenOdd ? outer.length % 2 === 1 : part.doubled * nearest.doubled < 0)) holes.set(part, nearest);
  }
  return holes;
}

function isInside(inner: Edges, outer: Edges): boolean {
  return inner[0] >= outer[0] && inner[1] >= outer[1] && inner[2] <= outer[2] && inner[3] <= outer[3] && area(inner) < area(outer);
}

function area([left, top, right, bottom]: Edges): number {
  return (right - left) * (bottom - top);
}

function partsOf(data: Float32Array): readonly Part[] {
  const parts: Part[] = [];
  let chain: number[] = [];
  const finish = (): void => {
    if (chain.length >= 4) parts.push(partOf(chain));
    chain = [];
  };
  for (let index = 0; index < data.length;) {
    const operator = data[index] ?? 0;
    const count = operandCounts[operator] ?? 0;
    if (operator === 0 && chain.length > 0) finish();
    if (operator === 2) addCurve(chain, data, index + 1);
    if (count > 0) chain.push(data[index + count - 1] ?? 0, data[index + count] ?? 0);
    index += count + 1;
  }
  finish();
  return parts;
}

/** Adds points on a cubic curve, its end left out. */
function addCurve(chain: number[], data: Float32Array, at: number): void {
  const fromX = chain.at(-2) ?? 0;
  const fromY = chain.at(-1) ?? 0;
  for (let step = 1; step < linesPerCurve; step += 1) {
    const t = step / linesPerCurve;
    const weights = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t ** 3] as const;
    const along = (from: number, offset: number): number =>
      weights[0] * from +
      weights[1] * (data[at + offset] ?? 0) +
      weights[2] * (data[at + 2 + offset] ?? 0) +
      weights[3] * (data[at + 4 + offset] ?? 0);
    chain.push(along(fromX, 0), along(fromY, 1));
  }
}

function partOf(chain: readonly number[]): Part {
  let left = Infinity;
  let top = Infinity;
  let right = -Infinity;
  let bottom = -Infinity;
  let doubled = 0;
  for (let index = 0; index < chain.length; index += 2) {
    const x = chain[index] ?? 0;
    const y = chain[index + 1] ?? 0;
    const nextX = chain[(index + 2) % chain.length] ?? 0;
    const nextY = chain[(index + 3) % chain.length] ?? 0;
    doubled += x * nextY - nextX * y;
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { chain, edges: [left, top, right, bottom], doubled };
}

function isRectangle({ edges, doubled }: Part): boolean {
  return Math.abs(doubled) / 2 >= 0.999 * area(edges);
}

function shapeOf(part: Part, holes: readonly Part[], matrix: Matrix, upright: boolean, evenOdd: boolean): PathShape {
  const [left, top, right, bottom] = part.edges;
  const edges = transformEdges(matrix, left, top, right, bottom);
  const whole = area(part.edges);
  const solid = holes.length === 0 && upright && whole > 0 && Math.abs(part.doubled) / 2 >= solidShare * whole;
  const isSmall = edges[2] - edges[0] < smallestOutline || edges[3] - edges[1] < smallestOutline;
  const contours = (): readonly (readonly number[])[] => [part, ...holes].map(({ chain }) => onPage(chain, matrix));
  return { edges, solid, outline: solid || isSmall ? null : { contours: contours(), evenOdd } };
}

function onPage(points: readonly number[], [a, b, c, d, e, f]: Matrix): readonly number[] {
  const placed: number[] = [];
  for (let index = 0; index < points.length; index += 2) {
    const x = points[index] ?? 0;
    const y = points[index + 1] ?? 0;
    placed.push(a * x + c * y + e, b * x + d * y + f);
  }
  return placed;
}
