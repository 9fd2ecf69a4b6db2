import type { ReactElement } from 'react';
import type { BatchReport } from '../../../core/contract/report.ts';
import { keyed } from './keyed.ts';

/** Length of a bar for all candidates, in points. */
const length = 240;

interface CoverageProps {
  readonly coverage: BatchReport['coverage'];
  /** Number of ranked candidates. */
  readonly all: number;
}

/** How many candidates have evidence for each required criterion; the scarcest is named below. */
export function Coverage({ coverage, all }: CoverageProps): ReactElement {
  const sorted = coverage.toSorted((a, b) => b.found - a.found);
  const scarcest = sorted.at(-1);
  const isScarce = scarcest !== undefined && sorted.length > 1 && scarcest.found < all / 2;
  const without = sorted.filter(entry => entry.found === 0).map(entry => entry.label);
  return (
    <>
      <table className="coverage">
        <tbody>
          {keyed(sorted).map(({ key, item: entry }) => (
            <tr key={key}>
              <th scope="row" dir="auto">
                {entry.label}
              </th>
              <td>
                <svg className="bar" viewBox={`0 0 ${length} 7`} aria-hidden="true">
                  <rect x={0} y={0} width={length} height={7} fill="#e9e9eb" />
                  <rect
                    x={0}
                    y={0}
                    width={(entry.found / all) * length}
                    height={7}
                    fill={isScarce && entry.found === scarcest.found ? 'var(--accent)' : '#858a92'}
                  />
                </svg>
              </td>
              <td className="number">{entry.found}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {isScarce && (
        <p className="small">
          {without.length > 0
            ? `No candidate has evidence for ${without.join(', ')}.`
            : `${scarcest.label} is scarce: fewer than half of the candidates have evidence for it.`}
        </p>
      )}
    </>
  );
}
