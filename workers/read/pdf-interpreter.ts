import { colourHandlers } from './pdf-colour-operators.ts';
import type { Operands } from './pdf-operands.ts';
import { paintHandlers } from './pdf-paint-operators.ts';
import { structureHandlers } from './pdf-structure-operators.ts';
import { type Handler, textHandlers } from './pdf-text-operators.ts';
import type { PdfWalk } from './pdf-walk.ts';

/** The operator list of a page as pdf.js delivers it. */
export interface OperatorList {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly Operands[];
}

const handlers: (Handler | undefined)[] = [];
for (const [operator, handler] of [...textHandlers, ...colourHandlers, ...paintHandlers, ...structureHandlers])
  handlers[operator] = handler;

/**
 * Walks the operators of a page in one pass: words, filled shapes and pictures go to the walk's sheet in paint
 * order. The meaning of each operator follows pdf.js 6's own painter (src/display/canvas.js).
 */
export function walkOperators(list: OperatorList, walk: PdfWalk): void {
  const { fnArray, argsArray } = list;
  for (let index = 0; index < fnArray.length; index += 1) handlers[fnArray[index] ?? 0]?.(walk, argsArray[index]);
}
