import type { Raster } from './raster.ts';
import type { RecognisedLine } from './text-recogniser.ts';

type Word = RecognisedLine['words'][number];
/** Edges of a box in pixels. */
type PixelBox = Word['bbox'];

/** The box around words. */
export function boxAround(words: readonly Pick<Word, 'bbox'>[]): PixelBox {
  return {
    x0: Math.min(...words.map(word => word.bbox.x0)),
    y0: Math.min(...words.map(word => word.bbox.y0)),
    x1: Math.max(...words.map(word => word.bbox.x1)),
    y1: Math.max(...words.map(word => word.bbox.y1)),
  };
}

/** An enlarged part of a page, and the way back: pixels of the page from pixels of the picture, across. */
interface Enlarged {
  readonly raster: Raster;
  readonly pageX: (x: number) => number;
}

/** That part of a page with half a line around it, enlarged by interpolation. */
export function enlarged({ width, height, pixels }: Raster, box: PixelBox, rowHeight: number, scale: number): Enlarged {
  const border = Math.ceil(rowHeight / 2);
  const [left, top] = [Math.max(0, Math.floor(box.x0 - border)), Math.max(0, Math.floor(box.y0 - border / 2))];
  const [right, bottom] = [Math.min(width - 1, Math.ceil(box.x1 + border)), Math.min(height - 1, Math.ceil(box.y1 + border / 2))];
  const size = { width: Math.max(1, Math.floor((right - left) * scale)), height: Math.max(1, Math.floor((bottom - top) * scale)) };
  const out = new Uint8Array(size.width * size.height);
  for (let y = 0; y < size.height; y += 1) {
    const v = top + y / scale;
    const y0 = Math.floor(v);
    for (let x = 0; x < size.width; x += 1) {
      const u = left + x / scale;
      const x0 = Math.floor(u);
      const at = y0 * width + x0;
      const upper = (pixels[at] ?? 255) * (1 - u + x0) + (pixels[at + 1] ?? 255) * (u - x0);
      const lower = (pixels[at + width] ?? 255) * (1 - u + x0) + (pixels[at + width + 1] ?? 255) * (u - x0);
      out[y * size.width + x] = upper * (1 - v + y0) + lower * (v - y0);
    }
  }
  return { raster: { ...size, pixels: out }, pageX: x => left + x / scale };
}
