import { intersectEdges, multiply, transformEdges } from './pdf-matrix.ts';
import { maskOf } from './pdf-masks.ts';
import { listAt, matrixOf, numberAt, type Operands, textAt } from './pdf-operands.ts';
import { Op } from './pdf-operators.ts';
import { type Handler, setFont } from './pdf-text-operators.ts';
import type { PdfWalk } from './pdf-walk.ts';

/** Saved states, forms, groups, layers, annotations and the graphics state dictionary (PDF 32000-1, 8.4, 8.10, 8.11, 11). */
export const structureHandlers: readonly (readonly [operator: number, handler: Handler])[] = [
  [Op.save, walk => walk.save()],
  [Op.restore, walk => walk.restore()],
  [Op.transform, (walk, operands) => void (walk.state.ctm = multiply(walk.state.ctm, matrixOf(operands ?? null) ?? identity))],
  [Op.paintFormXObjectBegin, beginForm],
  [Op.paintFormXObjectEnd, walk => walk.restore()],
  [Op.beginGroup, beginGroup],
  [Op.endGroup, endGroup],
  [Op.beginMarkedContent, beginContent],
  [Op.beginMarkedContentProps, beginContent],
  [Op.endMarkedContent, walk => void (walk.hidden = walk.contents.pop() ?? null)],
  [Op.endText, endText],
  [Op.beginAnnotation, beginAnnotation],
  [Op.setGState, setGState],
];

const identity = [1, 0, 0, 1, 0, 0] as const;

function beginForm(walk: PdfWalk, operands: Operands): void {
  walk.save();
  const matrix = matrixOf(listAt(operands, 0));
  if (matrix !== null) walk.state.ctm = multiply(walk.state.ctm, matrix);
  const box = listAt(operands, 1);
  if (box === null) return;
  const edges = transformEdges(walk.state.ctm, numberAt(box, 0), numberAt(box, 1), numberAt(box, 2), numberAt(box, 3));
  walk.state.clip = intersectEdges(walk.state.clip, edges);
}

function beginGroup(walk: PdfWalk, operands: Operands): void {
  walk.save();
  walk.state.groupAlpha *= walk.state.fillAlpha;
  walk.state.fillAlpha = 1;
  walk.state.strokeAlpha = 1;
  walk.state.groupBlend = walk.state.blendMode ?? walk.state.groupBlend;
  walk.state.blendMode = null;
  const mask = maskOf(operands?.[0]);
  if (mask === null) return;
  walk.masks.push(mask);
  walk.state.clip = [-1e6, -1e6, 1e6, 1e6];
  walk.state.clips = null;
  walk.state.groupAlpha = 1;
}

function endGroup(walk: PdfWalk, operands: Operands): void {
  if (maskOf(operands?.[0]) !== null) walk.lastMask = walk.masks.pop() ?? null;
  walk.restore();
}

/** From here on, drawing is clipped by the letters of the text object, where its render mode says so. */
function endText(walk: PdfWalk): void {
  const words = walk.clippingWords.splice(0);
  if (words.length === 0) return;
  const boxes = words
    .flatMap(index => walk.sheet.spans[index]?.box ?? [])
    .map(({ x, y, width, height }) => [x, y, x + width, y + height] as const);
  walk.state.textClip = { words, boxes };
}

function beginContent(walk: PdfWalk, operands: Operands): void {
  walk.contents.push(walk.hidden);
  if (textAt(operands, 0) === 'OC' && !walk.isLayerVisible(operands?.[1])) walk.hidden = 'hidden-layer';
}

function beginAnnotation(walk: PdfWalk, operands: Operands): void {
  walk.reset();
  for (const place of [2, 3]) {
    const matrix = matrixOf(listAt(operands, place));
    if (matrix !== null) walk.state.ctm = multiply(walk.state.ctm, matrix);
  }
}

function setGState(walk: PdfWalk, operands: Operands): void {
  const entries = listAt(operands, 0);
  if (entries === null) return;
  for (let index = 0; index < entries.length; index += 1) {
    const entry = listAt(entries, index);
    const value = numberAt(entry, 1);
    switch (textAt(entry, 0)) {
      case 'ca':
        walk.state.fillAlpha = value;
        break;
      case 'CA':
        walk.state.strokeAlpha = value;
        break;
      case 'BM':
        walk.state.blendMode = textAt(entry, 1) === 'source-over' ? null : textAt(entry, 1);
        break;
      case 'LW':
        walk.state.lineWidth = value;
        break;
      case 'Font':
        setFont(walk, textAt(listAt(entry, 1), 0), numberAt(listAt(entry, 1), 1));
        break;
      case 'SMask':
        setSoftMask(walk, entry?.[1] === true);
        break;
      default:
    }
  }
}

/** pdf.js switches the mask off around a picture that brings its own. */
function setSoftMask(walk: PdfWalk, on: boolean): void {
  if (!on) walk.maskedImage = true;
  walk.state.mask = on ? walk.lastMask : null;
}
