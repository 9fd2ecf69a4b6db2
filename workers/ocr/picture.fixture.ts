import { blankRaster, type Raster } from './raster.ts';

/** A page with lines of dark blocks in place of words, as wide and high as text of ten points at 200 dots per inch. */
export function linesOfBlocks(width = 900, height = 900, ink = 0): Raster {
  const page = blankRaster(width, height);
  for (let line = 60; line + 30 < height; line += 45) {
    let letter = line;
    for (let x = 60; x + 30 < width - 60; x += 12 + (letter % 11)) {
      letter = (letter * 37 + 11) % 101;
      fillBlock(page, x, line, 6 + (letter % 5), 14 + (letter % 3) * 3, ink);
    }
  }
  return page;
}

/** Fills a rectangle of pixels, in place. */
export function fillBlock(page: Raster, left: number, top: number, width: number, height: number, grey: number): void {
  for (let y = top; y < top + height; y += 1) page.pixels.fill(grey, y * page.width + left, y * page.width + left + width);
}

/** Mean grey of a rectangle of pixels. */
export function meanGrey(page: Raster, left: number, top: number, width: number, height: number): number {
  let sum = 0;
  for (let y = top; y < top + height; y += 1) {
    for (let x = left; x < left + width; x += 1) sum += page.pixels[y * page.width + x] ?? 255;
  }
  return sum / (width * height);
}
