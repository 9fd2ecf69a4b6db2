import { fontOf } from './pdf-fonts.ts';
import { listAt, matrixOf, numberAt, type Operands, textAt } from './pdf-operands.ts';
import { Op } from './pdf-operators.ts';
import { type Glyph, showText } from './pdf-show-text.ts';
import { moveText, setTextMatrix } from './pdf-state.ts';
import type { PdfWalk } from './pdf-walk.ts';

/** What an operator does. */
export type Handler = (walk: PdfWalk, operands: Operands) => void;

/** Text state, text positioning and text showing (PDF 32000-1, 9.3 and 9.4). */
export const textHandlers: readonly (readonly [operator: number, handler: Handler])[] = [
  [Op.showText, show],
  [Op.setFont, (walk, operands) => setFont(walk, textAt(operands, 0), numberAt(operands, 1))],
  [Op.beginText, walk => setTextMatrix(walk.state, null)],
  [Op.setTextMatrix, (walk, operands) => setTextMatrix(walk.state, matrixOf(listAt(operands, 0)))],
  [Op.moveText, (walk, operands) => moveText(walk.state, numberAt(operands, 0), numberAt(operands, 1))],
  [Op.nextLine, walk => moveText(walk.state, 0, walk.state.leading)],
  [
    Op.setLeadingMoveText,
    (walk, operands) => {
      walk.state.leading = numberAt(operands, 1);
      moveText(walk.state, numberAt(operands, 0), numberAt(operands, 1));
    },
  ],
  [Op.setCharSpacing, (walk, operands) => void (walk.state.charSpacing = numberAt(operands, 0))],
  [Op.setWordSpacing, (walk, operands) => void (walk.state.wordSpacing = numberAt(operands, 0))],
  [Op.setHScale, (walk, operands) => void (walk.state.horizontalScale = numberAt(operands, 0) / 100)],
  [Op.setLeading, (walk, operands) => void (walk.state.leading = -numberAt(operands, 0))],
  [Op.setTextRenderingMode, (walk, operands) => void (walk.state.mode = numberAt(operands, 0))],
  [Op.setTextRise, (walk, operands) => void (walk.state.rise = numberAt(operands, 0))],
];

/** Makes a font the current one. */
export function setFont(walk: PdfWalk, name: string, size: number): void {
  walk.state.font = fontOf(walk.page, name);
  walk.state.fontSize = Math.abs(size);
  walk.state.direction = size < 0 ? -1 : 1;
}

function show(walk: PdfWalk, operands: Operands): void {
  if (walk.drawsMask()) return;
  const list = listAt(operands, 0);
  if (list === null) return;
  walk.characters += showText(walk.state, Array.from(list, glyphOf), walk.sheet, walk.hidden, walk);
}

function glyphOf(value: unknown): Glyph | number | null {
  if (typeof value === 'number') return value;
  return isGlyph(value) ? value : null;
}

function isGlyph(value: unknown): value is Glyph {
  return typeof value === 'object' && value !== null && 'unicode' in value && 'width' in value && typeof value.width === 'number';
}
