import type { Box } from '../../core/contract/geometry.ts';
import { isWithin, type Outline } from '../../core/document/outlines.ts';
import type { Edges } from './pdf-matrix.ts';

/** Clipping paths that are no upright rectangles, one within the other. */
export interface ClipChain {
  readonly outline: Outline;
  readonly outer: ClipChain | null;
  readonly depth: number;
}

/** More paths within each other than this are not followed. */
const deepest = 12;
/** Share of a word that has to be left of it. */
const leastLeft = 0.1;
/** Places in a word that are looked at: shares of its width and height. */
const columns = [0.05, 0.2, 0.35, 0.5, 0.65, 0.8, 0.95] as const;
const rows = [0.35, 0.65] as const;

/** Adds a path to those that clip already. */
export function withClip(outer: ClipChain | null, outline: Outline | null): ClipChain | null {
  const depth = (outer?.depth ?? 0) + 1;
  return outline === null || depth > deepest ? outer : { outline, outer, depth };
}

/** True where clipping cuts nearly all of a word off. */
export function isClipped(box: Box, [left, top, right, bottom]: Edges, chain: ClipChain | null): boolean {
  const width = Math.min(box.x + box.width, right) - Math.max(box.x, left);
  const height = Math.min(box.y + box.height, bottom) - Math.max(box.y, top);
  if (width <= leastLeft * box.width || height <= leastLeft * box.height) return box.width > 0 && box.height > 0;
  if (chain === null) return false;
  const seen = columns.flatMap(column => rows.filter(row => isInChain(chain, box.x + column * box.width, box.y + row * box.height)));
  return seen.length < leastLeft * columns.length * rows.length;
}

function isInChain(chain: ClipChain, x: number, y: number): boolean {
  for (let clip: ClipChain | null = chain; clip !== null; clip = clip.outer) if (!isWithin(clip.outline, x, y)) return false;
  return true;
}
