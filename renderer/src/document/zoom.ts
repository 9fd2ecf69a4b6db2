/** Zoom of the page: as wide as the pane, or a percentage of its printed size. */
export type Zoom = 'fit' | number;

/** CSS pixels per point at 100 %: 96 pixels and 72 points to the inch. */
const pixelsPerPoint = 96 / 72;

/** Percentages that plus and minus step through. */
export const zoomSteps: readonly number[] = [50, 67, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300];

/** Narrower than this a page cannot be read; a narrower pane pans over it. */
const leastPaperPx = 380;

/** CSS pixels per point for a page of this width in a pane with this much room. */
export function scaleFor(zoom: Zoom, pageWidthPt: number, roomPx: number): number {
  if (zoom !== 'fit') return (zoom / 100) * pixelsPerPoint;
  return Math.max(leastPaperPx, roomPx) / Math.max(1, pageWidthPt);
}

/** The percentage that a scale is. */
export function percentOf(scale: number): number {
  return Math.round((scale / pixelsPerPoint) * 100);
}

/** The next step above or below what is shown now; at the end it stays. */
export function stepZoom(scale: number, direction: 1 | -1): number {
  const percent = percentOf(scale);
  const steps = direction === 1 ? zoomSteps.filter(step => step > percent) : zoomSteps.filter(step => step < percent).toReversed();
  return steps[0] ?? (direction === 1 ? 300 : 50);
}

/** What the pane says about the zoom: "Fit", "125 %". */
export function showZoom(zoom: Zoom): string {
  return zoom === 'fit' ? 'Fit width' : `${zoom} %`;
}
