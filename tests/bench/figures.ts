/** One measured figure. `target` as the promise is written, null where there is none. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly target: string | null;
}

/** The middle value; the mean of the two middle ones of an even number. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** The figures as a table of plain text. */
export function formatFigures(figures: readonly Figure[]): string {
  const show = (value: number): string => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2));
  return figures
    .map(({ name, value, unit, target }) => `${name.padEnd(62)}${`${show(value)} ${unit}`.padStart(16)}   ${target ?? ''}`.trimEnd())
    .join('\n');
}
