import type { TextBlock } from '../text-blocks.ts';

interface Level {
  cells: (readonly TextBlock[])[];
  /** What was written since the last cell ended. */
  open: TextBlock[];
}

/** Deepest nesting of tables. */
const deepest = 60;

/** Puts paragraphs into the cells, rows and nested rows that RTF marks only at their ends. */
export class RtfTables {
  readonly #levels: Level[] = [{ cells: [], open: [] }];

  /** Adds blocks at a depth of tables; 0 is outside. Rows that were begun and never ended come before them. */
  add(blocks: readonly TextBlock[], depth: number): void {
    const level = Math.min(deepest, Math.max(0, depth));
    this.#closeBelow(level);
    this.#level(level).open.push(...blocks);
  }

  /** Number of the cell of the outermost table that is open, from 0. */
  get column(): number {
    return this.#levels[1]?.cells.length ?? 0;
  }

  endCell(depth: number): void {
    const level = this.#level(Math.min(deepest, Math.max(1, depth)));
    level.cells.push(level.open);
    level.open = [];
  }

  endRow(depth: number): void {
    this.#closeBelow(Math.min(deepest, Math.max(1, depth)) - 1);
  }

  /** All blocks; what is still open ends here. */
  end(): readonly TextBlock[] {
    this.#closeBelow(0);
    return this.#level(0).open;
  }

  #level(depth: number): Level {
    for (let next = this.#levels.length; next <= depth; next += 1) this.#levels.push({ cells: [], open: [] });
    return this.#levels[depth] ?? { cells: [], open: [] };
  }

  /** Ends the rows of deeper tables. */
  #closeBelow(depth: number): void {
    while (this.#levels.length - 1 > depth) {
      const inner = this.#levels.pop();
      if (inner === undefined) return;
      const cells = inner.open.length > 0 ? [...inner.cells, inner.open] : inner.cells;
      if (cells.length > 0) this.#levels.at(-1)?.open.push({ kind: 'table', rows: [{ cells }] });
    }
  }
}
