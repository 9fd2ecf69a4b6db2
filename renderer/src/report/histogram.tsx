import type { ReactElement } from 'react';

/** Width of one bar, in points of score. */
const step = 5;
const width = 800;
const height = 150;
const top = 22;
const base = top + height;

interface Bin {
  readonly from: number;
  readonly amount: number;
}

/** How the scores of a batch are spread, with the threshold. Bars carry their counts, so it reads without colour. */
export function Histogram({ scores, threshold }: { readonly scores: readonly number[]; readonly threshold: number }): ReactElement {
  const bins = binsOf(scores);
  const first = bins[0]?.from ?? 0;
  const last = (bins.at(-1)?.from ?? 95) + step;
  const x = (score: number): number => 60 + ((score - first) / (last - first)) * (width - 80);
  const most = Math.max(1, ...bins.map(bin => bin.amount));
  const reached = scores.filter(score => score >= threshold).length;
  return (
    <svg
      className="histogram"
      viewBox={`0 0 ${width} ${base + 34}`}
      role="img"
      aria-label={`${reached} of ${scores.length} scores are at ${threshold} or above`}
    >
      {bins.map(bin => (
        <g key={bin.from}>
          <rect
            x={x(bin.from) + 1}
            y={base - (bin.amount / most) * (height - 18)}
            width={x(bin.from + step) - x(bin.from) - 2}
            height={(bin.amount / most) * (height - 18)}
            fill={fillOf(bin.from, threshold)}
          />
          {bin.amount > 0 && (
            <text
              x={(x(bin.from) + x(bin.from + step)) / 2}
              y={base - (bin.amount / most) * (height - 18) - 5}
              textAnchor="middle"
              className="axis"
            >
              {bin.amount}
            </text>
          )}
          <text x={x(bin.from)} y={base + 17} textAnchor="middle" className="axis">
            {bin.from}
          </text>
        </g>
      ))}
      <text x={x(last)} y={base + 17} textAnchor="middle" className="axis">
        {last}
      </text>
      <path d={`M${x(first)} ${base}H${x(last)}`} stroke="#16181b" strokeWidth={1} />
      <path d={`M${x(threshold)} 4V${base}`} stroke="#16181b" strokeWidth={1.4} strokeDasharray="4 3" />
      <text x={x(threshold) - 6} y={12} textAnchor="end" className="axis">
        {scores.length - reached} below
      </text>
      <text x={x(threshold) + 6} y={12} className="axis strong">
        {`Threshold ${threshold}: ${reached} ${reached === 1 ? 'candidate' : 'candidates'}`}
      </text>
      <text x={0} y={base - 4} className="axis">
        Candidates
      </text>
      <text x={0} y={base + 17} className="axis">
        Score
      </text>
    </svg>
  );
}

function fillOf(from: number, threshold: number): string {
  if (from + step <= threshold) return '#b6b9c0';
  return from >= 85 ? '#1f5596' : '#7ca0d0';
}

function binsOf(scores: readonly number[]): readonly Bin[] {
  const floor = (score: number): number => Math.min(95, Math.floor(score / step) * step);
  const first = Math.min(50, ...scores.map(floor));
  const last = Math.max(85, ...scores.map(floor));
  return Array.from({ length: (last - first) / step + 1 }, (_, index) => {
    const from = first + index * step;
    return { from, amount: scores.filter(score => floor(score) === from).length };
  });
}
