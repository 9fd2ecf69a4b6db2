import type { PDFPageProxy } from 'pdfjs-dist';
import { textAt, type Operands } from '../read/pdf-operands.ts';
import { greyOf } from './picture-pixels.ts';

/** Grey of patterns whose colours are not looked at: neither white nor black letters vanish on it. */
const unknownGrey = 150;

/** Mean grey of the gradient that `["Shading", name]` names; a middle grey for tilings and what cannot be followed. */
export function patternGrey(operands: Operands, page: PDFPageProxy): number {
  if (textAt(operands, 0) !== 'Shading') return unknownGrey;
  const name = textAt(operands, 1);
  if (name === '' || !page.objs.has(name)) return unknownGrey;
  const stops = colorsIn(page.objs.get(name));
  return stops.length === 0 ? unknownGrey : Math.round(stops.reduce((sum, color) => sum + greyOf(color), 0) / stops.length);
}

/** Colours of an axial or radial gradient, from pdf.js's own listing of it. */
function colorsIn(pattern: unknown): readonly string[] {
  if (typeof pattern !== 'object' || pattern === null) return [];
  const listing: unknown = 'getIR' in pattern && typeof pattern.getIR === 'function' ? pattern.getIR() : pattern;
  if (!Array.isArray(listing) || listing[0] !== 'RadialAxial' || !Array.isArray(listing[3])) return [];
  return listing[3].flatMap((stop: unknown) =>
    Array.isArray(stop) && typeof stop[1] === 'string' && stop[1].length === 7 ? [stop[1]] : [],
  );
}
