import type { PDFPageProxy } from 'pdfjs-dist';
import { type Matrix, multiply } from '../read/pdf-matrix.ts';
import { listAt, matrixOf, type Operands, textAt } from '../read/pdf-operands.ts';
import { Op } from '../read/pdf-operators.ts';
import type { PdfWalk } from '../read/pdf-walk.ts';
import { greyOf, greyPicture, greyStencil } from './picture-pixels.ts';
import type { GreyPicture } from './raster.ts';

/** A picture and where it stands: its unit square to points of the page. */
export interface PlacedPicture {
  readonly picture: GreyPicture;
  readonly matrix: Matrix;
}

/** Several stencils in one operator, each with its own place (pdf.js's `paintImageMaskXObjectGroup`). */
const stencilGroup = 84;
const painters: ReadonlySet<number> = new Set([
  Op.paintImageXObject,
  Op.paintInlineImageXObject,
  Op.paintImageMaskXObject,
  Op.paintSolidColorImageMask,
  stencilGroup,
]);

/** True for operators that paint pictures. */
export function isPicture(operator: number): boolean {
  return painters.has(operator);
}

/** The pictures that an operator paints, decoded; none for any other operator, in hidden layers and in soft masks. */
export async function picturesAt(operator: number, operands: unknown, walk: PdfWalk): Promise<readonly PlacedPicture[]> {
  const list: Operands = Array.isArray(operands) ? operands : null;
  if (!painters.has(operator) || walk.hidden !== null || walk.masks.length > 0 || walk.state.fillAlpha * walk.state.groupAlpha < 0.1)
    return [];
  const matrix = walk.state.ctm;
  const grey = greyOf(walk.state.fill);
  switch (operator) {
    case stencilGroup:
      return stencils(listAt(list, 0), grey, walk);
    case Op.paintImageXObject:
      return place(greyPicture(await decoded(textAt(list, 0), walk.page)), matrix);
    case Op.paintInlineImageXObject:
      return place(greyPicture(list?.[0]), matrix);
    case Op.paintSolidColorImageMask:
      return place({ width: 1, height: 1, pixels: new Uint8Array([grey]), coverage: null }, matrix);
    default:
      return place(await stencil(list?.[0], grey, walk.page), matrix);
  }
}

async function stencils(group: ArrayLike<unknown> | null, grey: number, walk: PdfWalk): Promise<readonly PlacedPicture[]> {
  const placed: PlacedPicture[] = [];
  for (const entry of Array.from(group ?? [])) {
    if (typeof entry !== 'object' || entry === null || !('transform' in entry) || !Array.isArray(entry.transform)) continue;
    const own = matrixOf(entry.transform);
    if (own !== null) placed.push(...place(await stencil(entry, grey, walk.page), multiply(walk.state.ctm, own)));
  }
  return placed;
}

/** A stencil brings its bits, or the name under which they were decoded. */
async function stencil(entry: unknown, grey: number, page: PDFPageProxy): Promise<GreyPicture | null> {
  if (typeof entry !== 'object' || entry === null || !('data' in entry)) return null;
  return greyStencil(typeof entry.data === 'string' ? await decoded(entry.data, page) : entry, grey);
}

/** The decoded picture of that name; null where pdf.js could not decode it. */
function decoded(name: string, page: PDFPageProxy): Promise<unknown> {
  if (name === '') return Promise.resolve(null);
  const store = name.startsWith('g_') ? page.commonObjs : page.objs;
  return new Promise(resolve => {
    store.get(name, (value: unknown) => resolve(value));
  });
}

function place(picture: GreyPicture | null, matrix: Matrix): readonly PlacedPicture[] {
  return picture === null ? [] : [{ picture, matrix }];
}
