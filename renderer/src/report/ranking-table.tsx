import type { ReactElement } from 'react';
import type { RankedItem } from '../../../core/contract/batch.ts';
import type { BatchReportRow } from '../../../core/contract/report.ts';
import { shorten, showNumber } from './report-words.ts';

interface RankingTableProps {
  readonly rows: readonly BatchReportRow[];
  /** Which of the rows this part of the table shows: `to` exclusive. */
  readonly from: number;
  readonly to: number;
}

const columns = ['#', 'Name', 'Now', 'Score', 'Range', 'Years', 'Required', 'Missing or alternative'];

/** Ranked people: equal scores share a rank and show an equals sign. */
export function RankingTable({ rows, from, to }: RankingTableProps): ReactElement {
  const showScore = scoreFormat(rows.map(row => row.item));
  return (
    <table className="ranking">
      <colgroup>
        {columns.map(name => (
          <col key={name} className={name === '#' ? 'rank' : (name.split(' ')[0] ?? '').toLowerCase()} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map(name => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.slice(from, to).map(({ item, now, missing, decision }) => (
          <tr key={item.itemId} data-row>
            <td>
              {item.rank}
              {item.tied ? '=' : ''}
            </td>
            <th scope="row" dir="auto">
              {shorten(item.name || item.file, 70)}
              {decision !== '' && <span className="decision">{decision}</span>}
            </th>
            <td>
              <bdi>{shorten(now, 80)}</bdi>
            </td>
            <td>
              <strong>{showScore(item.score ?? 0)}</strong>
            </td>
            <td>{rangeOf(item)}</td>
            <td>{item.totalYears === null ? '' : item.totalYears.toFixed(1)}</td>
            <td>{item.requiredTotal === null ? '' : `${item.requiredMet ?? 0}/${item.requiredTotal}`}</td>
            <td>{shorten(missing, 90)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Whole points, unless two people of different rank would then show the same number. */
function scoreFormat(items: readonly RankedItem[]): (score: number) => string {
  const ranks = new Map<number, number | null>();
  for (const item of items) {
    const shown = Math.round(item.score ?? 0);
    if (ranks.has(shown) && ranks.get(shown) !== item.rank) return showNumber;
    ranks.set(shown, item.rank);
  }
  return score => String(Math.round(score));
}

function rangeOf(item: RankedItem): string {
  const [from, to] = [Math.round(item.low ?? 0), Math.round(item.high ?? 0)];
  return from === to ? '' : `${from}–${to}`;
}
