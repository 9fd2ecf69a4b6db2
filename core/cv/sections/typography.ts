import type { CvLine } from '../lines.ts';

/** Typography of a document as a whole. */
export interface Typography {
  readonly bodySize: number;
  /** Style key of most of the text. */
  readonly bodyStyle: string;
  /** True when sizes or weights differ; plain text has one. */
  readonly hasStyles: boolean;
}

/** Finds size and style of the running text, weighted by characters. */
export function typographyOf(lines: readonly CvLine[]): Typography {
  const sizes = new Map<number, number>();
  const styles = new Map<string, number>();
  for (const line of lines) {
    const size = Math.round(line.source.fontSize * 2) / 2;
    sizes.set(size, (sizes.get(size) ?? 0) + line.text.length);
    styles.set(line.style, (styles.get(line.style) ?? 0) + line.text.length);
  }
  return {
    bodySize: heaviest(sizes) ?? 10,
    bodyStyle: heaviest(styles) ?? '',
    hasStyles: lines.some(line => line.source.bold || Math.abs(line.source.fontSize - (lines[0]?.source.fontSize ?? 0)) > 0.5),
  };
}

/**
 * How much a line looks like a heading, 0 to 1: larger, bold, capitals, another colour, spaced letters, underlined by a
 * rule of dashes, alone in its block.
 */
export function headingLook(line: CvLine, previous: CvLine | undefined, next: CvLine | undefined, typography: Typography): number {
  let look = 0;
  if (line.source.fontSize > typography.bodySize * 1.08) look += 0.35;
  if (line.source.fontSize > typography.bodySize * 1.35) look += 0.1;
  if (line.source.bold) look += 0.25;
  if (line.isCapitals || isSpaced(line)) look += 0.25;
  if (line.source.spans[0]?.color !== undefined && !line.style.includes(typography.bodyStyle.split('|')[2] ?? '')) look += 0.1;
  if (next && next.words.length === 0 && /[-=_–—*~]{3}/.test(next.text)) look += 0.4;
  const isAlone = previous?.source.block !== line.source.block && next?.source.block !== line.source.block;
  if (isAlone) look += 0.15;
  else if (previous?.source.block !== line.source.block) look += 0.05;
  if (/[:：]\s*$/.test(line.text)) look += 0.1;
  return Math.min(1, look);
}

function isSpaced(line: CvLine): boolean {
  return line.words.length >= 4 && line.words.filter(word => word.text.length <= 2).length >= line.words.length - 1;
}

function heaviest<K>(weights: ReadonlyMap<K, number>): K | null {
  let best: K | null = null;
  let most = -1;
  for (const [key, weight] of weights) {
    if (weight > most) [best, most] = [key, weight];
  }
  return best;
}
