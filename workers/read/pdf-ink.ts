import type { Box } from '../../core/contract/geometry.ts';
import { blend, contrast } from '../../core/document/color.ts';
import { isWithin, type OutlinedFill } from '../../core/document/outlines.ts';
import type { PdfFont } from './pdf-fonts.ts';
import { lightThroughMask } from './pdf-masks.ts';
import type { PageSheet } from './pdf-page-sheet.ts';
import type { GraphicsState } from './pdf-state.ts';

/** How text is drawn. */
export interface Ink {
  /** `#rrggbb`; null where it is not known. */
  readonly color: string | null;
  /** Opacity, 0 to 1. */
  readonly alpha: number;
  /** True where nothing is drawn. */
  readonly invisible: boolean;
}

/** Outlines wider than this share of the size cover the letter that they go round. */
const coveringOutlineEm = 0.15;
/** Outline and filling that differ less are one colour. */
const sameContrast = 1.25;

/** Colour and opacity by render mode (PDF 32000-1, 9.3.6): what is filled, outlined or both. */
export function inkOf(state: GraphicsState, font: PdfFont): Ink {
  const { mode } = state;
  const filled = mode % 4 === 0 || mode % 4 === 2 ? partInk(state.fill, state.fillInk, state.fillAlpha * state.groupAlpha) : null;
  const outlined = mode % 4 === 1 || mode % 4 === 2 ? partInk(state.stroke, state.strokeInk, state.strokeAlpha * state.groupAlpha) : null;
  const ink = together(filled, outlined, state);
  return font.ownColor ? { ...ink, color: null } : ink;
}

function partInk(color: string | null, ink: boolean, alpha: number): Ink | null {
  return ink ? { color, alpha, invisible: false } : null;
}

function together(filled: Ink | null, outlined: Ink | null, state: GraphicsState): Ink {
  if (filled === null || outlined === null) return filled ?? outlined ?? { color: null, alpha: 1, invisible: true };
  const size = state.fontSize * (state.textMatrix === null ? 1 : Math.hypot(state.textMatrix[2], state.textMatrix[3]));
  if (outlined.alpha > 0.5 && state.lineWidth > coveringOutlineEm * size) return outlined;
  if (outlined.alpha <= 0.05) return filled;
  if (filled.alpha <= 0.05) return outlined;
  const differ = filled.color === null || outlined.color === null || contrast(filled.color, outlined.color) >= sameContrast;
  return differ ? { color: null, alpha: Math.max(filled.alpha, outlined.alpha), invisible: false } : filled;
}

/** The ink as it shows at a place: through a soft mask, and mixed with what lies beneath in a blend mode. */
export function inkAt(ink: Ink, state: GraphicsState, box: Box, sheet: PageSheet): Ink {
  const light = state.mask === null ? 1 : lightThroughMask(state.mask, [box.x, box.y, box.x + box.width, box.y + box.height]);
  const alpha = ink.alpha * (light ?? 1);
  const mode = state.blendMode ?? state.groupBlend;
  if (mode === null || ink.color === null) return { ...ink, alpha };
  const under = colorBeneath(box, sheet);
  return { ...ink, alpha, color: under === null ? null : blend(mode, ink.color, under) };
}

/** The colour on which something new is drawn; null where it is not known. */
function colorBeneath(box: Box, sheet: PageSheet): string | null {
  const x = box.x + box.width / 2;
  const y = box.y + box.height / 2;
  const fills: readonly OutlinedFill[] = sheet.fills;
  const fill = fills.findLast(
    each => contains(each.box, x, y) && each.alpha > 0.1 && (each.outline === undefined || isWithin(each.outline, x, y)),
  );
  const image = sheet.images.findLast(each => contains(each.box, x, y));
  if (image !== undefined && image.paint > (fill?.paint ?? 0)) return null;
  if (fill === undefined) return '#ffffff';
  return fill.alpha >= 0.95 && (fill.solid || fill.outline !== undefined) ? fill.color : null;
}

function contains({ x, y, width, height }: Box, left: number, top: number): boolean {
  return left >= x && left <= x + width && top >= y && top <= y + height;
}
