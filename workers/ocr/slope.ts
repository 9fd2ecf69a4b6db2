import type { Raster } from './raster.ts';

/** How the lines of a page run. */
export interface Slope {
  /** Degrees clockwise by which lines fall to the right, after a sideways page was turned. */
  readonly degrees: number;
  /** True when lines run up or down the page. */
  readonly isSideways: boolean;
}

/** Steepest slope that is looked for, in degrees, in coarse steps and then finely around the best. */
const steepest = 16;
const coarseStep = 1;
const fineStep = 0.125;
/** Pixels of the page per point that is looked at: lines of 8 points are then five points apart. */
const reduction = 3;
/** Grey levels between neighbours that make an edge. */
const edgeStep = 28;
/** Fewer edges are no text. */
const fewestEdges = 300;
/** How much clearer than rows the columns of a page must be for it to lie on its side. */
const clearlySideways = 1.15;

/**
 * Finds the slope at which rows of edges are most unlike (Postl's projection profile method, US patent 4723297).
 * Looks at edges instead of ink, so that panels and shadows weigh nothing.
 */
export function slopeOf(raster: Raster): Slope {
  const edges = edgesOf(raster);
  if (edges.xs.length < fewestEdges) return { degrees: 0, isSideways: false };
  const upright = steepestContrast(edges.xs, edges.ys);
  const sideways = steepestContrast(
    edges.ys,
    edges.xs.map(x => -x),
  );
  const isSideways = sideways.score > clearlySideways * upright.score;
  return { degrees: isSideways ? sideways.degrees : upright.degrees, isSideways };
}

interface Edges {
  readonly xs: Float32Array;
  readonly ys: Float32Array;
}

function edgesOf(raster: Raster): Edges {
  const small = reduced(raster);
  const xs: number[] = [];
  const ys: number[] = [];
  for (let y = 1; y + 1 < small.height; y += 1) {
    for (let x = 1; x + 1 < small.width; x += 1) {
      const at = y * small.width + x;
      const across = Math.abs((small.pixels[at + 1] ?? 0) - (small.pixels[at - 1] ?? 0));
      const down = Math.abs((small.pixels[at + small.width] ?? 0) - (small.pixels[at - small.width] ?? 0));
      if (Math.max(across, down) < edgeStep) continue;
      xs.push(x);
      ys.push(y);
    }
  }
  return { xs: Float32Array.from(xs), ys: Float32Array.from(ys) };
}

/** The page with one pixel, their mean, for each square of pixels. */
function reduced({ width, height, pixels }: Raster): Raster {
  const small = { width: Math.floor(width / reduction), height: Math.floor(height / reduction) };
  const mean = new Uint8Array(small.width * small.height);
  for (let y = 0; y < small.height; y += 1) {
    for (let x = 0; x < small.width; x += 1) {
      let sum = 0;
      for (let row = 0; row < reduction; row += 1) {
        for (let column = 0; column < reduction; column += 1) sum += pixels[(y * reduction + row) * width + x * reduction + column] ?? 255;
      }
      mean[y * small.width + x] = sum / (reduction * reduction);
    }
  }
  return { ...small, pixels: mean };
}

function steepestContrast(along: Float32Array, across: Float32Array): { readonly degrees: number; readonly score: number } {
  let best = { degrees: 0, score: contrastAt(0, along, across) };
  const look = (degrees: number): void => {
    const score = contrastAt(degrees, along, across);
    if (score > best.score) best = { degrees, score };
  };
  for (let degrees = -steepest; degrees <= steepest; degrees += coarseStep) look(degrees);
  const around = best.degrees;
  for (let degrees = around - coarseStep; degrees <= around + coarseStep; degrees += fineStep) look(degrees);
  return best;
}

/** Sum of the differences of neighbouring rows, when rows fall by that many degrees; not squared, or the edge of one panel would outweigh all lines. */
function contrastAt(degrees: number, along: Float32Array, across: Float32Array): number {
  const slope = Math.tan((degrees * Math.PI) / 180);
  const rows = new Int32Array(across.length);
  let [first, last] = [0, 0];
  for (let index = 0; index < rows.length; index += 1) {
    const row = Math.round((across[index] ?? 0) - slope * (along[index] ?? 0));
    rows[index] = row;
    if (row < first) first = row;
    if (row > last) last = row;
  }
  const counts = new Int32Array(last - first + 2);
  for (let index = 0; index < rows.length; index += 1) {
    const place = (rows[index] ?? 0) - first + 1;
    counts[place] = (counts[place] ?? 0) + 1;
  }
  let sum = 0;
  for (let place = 1; place < counts.length; place += 1) {
    const count = counts[place] ?? 0;
    if (count > 0) sum += Math.abs(count - (counts[place - 1] ?? 0));
  }
  return sum;
}
