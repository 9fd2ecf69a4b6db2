import { contrast } from '../../core/document/color.ts';
import { paints } from './pdf-fonts.ts';
import { colorAt, listAt, type Operands, textAt } from './pdf-operands.ts';
import { Op } from './pdf-operators.ts';
import type { Handler } from './pdf-text-operators.ts';
import type { PdfWalk } from './pdf-walk.ts';

/** What a colour operator brings: a colour where it is one, and whether anything is drawn with it at all. */
interface Paint {
  readonly color: string | null;
  readonly ink: boolean;
}

const none: Paint = { color: null, ink: false };
const unknown: Paint = { color: null, ink: true };
/** Colours of a pattern that are nearer than this are one colour. */
const sameContrast = 1.25;
/** Place of the paint type in what pdf.js says of a tiling pattern; 2 takes its colour from outside. */
const paintTypeAt = 7;

/** Colours and patterns (PDF 32000-1, 8.6 and 8.7). */
export const colourHandlers: readonly (readonly [operator: number, handler: Handler])[] = [
  [Op.setFillRGBColor, (walk, operands) => setFill(walk, { color: colorAt(operands, 0), ink: true })],
  [Op.setStrokeRGBColor, (walk, operands) => setStroke(walk, { color: colorAt(operands, 0), ink: true })],
  [Op.setFillColorN, (walk, operands) => setFill(walk, patternPaint(walk, operands))],
  [Op.setStrokeColorN, (walk, operands) => setStroke(walk, patternPaint(walk, operands))],
  [Op.setFillTransparent, walk => setFill(walk, none)],
  [Op.setStrokeTransparent, walk => setStroke(walk, none)],
];

function setFill({ state }: PdfWalk, { color, ink }: Paint): void {
  state.fill = color;
  state.fillInk = ink;
}

function setStroke({ state }: PdfWalk, { color, ink }: Paint): void {
  state.stroke = color;
  state.strokeInk = ink;
}

function patternPaint(walk: PdfWalk, operands: Operands): Paint {
  const kind = textAt(operands, 0);
  if (kind === 'Shading') return { color: shadingColor(walk, textAt(operands, 1)), ink: true };
  return kind === 'TilingPattern' ? tilePaint(operands) : unknown;
}

/** The colour of a gradient all of whose stops look the same; null for others, and for meshes. */
export function shadingColor(walk: PdfWalk, name: string): string | null {
  if (!walk.page.objs.has(name)) return null;
  const shading: unknown = walk.page.objs.get(name);
  if (!Array.isArray(shading) || shading[0] !== 'RadialAxial') return null;
  const stops: unknown = shading[3];
  return Array.isArray(stops) ? commonColor(stops.map(stop => colorAt(Array.isArray(stop) ? stop : null, 1))) : null;
}

function tilePaint(operands: Operands): Paint {
  const list = operands?.[2];
  if (typeof list !== 'object' || list === null || !('fnArray' in list) || !('argsArray' in list)) return unknown;
  const { fnArray, argsArray } = list;
  if (!Array.isArray(fnArray) || !Array.isArray(argsArray)) return unknown;
  if (!fnArray.some(operator => typeof operator === 'number' && paints(operator))) return none;
  if (operands?.[paintTypeAt] === 2) return { color: colorAt(operands, 1), ink: true };
  const isPlain = fnArray.every(operator => !mixed.has(operator));
  const colors = fnArray.flatMap((operator, index) =>
    operator === Op.setFillRGBColor || operator === Op.setStrokeRGBColor ? [colorAt(listAt(argsArray, index), 0)] : [],
  );
  return { color: isPlain ? (colors.length === 0 ? '#000000' : commonColor(colors)) : null, ink: true };
}

/** Operators that bring colours which are not looked at: shadings, pictures, patterns, transparency. */
const mixed: ReadonlySet<unknown> = new Set([
  Op.shadingFill,
  Op.paintImageXObject,
  Op.paintInlineImageXObject,
  Op.setFillColorN,
  Op.setStrokeColorN,
  Op.setGState,
]);

function commonColor(colors: readonly (string | null)[]): string | null {
  const [first] = colors;
  if (first === undefined || first === null) return null;
  return colors.every(color => color !== null && contrast(first, color) < sameContrast) ? first : null;
}
