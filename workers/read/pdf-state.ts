import type { PdfFont } from './pdf-fonts.ts';
import type { ClipChain } from './pdf-clips.ts';
import type { SoftMask } from './pdf-masks.ts';
import type { Edges, Matrix } from './pdf-matrix.ts';

/** What PDF keeps between operators; saved and restored as a whole. */
export interface GraphicsState {
  ctm: Matrix;
  clip: Edges;
  /** Clipping paths that are no upright rectangles. */
  clips: ClipChain | null;
  /** Words whose letters clip what is drawn (render modes 4 to 7); null where none do. */
  textClip: TextClip | null;
  /** Colours as `#rrggbb`; null for patterns. */
  fill: string | null;
  stroke: string | null;
  /** False where nothing is drawn with the colour: a pattern without marks. */
  fillInk: boolean;
  strokeInk: boolean;
  fillAlpha: number;
  strokeAlpha: number;
  /** Opacity of all groups around, multiplied. */
  groupAlpha: number;
  /** How colours mix with what lies beneath (a highlighter), so that nothing is covered; null where they cover it. */
  blendMode: string | null;
  /** The same of the group around. */
  groupBlend: string | null;
  mask: SoftMask | null;
  lineWidth: number;
  font: PdfFont | null;
  fontSize: number;
  /** −1 where the font size is negative: text runs the other way. */
  direction: number;
  charSpacing: number;
  wordSpacing: number;
  horizontalScale: number;
  leading: number;
  rise: number;
  /** Text render mode, 0 to 7. */
  mode: number;
  textMatrix: Matrix | null;
  x: number;
  y: number;
  lineX: number;
  lineY: number;
}

/** Words by whose letters drawing is clipped. */
export interface TextClip {
  /** Their places in the list of the page's words. */
  readonly words: readonly number[];
  readonly boxes: readonly Edges[];
}

/** The state at the start of a page whose space is mapped by `ctm`. */
export function initialState(ctm: Matrix, clip: Edges): GraphicsState {
  return {
    ctm,
    clip,
    clips: null,
    textClip: null,
    fill: '#000000',
    stroke: '#000000',
    fillInk: true,
    strokeInk: true,
    fillAlpha: 1,
    strokeAlpha: 1,
    groupAlpha: 1,
    blendMode: null,
    groupBlend: null,
    mask: null,
    lineWidth: 1,
    font: null,
    fontSize: 0,
    direction: 1,
    charSpacing: 0,
    wordSpacing: 0,
    horizontalScale: 1,
    leading: 0,
    rise: 0,
    mode: 0,
    textMatrix: null,
    x: 0,
    y: 0,
    lineX: 0,
    lineY: 0,
  };
}

/** Moves the start of the line, and the pen with it. */
export function moveText(state: GraphicsState, x: number, y: number): void {
  state.lineX += x;
  state.lineY += y;
  state.x = state.lineX;
  state.y = state.lineY;
}

/** Sets the text matrix and puts the pen at its origin. */
export function setTextMatrix(state: GraphicsState, matrix: Matrix | null): void {
  state.textMatrix = matrix;
  state.x = 0;
  state.y = 0;
  state.lineX = 0;
  state.lineY = 0;
}
