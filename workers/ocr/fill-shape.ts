import type { Edges } from '../read/pdf-matrix.ts';
import type { Polygon } from './path-outline.ts';
import type { Raster } from './raster.ts';

/** What a shape is painted with: grey 0 to 255, opacity 0 to 1. */
export interface Paint {
  readonly grey: number;
  readonly alpha: number;
  readonly evenOdd: boolean;
}

/** Lines on which a row of pixels is looked at: letters of 10 points come out smooth enough to be read. */
const samplesPerRow = 4;

/** A side of a polygon, from its upper to its lower end. */
interface Side {
  readonly top: number;
  readonly bottom: number;
  /** Where it is at `top`, and how far it moves per pixel downwards. */
  readonly x: number;
  readonly slope: number;
  readonly winding: 1 | -1;
}

/**
 * Fills a shape on the raster, in place, inside `clip` (pixels). Rows are covered exactly across and by samples down
 * (the usual scan line method with winding numbers or parity).
 */
export function fillShape(raster: Raster, shape: readonly Polygon[], paint: Paint, clip: Edges): void {
  const sides = sidesOf(shape).sort((one, other) => one.top - other.top);
  const first = sides[0];
  if (first === undefined || paint.alpha <= 0) return;
  const left = Math.max(0, Math.floor(clip[0]));
  const right = Math.min(raster.width, Math.ceil(clip[2]));
  const lowest = sides.reduce((most, side) => Math.max(most, side.bottom), 0);
  const top = Math.max(0, Math.floor(clip[1]), Math.floor(first.top));
  const bottom = Math.min(raster.height, Math.ceil(clip[3]), Math.ceil(lowest));
  if (right <= left || bottom <= top) return;
  const coverage = new Float32Array(right - left + 1);
  let next = 0;
  let active: Side[] = [];
  for (let y = top; y < bottom; y += 1) {
    for (; next < sides.length && (sides[next]?.top ?? Infinity) < y + 1; next += 1) {
      const side = sides[next];
      if (side !== undefined) active.push(side);
    }
    active = active.filter(side => side.bottom > y);
    if (active.length === 0) continue;
    const span = coverRow(active, y, paint.evenOdd, coverage, left);
    if (span !== null) blendRow(raster, y, left, span, coverage, paint);
  }
}

function sidesOf(shape: readonly Polygon[]): Side[] {
  const sides: Side[] = [];
  for (const corners of shape) {
    const count = corners.length;
    for (let at = 0; at < count; at += 2) {
      const x0 = corners[at] ?? 0;
      const y0 = corners[at + 1] ?? 0;
      const x1 = corners[(at + 2) % count] ?? 0;
      const y1 = corners[(at + 3) % count] ?? 0;
      if (y0 === y1) continue;
      const slope = (x1 - x0) / (y1 - y0);
      sides.push(y0 < y1 ? { top: y0, bottom: y1, x: x0, slope, winding: 1 } : { top: y1, bottom: y0, x: x1, slope, winding: -1 });
    }
  }
  return sides;
}

/** Adds up which part of each pixel of the row is covered; returns the first and last pixel touched. */
function coverRow(
  sides: readonly Side[],
  y: number,
  evenOdd: boolean,
  coverage: Float32Array,
  left: number,
): readonly [number, number] | null {
  let from = coverage.length;
  let to = -1;
  for (let sample = 0; sample < samplesPerRow; sample += 1) {
    const line = y + (sample + 0.5) / samplesPerRow;
    const crossings: { x: number; winding: number }[] = [];
    for (const side of sides) {
      if (side.top <= line && side.bottom > line)
        crossings.push({ x: side.x + (line - side.top) * side.slope - left, winding: side.winding });
    }
    crossings.sort((one, other) => one.x - other.x);
    let winding = 0;
    for (const [index, crossing] of crossings.entries()) {
      winding += evenOdd ? 1 : crossing.winding;
      const end = crossings[index + 1];
      if (end === undefined || (evenOdd ? winding % 2 === 0 : winding === 0)) continue;
      const start = Math.max(0, crossing.x);
      const stop = Math.min(coverage.length - 1, end.x);
      if (stop <= start) continue;
      cover(coverage, start, stop);
      from = Math.min(from, Math.floor(start));
      to = Math.max(to, Math.floor(stop));
    }
  }
  return to < from ? null : [from, to];
}

function cover(coverage: Float32Array, start: number, stop: number): void {
  const first = Math.floor(start);
  const last = Math.floor(stop);
  const share = 1 / samplesPerRow;
  if (first === last) {
    coverage[first] = (coverage[first] ?? 0) + (stop - start) * share;
    return;
  }
  coverage[first] = (coverage[first] ?? 0) + (first + 1 - start) * share;
  for (let x = first + 1; x < last; x += 1) coverage[x] = (coverage[x] ?? 0) + share;
  coverage[last] = (coverage[last] ?? 0) + (stop - last) * share;
}

function blendRow(
  raster: Raster,
  y: number,
  left: number,
  [from, to]: readonly [number, number],
  coverage: Float32Array,
  paint: Paint,
): void {
  for (let x = from; x <= to; x += 1) {
    const at = y * raster.width + left + x;
    const before = raster.pixels[at] ?? 255;
    if (left + x < raster.width)
      raster.pixels[at] = Math.round(before + (paint.grey - before) * Math.min(1, coverage[x] ?? 0) * paint.alpha);
    coverage[x] = 0;
  }
}
