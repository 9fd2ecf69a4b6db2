import type { Outline } from '../../core/document/outlines.ts';
import { withClip } from './pdf-clips.ts';
import { shadingColor } from './pdf-colour-operators.ts';
import { lightThroughMask } from './pdf-masks.ts';
import { type Edges, intersectEdges, transformEdges } from './pdf-matrix.ts';
import { listAt, numberAt, type Operands, textAt } from './pdf-operands.ts';
import { Op, PathOp } from './pdf-operators.ts';
import { clipOutline, type PathShape, pathShapes } from './pdf-paths.ts';
import type { Handler } from './pdf-text-operators.ts';
import type { PdfWalk } from './pdf-walk.ts';
import { sizeKey } from './plain-pictures.ts';

/** Straight lines longer than this are rules between parts of a page, or bars; shorter ones are drawings. Points. */
const shortestLine = 20;
/** What blends with the page beneath, or shows through a mask that is not understood, counts as half transparent. */
const blendedAlpha = 0.5;

/** Paths, shadings, clips and pictures (PDF 32000-1, 8.5 to 8.9). */
export const paintHandlers: readonly (readonly [operator: number, handler: Handler])[] = [
  [Op.constructPath, drawPath],
  [Op.clip, walk => void (walk.clipPending = 'nonzero')],
  [Op.eoClip, walk => void (walk.clipPending = 'even-odd')],
  [Op.setLineWidth, (walk, operands) => void (walk.state.lineWidth = numberAt(operands, 0))],
  [Op.shadingFill, (walk, operands) => fill(walk, [whole(walk.state.clip)], shadingColor(walk, textAt(operands, 0)))],
  [Op.paintSolidColorImageMask, walk => fill(walk, [whole(transformEdges(walk.state.ctm, 0, 0, 1, 1))], walk.state.fill)],
  [Op.paintImageXObject, (walk, operands) => showImage(walk, true, plainColor(walk, operands))],
  [Op.paintInlineImageXObject, walk => showImage(walk, true)],
  [Op.paintImageMaskXObject, walk => showImage(walk, false)],
];

function whole(edges: Edges): PathShape {
  return { edges, solid: true, outline: null };
}

function drawPath(walk: PdfWalk, operands: Operands): void {
  const ending = numberAt(operands, 0);
  const data = listAt(listAt(operands, 1), 0);
  const around = listAt(operands, 2);
  const clips = walk.clipPending;
  walk.clipPending = null;
  if (!(data instanceof Float32Array) || !(around instanceof Float32Array)) return;
  const { state } = walk;
  const isFilled = ending >= PathOp.fill && ending <= PathOp.closeEOFillStroke;
  const isEvenOdd = ending === PathOp.eoFill || ending === PathOp.eoFillStroke || ending === PathOp.closeEOFillStroke;
  if (isFilled && state.fillInk) fill(walk, pathShapes(data, around, state.ctm, isEvenOdd), state.fill);
  else if (ending === PathOp.stroke || ending === PathOp.closeStroke) strokeLine(walk, around);
  if (clips !== null) {
    const inside = transformEdges(state.ctm, numberAt(around, 0), numberAt(around, 1), numberAt(around, 2), numberAt(around, 3));
    state.clip = intersectEdges(state.clip, inside);
    state.clips = withClip(state.clips, clipOutline(data, state.ctm, clips === 'even-odd'));
  }
}

function fill(walk: PdfWalk, shapes: readonly PathShape[], color: string | null): void {
  const { state } = walk;
  const alpha = state.fillAlpha * state.groupAlpha * (state.blendMode === null && state.groupBlend === null ? 1 : blendedAlpha);
  if (walk.hidden !== null || alpha <= 0) return;
  for (const { edges, solid, outline } of shapes) {
    if (walk.drawsMask(edges, solid ? color : null, alpha)) continue;
    const through = maskedAlpha(walk, edges);
    if (through <= 0) continue;
    if (state.textClip !== null) walk.sheet.reveal(wordsWithin(walk, edges), color, alpha * through);
    else walk.sheet.addFill(edges, state.clip, color, alpha * through, solid, outline ?? clipEdge(walk, solid));
  }
}

/** What the soft mask lets through of a shape. */
function maskedAlpha({ state: { mask, clip } }: PdfWalk, edges: Edges): number {
  return mask === null ? 1 : (lightThroughMask(mask, intersectEdges(edges, clip)) ?? blendedAlpha);
}

/** Where a clipping path that is no rectangle cuts a rectangle, the path is its edge. */
function clipEdge({ state: { clips } }: PdfWalk, solid: boolean): Outline | null {
  return solid ? (clips?.outline ?? null) : null;
}

/** Words that clip, and through whose letters a shape shows. */
function wordsWithin({ state: { textClip } }: PdfWalk, edges: Edges): readonly number[] {
  const { words, boxes } = textClip ?? { words: [], boxes: [] };
  return words.filter((_, index) => {
    const box = boxes[index];
    return (
      box !== undefined &&
      Math.min(box[2], edges[2]) > Math.max(box[0], edges[0]) &&
      Math.min(box[3], edges[3]) > Math.max(box[1], edges[1])
    );
  });
}

/** Rules, and bars drawn as one thick line. */
function strokeLine(walk: PdfWalk, around: Float32Array): void {
  const { state } = walk;
  const half = Math.max(0.5, state.lineWidth * Math.hypot(state.ctm[2], state.ctm[3])) / 2;
  const [left, top, right, bottom] = transformEdges(
    state.ctm,
    numberAt(around, 0),
    numberAt(around, 1),
    numberAt(around, 2),
    numberAt(around, 3),
  );
  if (walk.drawsMask([left - half, top - half, right + half, bottom + half], null, state.strokeAlpha)) return;
  const isFlat = bottom - top < 0.1;
  if ((!isFlat && right - left >= 0.1) || Math.max(right - left, bottom - top) < shortestLine || walk.hidden !== null) return;
  if (!state.strokeInk) return;
  const edges = isFlat ? ([left, top - half, right, bottom + half] as const) : ([left - half, top, right + half, bottom] as const);
  walk.sheet.addFill(edges, state.clip, state.stroke, state.strokeAlpha * state.groupAlpha, true);
}

/** The colour of a picture that has one single one, by its size; null for any other. */
function plainColor({ plainPictures }: PdfWalk, operands: Operands): string | null {
  return plainPictures.get(sizeKey(numberAt(operands, 1), numberAt(operands, 2))) ?? null;
}

function showImage(walk: PdfWalk, full: boolean, color: string | null = null): void {
  const { state } = walk;
  const isPlain = state.blendMode === null && state.groupBlend === null && state.mask === null;
  if (color !== null && !walk.maskedImage && isPlain) return fill(walk, [whole(transformEdges(state.ctm, 0, 0, 1, 1))], color);
  const opaque = full && !walk.maskedImage && isPlain && state.fillAlpha * state.groupAlpha >= 0.99;
  walk.maskedImage = false;
  const edges = transformEdges(state.ctm, 0, 0, 1, 1);
  if (walk.hidden !== null || walk.drawsMask(edges)) return;
  if (state.textClip !== null) walk.sheet.reveal(wordsWithin(walk, edges), null, 1);
  else walk.sheet.addImage(edges, state.clip, opaque, state.clips?.outline ?? null);
}
