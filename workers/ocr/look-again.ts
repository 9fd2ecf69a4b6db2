import type { Box } from '../../core/contract/geometry.ts';
import type { ScanLanguage } from '../../core/contract/recognition.ts';
import type { MissingWord, SecondLook } from '../../core/document/page-check.ts';
import { likeness } from '../../core/document/layer-agreement.ts';
import type { DrawnPage } from './page-pictures.ts';
import type { Raster } from './raster.ts';
import type { TextRecogniser } from './text-recogniser.ts';

/** Grey levels from the ground around that make ink: a drawn page has no grain, and the palest watermark has about 6. */
const leastContrast = 4;
/** Share of a word's box that its letters fill, at least: thin ones fill about 6 %, a rule through the box 3. */
const leastInk = 0.035;
/** How much larger a word is looked at again. */
const enlargements = [1.6, 2.3] as const;
/** Letters below this height in the picture are enlarged to it, in pixels: smaller ones are not made out. */
const leastHeight = 40;
/** Most words that are looked at again on a page, 0.05 seconds each. */
const mostLooks = 60;

/** Looks again at the places of missing words: is anything drawn there, and what is made out when it is larger? */
export function lookAgain(
  missing: readonly MissingWord[],
  drawn: DrawnPage,
  recogniser: TextRecogniser,
  language: ScanLanguage,
): readonly SecondLook[] {
  let looks = 0;
  return missing.map(({ span, hidden, seen }) => {
    const first = { text: seen.map(word => word.text).join(''), confidence: Math.min(1, ...seen.map(word => word.confidence)) };
    const isDrawn = inkIn(drawn, span.box) >= leastInk || holdsUndrawn(drawn, span.box);
    looks += 1;
    if (hidden || !isDrawn || looks > mostLooks) return { isDrawn, ...first };
    return { isDrawn, ...readLarger(span.text.trim(), span.box, drawn, recogniser, language) };
  });
}

function readLarger(
  written: string,
  box: Box,
  drawn: DrawnPage,
  recogniser: TextRecogniser,
  language: ScanLanguage,
): Pick<SecondLook, 'text' | 'confidence'> {
  const readings = enlargements.map(times => {
    const scale = Math.max(times, leastHeight / Math.max(1, box.height * drawn.scale));
    const words = recogniser.recogniseLine(enlarged(drawn, box, scale), language).flatMap(line => line.words);
    const confidence = Math.min(100, ...words.map(word => word.confidence)) / 100;
    return { text: words.map(word => word.text).join(''), confidence: words.length === 0 ? 0 : confidence };
  });
  return readings.reduce((best, next) => (likeness(written, next.text) > likeness(written, best.text) ? next : best));
}

interface Pixels {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function pixelsOf({ raster, scale }: DrawnPage, box: Box, margin: number): Pixels {
  const within = (value: number, most: number): number => Math.min(most, Math.max(0, Math.round(value * scale)));
  return {
    left: within(box.x - margin, raster.width),
    top: within(box.y - margin, raster.height),
    right: within(box.x + box.width + margin, raster.width),
    bottom: within(box.y + box.height + margin, raster.height),
  };
}

/** True where letters stand that could not be drawn: nothing can be said of them. */
function holdsUndrawn({ undrawn }: DrawnPage, { x, y, width, height }: Box): boolean {
  return undrawn.some(([left, top]) => left >= x - 1 && left <= x + width + 1 && top >= y - 1 && top <= y + height + 1);
}

/** Share of the pixels of a place that differ from its ground, 0 to 1; 0 outside of the page. */
function inkIn(drawn: DrawnPage, box: Box): number {
  const { left, top, right, bottom } = pixelsOf(drawn, box, 0);
  const counts = new Uint32Array(256);
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) {
      const grey = drawn.raster.pixels[y * drawn.raster.width + x] ?? 255;
      counts[grey] = (counts[grey] ?? 0) + 1;
    }
  }
  const all = (right - left) * (bottom - top);
  if (all === 0) return 0;
  const ground = groundOf(counts, all);
  return counts.reduce((sum, count, grey) => (Math.abs(grey - ground) >= leastContrast ? sum + count : sum), 0) / all;
}

function groundOf(counts: Uint32Array, all: number): number {
  let sum = 0;
  return counts.findIndex(count => (sum += count) > all / 2);
}

/** The place with a margin around it, enlarged by interpolation, dark letters on bright ground. */
function enlarged(drawn: DrawnPage, box: Box, scale: number): Raster {
  const { left, top, right, bottom } = pixelsOf(drawn, box, 0.15 * box.height);
  const { raster } = drawn;
  const [width, height] = [Math.max(1, Math.floor((right - left) * scale)), Math.max(1, Math.floor((bottom - top) * scale))];
  const out = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) out[y * width + x] = greyBetween(raster, left + x / scale, top + y / scale);
  }
  const ground = out.toSorted()[out.length >> 1] ?? 255;
  return { width, height, pixels: ground < 128 ? out.map(grey => 255 - grey) : out };
}

function greyBetween({ width, pixels }: Raster, u: number, v: number): number {
  const [x, y] = [Math.floor(u), Math.floor(v)];
  const at = y * width + x;
  const upper = (pixels[at] ?? 255) * (1 - u + x) + (pixels[at + 1] ?? 255) * (u - x);
  const lower = (pixels[at + width] ?? 255) * (1 - u + x) + (pixels[at + width + 1] ?? 255) * (u - x);
  return upper * (1 - v + y) + lower * (v - y);
}
