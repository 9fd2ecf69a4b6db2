import { intersectEdges, transformEdges } from './pdf-matrix.ts';
import { listAt, numberAt, type Operands } from './pdf-operands.ts';
import { Op, PathOp } from './pdf-operators.ts';
import { type PathShape, pathShapes } from './pdf-paths.ts';
import type { Handler } from './pdf-text-operators.ts';
import type { PdfWalk } from './pdf-walk.ts';

/** Straight lines longer than this are rules between parts of a page, or bars; shorter ones are drawings. Points. */
const shortestLine = 20;
/** What blends with the page beneath counts as half transparent. */
const blendedAlpha = 0.5;

/** Paths, shadings, clips and pictures (PDF 32000-1, 8.5 to 8.9). */
export const paintHandlers: readonly (readonly [operator: number, handler: Handler])[] = [
  [Op.constructPath, drawPath],
  [Op.clip, walk => void (walk.clipPending = true)],
  [Op.eoClip, walk => void (walk.clipPending = true)],
  [Op.setLineWidth, (walk, operands) => void (walk.state.lineWidth = numberAt(operands, 0))],
  [Op.shadingFill, walk => fill(walk, [{ edges: walk.state.clip, solid: true }], null)],
  [Op.paintSolidColorImageMask, walk => fill(walk, [{ edges: transformEdges(walk.state.ctm, 0, 0, 1, 1), solid: true }], walk.state.fill)],
  [Op.paintImageXObject, walk => showImage(walk, true)],
  [Op.paintInlineImageXObject, walk => showImage(walk, true)],
  [Op.paintImageMaskXObject, walk => showImage(walk, false)],
];

function drawPath(walk: PdfWalk, operands: Operands): void {
  const ending = numberAt(operands, 0);
  const data = listAt(listAt(operands, 1), 0);
  const around = listAt(operands, 2);
  const clips = walk.clipPending;
  walk.clipPending = false;
  if (!(data instanceof Float32Array) || !(around instanceof Float32Array)) return;
  const { state } = walk;
  if (ending >= PathOp.fill && ending <= PathOp.closeEOFillStroke) fill(walk, pathShapes(data, around, state.ctm), state.fill);
  else if (ending === PathOp.stroke || ending === PathOp.closeStroke) strokeLine(walk, around);
  if (clips) {
    const inside = transformEdges(state.ctm, numberAt(around, 0), numberAt(around, 1), numberAt(around, 2), numberAt(around, 3));
    state.clip = intersectEdges(state.clip, inside);
  }
}

function fill(walk: PdfWalk, shapes: readonly PathShape[], color: string | null): void {
  const alpha = walk.state.fillAlpha * walk.state.groupAlpha * (walk.state.blends ? blendedAlpha : 1);
  if (alpha <= 0 || walk.hidden !== null || walk.drawsMask()) return;
  for (const shape of shapes) walk.sheet.addFill(shape.edges, walk.state.clip, color, alpha, shape.solid);
}

/** Rules, and bars drawn as one thick line. */
function strokeLine(walk: PdfWalk, around: Float32Array): void {
  const { state } = walk;
  if (walk.drawsMask()) return;
  const half = Math.max(0.5, state.lineWidth * Math.hypot(state.ctm[2], state.ctm[3])) / 2;
  const [left, top, right, bottom] = transformEdges(
    state.ctm,
    numberAt(around, 0),
    numberAt(around, 1),
    numberAt(around, 2),
    numberAt(around, 3),
  );
  const isFlat = bottom - top < 0.1;
  if ((!isFlat && right - left >= 0.1) || Math.max(right - left, bottom - top) < shortestLine || walk.hidden !== null) return;
  const edges = isFlat ? ([left, top - half, right, bottom + half] as const) : ([left - half, top, right + half, bottom] as const);
  walk.sheet.addFill(edges, state.clip, state.stroke, state.strokeAlpha * state.groupAlpha, true);
}

function showImage(walk: PdfWalk, full: boolean): void {
  const { state } = walk;
  const opaque = full && !walk.maskedImage && !state.blends && state.fillAlpha * state.groupAlpha >= 0.99;
  walk.maskedImage = false;
  if (walk.hidden !== null || walk.drawsMask()) return;
  walk.sheet.addImage(transformEdges(state.ctm, 0, 0, 1, 1), state.clip, opaque);
}
