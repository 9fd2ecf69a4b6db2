import type { RawSpan } from '../contract/document.ts';

/** A place on a page, in points from its top left. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Places in the height of a box where letters leave most of their ink, from its top. */
const heights = [0.38, 0.62] as const;
const fewest = 3;
const most = 12;

/** Places in a span where its letters are looked at: along its middle, more for long words. */
export function pointsOf({ box, text, rotation }: RawSpan): readonly Point[] {
  const count = Math.min(most, Math.max(fewest, text.trim().length));
  const steps = Array.from({ length: count }, (_, index) => (index + 0.5) / count);
  const { x, y, width, height } = box;
  if (rotation === 90 || rotation === 270)
    return steps.flatMap(step => heights.map(across => ({ x: x + across * width, y: y + step * height })));
  if (rotation === 0 || rotation === 180)
    return steps.flatMap(step => heights.map(across => ({ x: x + step * width, y: y + across * height })));
  const isFalling = rotation < 90 || (rotation > 180 && rotation < 270);
  return steps.map(step => ({ x: x + step * width, y: y + (isFalling ? step : 1 - step) * height }));
}
