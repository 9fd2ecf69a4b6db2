import type { Matrix } from '../read/pdf-matrix.ts';

/** Corners of closed parts of a shape in pixels, x, y, x, y, …; the last corner is joined to the first. */
export type Polygon = readonly number[];

/** Numbers per drawing operator of pdf.js: move, line, curve, quadratic, close. */
const operandCounts = [2, 2, 6, 4, 0];
const PathStep = { move: 0, line: 1, curve: 2, quadratic: 3 } as const;
/** Longest straight piece that stands for a part of a curve, in pixels, and the most pieces of one curve. */
const pieceLength = 3;
const mostPieces = 24;

/** The parts of a path of pdf.js, mapped by `matrix` to pixels, its curves as short straight lines. */
export function outline(data: ArrayLike<number>, matrix: Matrix): readonly Polygon[] {
  const [a, b, c, d, e, f] = matrix;
  const polygons: number[][] = [];
  let polygon: number[] = [];
  for (let at = 0; at < data.length;) {
    const step = data[at] ?? 0;
    const count = operandCounts[step] ?? 0;
    const points: number[] = [];
    for (let index = at + 1; index <= at + count; index += 2) {
      const x = data[index] ?? 0;
      const y = data[index + 1] ?? 0;
      points.push(a * x + c * y + e, b * x + d * y + f);
    }
    at += count + 1;
    if (step === PathStep.move) {
      if (polygon.length > 2) polygons.push(polygon);
      polygon = points;
    } else if (step === PathStep.line) polygon.push(...points);
    else if (step === PathStep.curve || step === PathStep.quadratic) addCurve(polygon, points);
  }
  if (polygon.length > 2) polygons.push(polygon);
  return polygons.filter(corners => corners.every(Number.isFinite));
}

/** Appends a Bézier curve of second or third degree that begins at the last corner. */
function addCurve(polygon: number[], points: readonly number[]): void {
  const [x0, y0] = [polygon.at(-2) ?? points[0] ?? 0, polygon.at(-1) ?? points[1] ?? 0];
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = x2, y3 = y2] = points;
  const isCubic = points.length === 6;
  const length = Math.abs(x1 - x0) + Math.abs(y1 - y0) + Math.abs(x2 - x1) + Math.abs(y2 - y1) + Math.abs(x3 - x2) + Math.abs(y3 - y2);
  const pieces = Math.max(1, Math.min(mostPieces, Math.ceil(length / pieceLength)));
  for (let piece = 1; piece <= pieces; piece += 1) {
    const t = piece / pieces;
    const u = 1 - t;
    if (isCubic) {
      const [p, q, r, s] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t];
      polygon.push(p * x0 + q * x1 + r * x2 + s * x3, p * y0 + q * y1 + r * y2 + s * y3);
    } else {
      const [p, q, r] = [u * u, 2 * u * t, t * t];
      polygon.push(p * x0 + q * x1 + r * x2, p * y0 + q * y1 + r * y2);
    }
  }
}

/** Lines of `width` pixels along the parts, as shapes to fill without regard to their direction. Corners are left open, dashes are drawn through. */
export function strokeOutline(parts: readonly Polygon[], width: number): readonly Polygon[] {
  const half = Math.max(width, thinnestLine) / 2;
  return parts.flatMap(part => {
    const lines: number[][] = [];
    for (let at = 0; at + 3 < part.length; at += 2) {
      const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = part.slice(at, at + 4);
      const length = Math.hypot(x1 - x0, y1 - y0);
      if (length === 0) continue;
      const nx = (half * (y1 - y0)) / length;
      const ny = (half * (x0 - x1)) / length;
      lines.push([x0 + nx, y0 + ny, x1 + nx, y1 + ny, x1 - nx, y1 - ny, x0 - nx, y0 - ny]);
    }
    return lines;
  });
}

/** Viewers draw no line thinner than about a pixel. */
const thinnestLine = 1;
