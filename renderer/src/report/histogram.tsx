import type { ReactElement } from 'react';
import { Figure } from './report-page.tsx';
import { count } from './report-words.ts';

/** Width of one bar, in points of score. */
const step = 5;
/** Width of the text in points (172 mm), so that sizes in the drawing are sizes on paper. */
const width = 487.5;
const left = 50;
const right = 30;
const top = 14;
const tallest = 84;
const base = top + 10 + tallest;

interface Bin {
  readonly from: number;
  readonly amount: number;
}

interface HistogramProps {
  readonly scores: readonly number[];
  readonly threshold: number;
  /** Score from which the recommendation is a strong yes: the darkest bars. */
  readonly strongYes: number;
}

/** How the scores of a batch are spread, with the threshold. Bars carry their counts, so it reads without colour. */
export function Histogram({ scores, threshold, strongYes }: HistogramProps): ReactElement {
  const bins = binsOf(scores, threshold);
  const first = bins[0]?.from ?? 0;
  const last = (bins.at(-1)?.from ?? 95) + step;
  const x = (score: number): number => left + ((score - first) / (last - first)) * (width - left - right);
  const most = Math.max(1, ...bins.map(bin => bin.amount));
  const reached = scores.filter(score => score >= threshold).length;
  const wordsLeft = x(threshold) > width - 130;
  return (
    <Figure>
      <svg className="histogram" viewBox={`0 0 ${width} ${base + 15}`} role="img" aria-label={describe(bins, threshold, reached)}>
        {bins.map(bin => (
          <Column key={bin.from} bin={bin} x={x} most={most} fill={fillOf(bin.from, threshold, strongYes)} />
        ))}
        <text x={x(last)} y={base + 11} textAnchor="middle">
          {last}
        </text>
        <path d={`M${x(first)} ${base}H${x(last)}`} stroke="#16181b" strokeWidth={0.7} />
        <path d={`M${x(threshold)} 2V${base}`} stroke="#16181b" strokeWidth={0.9} strokeDasharray="2.4 1.8" />
        <text x={x(threshold) + (wordsLeft ? -4 : 4)} y={8} textAnchor={wordsLeft ? 'end' : 'start'} className="current">
          {`Threshold ${threshold}: ${count(reached, 'candidate')}`}
        </text>
        {!wordsLeft && (
          <text x={x(threshold) - 4} y={8} textAnchor="end">
            {scores.length - reached} below
          </text>
        )}
        <text x={0} y={base - 3}>
          Candidates
        </text>
        <text x={0} y={base + 11}>
          Score
        </text>
      </svg>
    </Figure>
  );
}

interface ColumnProps {
  readonly bin: Bin;
  readonly x: (score: number) => number;
  readonly most: number;
  readonly fill: string;
}

function Column({ bin, x, most, fill }: ColumnProps): ReactElement {
  const height = (bin.amount / most) * tallest;
  return (
    <>
      {bin.amount > 0 && (
        <>
          <rect x={x(bin.from) + 0.5} y={base - height} width={x(bin.from + step) - x(bin.from) - 1} height={height} fill={fill} />
          <text x={(x(bin.from) + x(bin.from + step)) / 2} y={base - height - 3} textAnchor="middle" className="amount">
            {bin.amount}
          </text>
        </>
      )}
      <text x={x(bin.from)} y={base + 11} textAnchor="middle">
        {bin.from}
      </text>
    </>
  );
}

function fillOf(from: number, threshold: number, strongYes: number): string {
  if (from + step <= threshold) return '#b6b9c0';
  return from >= strongYes ? 'var(--accent)' : 'color-mix(in srgb, var(--accent) 58%, white)';
}

function binsOf(scores: readonly number[], threshold: number): readonly Bin[] {
  const floor = (score: number): number => Math.min(100 - step, Math.max(0, Math.floor(score / step) * step));
  const amounts = new Map<number, number>();
  let first = Math.min(50, floor(threshold));
  let last = Math.max(85, floor(threshold));
  for (const score of scores) {
    const from = floor(score);
    amounts.set(from, (amounts.get(from) ?? 0) + 1);
    first = Math.min(first, from);
    last = Math.max(last, from);
  }
  return Array.from({ length: (last - first) / step + 1 }, (_, index) => {
    const from = first + index * step;
    return { from, amount: amounts.get(from) ?? 0 };
  });
}

function describe(bins: readonly Bin[], threshold: number, reached: number): string {
  const bars = bins.filter(bin => bin.amount > 0).map(bin => `${bin.from} to ${bin.from + step}: ${bin.amount}`);
  return `Scores of the batch. ${count(reached, 'candidate')} at ${threshold} or above. ${bars.join(', ')}.`;
}
