import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { inTime } from './in-time.ts';

/** A page on its way to the screen. */
export interface PageDrawing {
  /** The drawn canvas; rejects with the reason when the page cannot be drawn. Null when it was cancelled. */
  readonly canvas: Promise<HTMLCanvasElement | null>;
  readonly cancel: () => void;
}

/** Most pixels of one canvas: 64 MB. Beyond it the page is drawn coarser and stretched. */
const mostPixels = 16_000_000;

/** A page that takes longer is given up; ordinary pages take 20 to 100 ms. */
const drawTimeoutMs = 15_000;

/** Draws a page at `scale` CSS pixels per point for a screen of `pixelRatio`, into a canvas of its own. */
export function drawPage(page: PDFPageProxy, scale: number, pixelRatio: number): PageDrawing {
  const whole = page.getViewport({ scale: scale * pixelRatio });
  const viewport = page.getViewport({ scale: scale * pixelRatio * Math.min(1, Math.sqrt(mostPixels / (whole.width * whole.height))) });
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(viewport.width));
  canvas.height = Math.max(1, Math.round(viewport.height));
  const task = page.render({ canvas, viewport });
  let isCancelled = false;
  const cancel = (): void => {
    isCancelled = true;
    task.cancel();
  };
  const drawn = async (): Promise<HTMLCanvasElement | null> => {
    try {
      await inTime(task.promise, drawTimeoutMs, 'it takes too long to draw');
      return canvas;
    } catch (error) {
      releaseCanvas(canvas);
      if (isCancelled) return null;
      task.cancel();
      throw error;
    }
  };
  return { canvas: drawn(), cancel };
}

/** Gives the memory of a canvas back at once instead of at the next garbage collection. */
export function releaseCanvas(canvas: HTMLCanvasElement): void {
  canvas.width = 0;
  canvas.height = 0;
  canvas.remove();
}

/** Side of the small picture in which a page is looked at, in pixels. */
const sampleSide = 48;

/** True when nothing at all is on the canvas: every pixel has the colour of the first. */
export function isBlank(canvas: HTMLCanvasElement): boolean {
  const sample = document.createElement('canvas');
  sample.width = sampleSide;
  sample.height = sampleSide;
  const context = sample.getContext('2d', { willReadFrequently: true });
  if (context === null || canvas.width === 0) return false;
  context.drawImage(canvas, 0, 0, sampleSide, sampleSide);
  const { data } = context.getImageData(0, 0, sampleSide, sampleSide);
  releaseCanvas(sample);
  return data.every((value, index) => value === data[index % 4]);
}
