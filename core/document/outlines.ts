import type { PageFill, PageImage } from '../contract/document.ts';

/** The exact edge of a shape that is no upright rectangle. */
export interface Outline {
  /** Closed contours, each x, y, x, y, … in points from the top left of the page. */
  readonly contours: readonly (readonly number[])[];
  /** True where contours within contours are holes, whichever way round they run (PDF 32000-1, 8.5.3.3). */
  readonly evenOdd: boolean;
}

/** A filled shape whose edge is known more exactly than by the box around it. */
export interface OutlinedFill extends PageFill {
  readonly outline?: Outline | undefined;
}

/** A picture that is cut along a path. */
export interface OutlinedImage extends PageImage {
  readonly outline?: Outline | undefined;
}

/** True where a point lies within the outline. */
export function isWithin({ contours, evenOdd }: Outline, x: number, y: number): boolean {
  let turns = 0;
  let crossings = 0;
  for (const points of contours) {
    let fromX = points.at(-2) ?? 0;
    let fromY = points.at(-1) ?? 0;
    for (let index = 0; index < points.length; index += 2) {
      const toX = points[index] ?? 0;
      const toY = points[index + 1] ?? 0;
      if (fromY > y !== toY > y && x < ((toX - fromX) * (y - fromY)) / (toY - fromY) + fromX) {
        crossings += 1;
        turns += toY > fromY ? 1 : -1;
      }
      fromX = toX;
      fromY = toY;
    }
  }
  return evenOdd ? crossings % 2 === 1 : turns !== 0;
}
