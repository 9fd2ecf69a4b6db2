import type { RawSpan } from '../contract/document.ts';
import type { Box } from '../contract/geometry.ts';
import { isWithin, type OutlinedFill, type OutlinedImage } from './outlines.ts';
import type { Point } from './span-points.ts';

/** A shape or a picture near a word. */
export interface Painted {
  readonly box: Box;
  /** True where the shape is all of its box. */
  readonly isPlain: boolean;
  readonly paint: number;
  /** `#rrggbb`; null where it is not known. */
  readonly color: string | null;
  readonly alpha: number;
  /** True where it hides what lies beneath as far as its opacity goes. */
  readonly covers: boolean;
  /** Whether it is painted at a point; 'perhaps' for drawings of which only the box around them is known. */
  readonly reaches: (point: Point) => 'yes' | 'no' | 'perhaps';
}

/** All that is painted on a page, in paint order. */
export function paintedShapes(fills: readonly OutlinedFill[], images: readonly OutlinedImage[]): readonly Painted[] {
  const painted = [...fills.map(ofFill), ...images.map(ofImage)];
  return images.length === 0 ? painted : painted.sort((one, other) => one.paint - other.paint);
}

/** What is painted where a word stands. */
export function paintedNear({ box }: RawSpan, painted: readonly Painted[]): readonly Painted[] {
  return painted.filter(shape => overlaps(box, shape.box));
}

/** True where each shape lies beneath or above the whole of a word, so that one place in it tells all. */
export function isEven({ box }: RawSpan, near: readonly Painted[]): boolean {
  return near.every(
    ({ isPlain, box: { x, y, width, height } }) =>
      isPlain && x <= box.x && y <= box.y && x + width >= box.x + box.width && y + height >= box.y + box.height,
  );
}

function ofFill(fill: OutlinedFill): Painted {
  const { box, solid, outline, paint, color, alpha } = fill;
  return {
    box,
    isPlain: solid && outline === undefined,
    paint,
    color,
    alpha,
    covers: solid || outline !== undefined,
    reaches: point => {
      if (!contains(box, point)) return 'no';
      if (outline !== undefined) return isWithin(outline, point.x, point.y) ? 'yes' : 'no';
      return solid ? 'yes' : 'perhaps';
    },
  };
}

/** The colours of a picture are not known. */
function ofImage({ box, paint, opaque, outline }: OutlinedImage): Painted {
  const isReached = (point: Point): boolean => contains(box, point) && (outline === undefined || isWithin(outline, point.x, point.y));
  const isPlain = outline === undefined;
  return { box, isPlain, paint, color: null, alpha: 1, covers: opaque, reaches: point => (isReached(point) ? 'yes' : 'no') };
}

function contains({ x, y, width, height }: Box, point: Point): boolean {
  return point.x >= x && point.x < x + width && point.y >= y && point.y < y + height;
}

function overlaps(one: Box, other: Box): boolean {
  return one.x < other.x + other.width && other.x < one.x + one.width && one.y < other.y + other.height && other.y < one.y + one.height;
}

/** Share of the first box that lies within the second, 0 to 1. */
export function sharedPart(inner: Box, outer: Box): number {
  const width = Math.min(inner.x + inner.width, outer.x + outer.width) - Math.max(inner.x, outer.x);
  const height = Math.min(inner.y + inner.height, outer.y + outer.height) - Math.max(inner.y, outer.y);
  if (width <= 0 || height <= 0) return 0;
  return (width * height) / Math.max(1e-6, inner.width * inner.height);
}
