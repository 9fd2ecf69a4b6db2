import { brightness } from '../../core/document/color.ts';
import type { Edges } from './pdf-matrix.ts';

/** A mark on a soft mask. */
interface Mark {
  readonly edges: Edges;
  /** How much it lets through, 0 to 1; null where that is not known. */
  readonly light: number | null;
}

/** A soft mask (PDF 32000-1, 11.5): what it lets through by place. */
export interface SoftMask {
  readonly subtype: 'Luminosity' | 'Alpha';
  /** What it lets through where nothing is drawn on it, 0 to 1; null where that is not known. */
  readonly rest: number | null;
  readonly marks: Mark[];
}

/** Marks kept per mask. */
const mostMarks = 500;

/** Begins a mask from what pdf.js says of its group; null where the group is no mask. */
export function maskOf(group: unknown): SoftMask | null {
  if (typeof group !== 'object' || group === null || !('smask' in group)) return null;
  const { smask } = group;
  if (typeof smask !== 'object' || smask === null) return null;
  const isTransferred = 'transferMap' in smask && smask.transferMap !== null && smask.transferMap !== undefined;
  const subtype = 'subtype' in smask && smask.subtype === 'Alpha' ? 'Alpha' : 'Luminosity';
  const backdrop = 'backdrop' in smask && typeof smask.backdrop === 'string' ? brightness(smask.backdrop) : 0;
  return { subtype, rest: isTransferred ? null : subtype === 'Alpha' ? 0 : backdrop, marks: [] };
}

/** Draws on a mask; a colour that is not known lets an unknown share through. */
export function markMask(mask: SoftMask, edges: Edges, color: string | null, alpha: number): void {
  const light = mask.subtype === 'Alpha' ? alpha : color === null ? null : brightness(color) * alpha;
  if (mask.marks.length < mostMarks) mask.marks.push({ edges, light: mask.rest === null ? null : light });
}

/** How much of a box the mask lets through, where it lets the most, 0 to 1; null where that is not known. */
export function lightThroughMask({ marks, rest }: SoftMask, edges: Edges): number | null {
  let most = 0;
  for (const share of [0.1, 0.3, 0.5, 0.7, 0.9]) {
    const x = edges[0] + share * (edges[2] - edges[0]);
    const y = (edges[1] + edges[3]) / 2;
    const mark = marks.findLast(each => x >= each.edges[0] && x <= each.edges[2] && y >= each.edges[1] && y <= each.edges[3]);
    const light = mark === undefined ? rest : mark.light;
    if (light === null) return null;
    most = Math.max(most, light);
  }
  return most;
}
