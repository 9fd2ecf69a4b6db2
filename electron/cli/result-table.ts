import type { RankedItem } from '../../core/contract/batch.ts';
import { fit } from './terminal.ts';

interface Column {
  readonly title: string;
  readonly width: number;
  readonly align: 'left' | 'right';
  readonly show: (item: RankedItem) => string;
}

const wordsOf: Readonly<Record<string, string>> = { 'strong-yes': 'strong yes', 'strong-no': 'strong no' };

const rankColumn: Column = {
  title: '#',
  width: 5,
  align: 'right',
  show: item => (item.rank === null ? '' : `${item.rank}${item.tied ? '=' : ''}`),
};
const nameColumn: Column = { title: 'name', width: 28, align: 'left', show: item => item.name };
const yearsColumn: Column = { title: 'years', width: 5, align: 'right', show: item => item.totalYears?.toFixed(1) ?? '' };

const rankingColumns: readonly Column[] = [
  rankColumn,
  { title: 'score', width: 6, align: 'right', show: item => item.score?.toFixed(1) ?? '' },
  { title: 'range', width: 8, align: 'right', show: showRange },
  { title: 'advice', width: 10, align: 'left', show: item => wordsOf[item.recommendation ?? ''] ?? item.recommendation ?? '' },
  { title: '', width: 1, align: 'left', show: item => (item.shortlisted ? '*' : '') },
  nameColumn,
  yearsColumn,
  {
    title: 'required',
    width: 8,
    align: 'right',
    show: item => (item.requiredTotal === null ? '' : `${item.requiredMet ?? 0}/${item.requiredTotal}`),
  },
];
const readingColumns: readonly Column[] = [
  nameColumn,
  { title: 'e-mail', width: 36, align: 'left', show: item => item.email },
  yearsColumn,
];

/** The ranking (or, without a job, the people read) as lines of fixed columns; the file name comes last and is never cut. */
export function formatTable(items: readonly RankedItem[], ranked: boolean): string {
  const columns = ranked ? rankingColumns : readingColumns;
  const line = (cells: readonly string[], file: string): string => `${[...cells, file].join('  ').trimEnd()}\n`;
  const head = line(
    columns.map(column => fit(column.title, column.width, column.align)),
    'file',
  );
  const rows = items.map(item =>
    line(
      columns.map(column => fit(column.show(item), column.width, column.align)),
      `${fit(item.file, 200).trimEnd()}${item.versionOf === null ? '' : ` (of the same person; ${fit(item.versionOf, 200).trimEnd()} counts)`}`,
    ),
  );
  return head + rows.join('');
}

/** What is not in the ranking, each with its reason and next step. */
export function formatProblems(items: readonly RankedItem[]): string {
  return items
    .map(item => {
      const reason =
        item.duplicateOf === null || item.error !== null
          ? `${item.error?.sentence ?? ''} ${item.error?.nextStep ?? ''}`.trim()
          : `Same bytes as ${item.duplicateOf}.`;
      return `${statusOf(item).padEnd(10)}  ${fit(item.file, 200).trimEnd()}: ${reason}\n`;
    })
    .join('');
}

/** A file that was split stands for its parts, as a duplicate does for another file. */
function statusOf({ status, error }: RankedItem): string {
  return status === 'duplicate' && error !== null ? 'split' : status;
}

function showRange(item: RankedItem): string {
  if (item.low === null || item.high === null || item.low === item.high) return '';
  return `${Math.round(item.low)}–${Math.round(item.high)}`;
}
