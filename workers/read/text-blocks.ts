import type { LineRegion } from '../../core/contract/document.ts';
import type { FlowPiece } from './flow.ts';

/** A paragraph or heading: its lines, parted by line breaks. */
export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly lines: readonly (readonly FlowPiece[])[];
  /** From the left edge of what it stands in, in points. */
  readonly indent: number;
  /** True for items of a list; items that follow each other are one block. */
  readonly item: boolean;
}

/** Rows of cells, drawn or only set side by side. */
export interface TableBlock {
  readonly kind: 'table';
  readonly rows: readonly TableRow[];
}

/** One row; each cell holds blocks. */
export interface TableRow {
  readonly cells: readonly (readonly TextBlock[])[];
}

/** What a file without places holds, in the order of the file. */
export type TextBlock = ParagraphBlock | TableBlock | { readonly kind: 'page-break' };

/** Blocks that stand together: the body, or a page header. */
export interface BlockGroup {
  readonly region: LineRegion | null;
  readonly blocks: readonly TextBlock[];
}
