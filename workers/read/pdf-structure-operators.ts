import { intersectEdges, multiply, transformEdges } from './pdf-matrix.ts';
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
  if (isMaskGroup(operands?.[0])) walk.masks.push({ marks: 0 });
}

function endGroup(walk: PdfWalk, operands: Operands): void {
  if (isMaskGroup(operands?.[0])) walk.lastMaskMarks = walk.masks.pop()?.marks ?? 1;
  walk.restore();
}

function isMaskGroup(group: unknown): boolean {
  return typeof group === 'object' && group !== null && 'smask' in group && group.smask !== null && group.smask !== undefined;
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
        walk.state.blends = textAt(entry, 1) !== 'source-over';
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

/** pdf.js switches the mask off around a picture that brings its own; a mask without a mark lets nothing through. */
function setSoftMask(walk: PdfWalk, on: boolean): void {
  if (!on) walk.maskedImage = true;
  else if (walk.lastMaskMarks === 0) walk.state.groupAlpha = 0;
}
