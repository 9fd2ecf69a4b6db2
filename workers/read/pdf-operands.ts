import type { Matrix } from './pdf-matrix.ts';

/** What stands with an operator in pdf.js's list; shapes are checked where they are used. */
export type Operands = ArrayLike<unknown> | null | undefined;

/** The number at a place; 0 where the file has something else. */
export function numberAt(operands: Operands, index: number): number {
  const value = operands?.[index];
  return typeof value === 'number' ? value : 0;
}

/** The text at a place; empty where the file has something else. */
export function textAt(operands: Operands, index: number): string {
  const value = operands?.[index];
  return typeof value === 'string' ? value : '';
}

/** The colour at a place as `#rrggbb`; null where it is none. */
export function colorAt(operands: Operands, index: number): string | null {
  const value = operands?.[index];
  return typeof value === 'string' && value.length === 7 ? value : null;
}

/** The list at a place; null where there is none. */
export function listAt(operands: Operands, index: number): ArrayLike<unknown> | null {
  const value = operands?.[index];
  if (Array.isArray(value)) return value;
  return value instanceof Float32Array ? value : null;
}

/** A matrix from six numbers; null where they are fewer. */
export function matrixOf(list: ArrayLike<unknown> | null): Matrix | null {
  if (list === null || list.length < 6) return null;
  return [numberAt(list, 0), numberAt(list, 1), numberAt(list, 2), numberAt(list, 3), numberAt(list, 4), numberAt(list, 5)];
}
