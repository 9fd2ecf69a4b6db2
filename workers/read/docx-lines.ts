import type { FlowPiece } from './flow.ts';

/** A line of a paragraph before it has a place. */
export interface LooseLine {
  readonly pieces: readonly FlowPiece[];
  readonly indent: number;
  readonly order: number;
}

/** A table cell: its paragraphs as lines, and what follows them. */
export interface TableCell {
  readonly paragraphs: readonly (readonly (LooseLine | null)[])[];
  readonly nested: readonly (() => void)[];
}
