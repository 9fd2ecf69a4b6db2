import type { GraphicsState } from '../read/pdf-state.ts';
import { multiply, type Matrix } from '../read/pdf-matrix.ts';

/** A glyph as pdf.js lists it, as far as drawing needs it. */
export interface DrawnGlyph {
  readonly fontChar: string;
  /** The letter that it stands for. */
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
  /** False for codes that the font has no letter for: nothing is drawn there. */
  readonly isInFont?: boolean;
  readonly operatorListId?: string | null;
  readonly vmetric?: readonly number[] | null;
  readonly accent?: { readonly fontChar: string; readonly offset: { readonly x: number; readonly y: number } } | null;
}

/** Where a glyph is drawn: `matrix` maps its em square (y upwards) to points of the page. */
export interface PlacedGlyph {
  readonly glyph: DrawnGlyph;
  readonly matrix: Matrix;
}

/** Places the glyphs of one show operator from the state before it, as PDF 32000-1, 9.4.4 says. */
export function placeGlyphs(state: GraphicsState, list: ArrayLike<unknown>): readonly PlacedGlyph[] {
  const { font, fontSize, horizontalScale, direction } = state;
  if (font === null || fontSize === 0) return [];
  const text = state.textMatrix === null ? state.ctm : multiply(state.ctm, state.textMatrix);
  const advance = fontSize * font.matrix[0];
  const placed: PlacedGlyph[] = [];
  let pen = 0;
  for (const item of Array.from(list)) {
    if (typeof item === 'number') {
      pen += ((font.vertical ? 1 : -1) * item * fontSize) / 1000;
      continue;
    }
    if (!isGlyph(item)) continue;
    const [down = -1000, aside = 0, above = 0] = item.vmetric ?? [];
    const x = font.vertical ? -aside * advance : pen;
    const y = font.vertical ? pen + above * advance : 0;
    const origin = { x: state.x + x * horizontalScale * direction, y: font.vertical ? state.y - y : state.y + state.rise };
    placed.push({
      glyph: item,
      matrix: multiply(text, [fontSize * horizontalScale * direction, 0, 0, fontSize * direction, origin.x, origin.y]),
    });
    const spacing = ((item.isSpace ? state.wordSpacing : 0) + state.charSpacing) * direction;
    pen += font.vertical ? -down * advance - spacing : item.width * advance + spacing;
  }
  return placed;
}

function isGlyph(value: unknown): value is DrawnGlyph {
  return typeof value === 'object' && value !== null && 'fontChar' in value && 'width' in value && typeof value.width === 'number';
}
