import type { ScanFault } from '../../core/contract/recognition.ts';
import type { SmoothPage } from './grain.ts';
import type { Raster } from './raster.ts';

/** Side of the squares in which edges are measured against the contrast there, in pixels: a few letters of ordinary text. */
const tileSide = 60;
/** Every so many rows and columns one is followed. */
const stride = 3;
/** Grey levels between the darkest and the brightest pixel of a square that holds text, at least. */
const leastContrast = 40;
/** Share of that contrast up to which a change of direction is grain, and from which a rise or fall is the edge of a letter. */
const grainShare = 0.15;
const edgeShare = 0.5;
/** Fewer edges in a direction tell nothing. */
const fewestEdges = 200;
/** The edge that counts: the sharpest quarter are rules and frames, most others thin strokes that are never quite black. */
const countedEdge = 0.25;
/** Width that the sharpest edge measures, because its slope is taken over two pixels. */
const sharpest = 2;
/** What smoothing adds to the square of that width: between that of strokes without grain (3) and of letters in it (1.3). */
const ownBlur = 1.5;

/**
 * How wide the edges of letters are, in pixels: their height divided by their steepest slope (after Marziliano et al., A
 * no-reference perceptual blur metric, 2002), in the direction in which they are wider. Two pixels for a sharp page;
 * independent of contrast. Null where too little is written, or too much
 * was smoothed. Takes about 0.05 seconds for A4 at 200 dots per inch.
 */
export function edgeWidthOf({ raster, times }: SmoothPage): number | null {
  const across: number[] = [];
  const down: number[] = [];
  for (let top = 0; top + tileSide <= raster.height; top += tileSide) {
    for (let left = 0; left + tileSide <= raster.width; left += tileSide) measureTile(raster, left, top, across, down);
  }
  if (Math.min(across.length, down.length) < fewestEdges) return null;
  if (times > 1) return null;
  return Math.sqrt(Math.max(countedOf(across), countedOf(down)) ** 2 - (times === 0 ? 0 : ownBlur));
}

function countedOf(widths: number[]): number {
  widths.sort((one, other) => one - other);
  return widths[Math.floor(widths.length * countedEdge)] ?? sharpest;
}

function measureTile({ width, pixels }: Raster, left: number, top: number, across: number[], down: number[]): void {
  let [dark, bright] = [255, 0];
  for (let y = top; y < top + tileSide; y += 2) {
    for (let x = left; x < left + tileSide; x += 1) {
      const grey = pixels[y * width + x] ?? 255;
      if (grey < dark) dark = grey;
      if (grey > bright) bright = grey;
    }
  }
  const contrast = bright - dark;
  if (contrast < leastContrast) return;
  for (let at = 0; at < tileSide; at += stride) {
    addEdges(pixels, (top + at) * width + left, 1, contrast, across);
    addEdges(pixels, top * width + left + at, width, contrast, down);
  }
}

/** Follows one line of a square from turning point to turning point and notes the width of each edge between two. */
function addEdges(pixels: Uint8Array, from: number, step: number, contrast: number, widths: number[]): void {
  const grain = grainShare * contrast;
  const greyAt = (index: number): number => pixels[from + index * step] ?? 255;
  let [start, turn, rises] = [0, 0, 0];
  for (let index = 1; index < tileSide; index += 1) {
    const grey = greyAt(index);
    if (rises === 0) {
      if (Math.abs(grey - greyAt(start)) > grain) rises = Math.sign(grey - greyAt(start));
      turn = index;
    } else if (rises * (grey - greyAt(turn)) > 0) turn = index;
    else if (rises * (greyAt(turn) - grey) > grain) {
      const height = Math.abs(greyAt(turn) - greyAt(start));
      if (height >= edgeShare * contrast) widths.push(height / steepest(greyAt, start, turn));
      [start, turn, rises] = [turn, index, -rises];
    }
  }
}

/** Grey levels per pixel at the steepest place between two turning points. */
function steepest(greyAt: (index: number) => number, start: number, turn: number): number {
  let most = 0;
  for (let index = start; index < turn; index += 1) {
    const slope = Math.abs(greyAt(Math.min(turn, index + sharpest)) - greyAt(index)) / sharpest;
    if (slope > most) most = slope;
  }
  return most;
}

/**
 * Blur as a share of the height of a line from which letters are mistaken for others. Invented CVs (tests/fixtures/scans):
 * up to 0.059 at 96 dots per inch, where every field is right; from 0.064 at 76, where addresses get wrong letters.
 */
const mostBlur = 0.062;
/** Dots of the picture per dot at which the page is drawn, below which its letters are coarse rather than out of focus. */
const coarse = 0.5;

/** Why letters of that height with edges of that width (both in pixels) cannot be read safely; null where they can. `detail` as in `DrawnPage`. */
export function faultOf(edgeWidth: number | null, lineHeight: number, detail: number): ScanFault | null {
  if (edgeWidth === null || lineHeight <= 0) return null;
  const blur = Math.sqrt(Math.max(0, edgeWidth ** 2 - sharpest ** 2)) / lineHeight;
  if (blur < mostBlur) return null;
  return detail < coarse ? 'small' : 'blurred';
}
