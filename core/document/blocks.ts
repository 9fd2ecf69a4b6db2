import type { TextLine } from '../contract/document.ts';
import type { LooseLine } from './build-lines.ts';
import { median } from './line-text.ts';

/** A distance this many times the usual one ends a block. */
const blockTimes = 1.3;
/** Sizes that differ by more than this share are different styles. */
const sizeShare = 0.12;

/** Numbers the blocks of lines in reading order: a new one at a wide distance, a new column or page, or another style. */
export function numberBlocks(lines: readonly LooseLine[]): readonly TextLine[] {
  const usual = usualLeading(lines);
  let block = -1;
  return lines.map((line, index) => {
    const before = lines[index - 1];
    if (before === undefined || !continuesBlock(before, line, usual)) block += 1;
    const { order: _order, ...rest } = line;
    return { ...rest, block };
  });
}

function continuesBlock(before: LooseLine, line: LooseLine, usual: number): boolean {
  if (before.page !== line.page || before.column !== line.column || before.region !== line.region) return false;
  if (before.order !== null || line.order !== null) return before.order === line.order;
  if (before.bold !== line.bold || Math.abs(before.fontSize - line.fontSize) > sizeShare * before.fontSize) return false;
  const distance = leadingOf(before, line);
  return distance > 0 && distance <= blockTimes * usual;
}

/** Distance of two lines from bottom to bottom, in em. */
function leadingOf(before: LooseLine, line: LooseLine): number {
  return (line.box.y + line.box.height - before.box.y - before.box.height) / line.fontSize;
}

function usualLeading(lines: readonly LooseLine[]): number {
  const distances: number[] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (before === undefined || before.page !== line.page || before.column !== line.column) continue;
    const distance = leadingOf(before, line);
    if (distance > 0.8 && distance < 3) distances.push(distance);
  }
  return Math.min(1.8, Math.max(1.15, median(distances)));
}
