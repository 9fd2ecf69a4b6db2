import type { BatchItemResult, RankedItem } from '../../../core/contract/batch.ts';
import type { BatchOutputInput } from '../../../core/contract/report.ts';
import type { Criterion } from '../../../core/contract/rubric.ts';
import type { ColumnKind, WorkbookCell, WorkbookSheet, WriteWorkbookInput } from '../../../core/contract/workbook.ts';
import { eachResult, missingOf, nameOf, positionOf } from './item-facts.ts';
import { criterionStatusWords, itemStatusWords, reasonOf, recommendationOf } from './output-words.ts';
import { summarySheet } from './summary-sheet.ts';

type Columns = readonly (readonly [title: string, kind: ColumnKind, width: number])[];
type Rows = readonly (readonly WorkbookCell[])[];

const rankingColumns: Columns = [
  ['Rank', 'integer', 7],
  ['Tied', 'text', 7],
  ['Name', 'text', 26],
  ['Now', 'text', 36],
  ['Score', 'decimal', 8],
  ['Low', 'decimal', 8],
  ['High', 'decimal', 8],
  ['Recommendation', 'text', 16],
  ['Shortlisted', 'text', 12],
  ['Years', 'decimal', 8],
  ['Required met', 'integer', 10],
  ['Required of', 'integer', 10],
  ['Missing or alternative', 'text', 40],
  ['E-mail', 'text', 30],
  ['Phone', 'text', 18],
  ['Location', 'text', 20],
  ['Remarks', 'text', 40],
  ['File', 'text', 34],
];

const evidenceColumns: Columns = [
  ['Rank', 'integer', 7],
  ['Name', 'text', 26],
  ['Criterion', 'text', 26],
  ['Necessity', 'text', 11],
  ['Status', 'text', 22],
  ['Found', 'text', 30],
  ['Satisfied', 'share', 10],
  ['Points', 'decimal', 8],
  ['Of', 'decimal', 8],
  ['Quote', 'text', 80],
  ['Page', 'integer', 7],
  ['File', 'text', 34],
];

const notRankedColumns: Columns = [
  ['File', 'text', 38],
  ['Status', 'text', 13],
  ['What happened', 'text', 60],
  ['What to do', 'text', 60],
  ['Name', 'text', 26],
];

/** The workbook of a batch as plain rows; results are read one at a time. `printedOn` is an ISO day. */
export async function batchWorkbook(input: BatchOutputInput, printedOn: string): Promise<WriteWorkbookInput> {
  const criteria = input.summary.rubric?.criteria ?? [];
  const ranking: WorkbookCell[][] = [];
  const matrix: WorkbookCell[][] = [];
  const evidence: WorkbookCell[][] = [];
  const read = input.ranking.filter(item => item.status === 'completed');
  for await (const { item, result } of eachResult(input, read)) {
    ranking.push(rankingRow(input, item, result));
    if (result.match === null) continue;
    matrix.push(matrixRow(criteria, item, result));
    evidence.push(...evidenceRows(criteria, item, result));
  }
  const notRanked = input.ranking.filter(item => item.status !== 'completed').map(notRankedRow);
  return {
    sheets: [
      summarySheet(input, printedOn),
      sheetOf('Ranking', rankingColumns, ranking, 3),
      ...(criteria.length === 0
        ? []
        : [sheetOf('Criteria', matrixColumns(criteria), matrix, 2), sheetOf('Evidence', evidenceColumns, evidence, 2)]),
      sheetOf('Not ranked', notRankedColumns, notRanked, 1),
    ],
  };
}

function sheetOf(name: string, columns: Columns, rows: Rows, frozenColumns: number): WorkbookSheet {
  return { name, columns: columns.map(([title, kind, width]) => ({ title, kind, width })), frozenColumns, rows };
}

function rankingRow(input: BatchOutputInput, item: RankedItem, { cv, match, warnings }: BatchItemResult): WorkbookCell[] {
  const { rubric } = input.summary;
  return [
    item.rank,
    item.tied ? 'tied' : '',
    nameOf(item, cv),
    cv === null ? '' : positionOf(cv),
    item.score,
    item.low,
    item.high,
    recommendationOf(item),
    item.shortlisted ? 'yes' : 'no',
    cv?.totalYears ?? item.totalYears,
    item.requiredMet,
    item.requiredTotal,
    match === null || rubric === null ? '' : missingOf(rubric, match),
    cv?.emails.map(field => field.value).join(', ') ?? '',
    cv?.phones.map(field => field.value).join(', ') ?? '',
    cv?.location?.value ?? '',
    warnings.join(' '),
    item.file,
  ];
}

function matrixColumns(criteria: readonly Criterion[]): Columns {
  const heads = criteria.map(({ label, necessity }): Columns[number] => [`${label} (${necessity})`, 'share', 14]);
  return [['Rank', 'integer', 7], ['Name', 'text', 26], ['Score', 'decimal', 8], ...heads];
}

function matrixRow(criteria: readonly Criterion[], item: RankedItem, { cv, match }: BatchItemResult): WorkbookCell[] {
  const results = new Map(match?.results.map(result => [result.criterionId, result]));
  const satisfied = criteria.map(({ id }): WorkbookCell => {
    const result = results.get(id);
    if (result === undefined) return null;
    return result.status === 'unknown' ? { kind: 'text', value: 'not readable' } : result.satisfaction;
  });
  return [item.rank, nameOf(item, cv), item.score, ...satisfied];
}

/** One row per quote, the first in its sentence; a criterion without a quote has one row that says so. */
function evidenceRows(criteria: readonly Criterion[], item: RankedItem, { cv, match }: BatchItemResult): WorkbookCell[][] {
  const results = new Map(match?.results.map(result => [result.criterionId, result]));
  const points = new Map(match?.score.points.map(entry => [entry.criterionId, entry]));
  return criteria.flatMap(({ id, label, necessity }) => {
    const result = results.get(id);
    if (result === undefined) return [];
    const earned = points.get(id);
    const about = [item.rank, nameOf(item, cv), label, necessity, criterionStatusWords[result.status], result.finding];
    const head: WorkbookCell[] = [...about, result.satisfaction, earned?.points ?? null, earned?.most ?? null];
    const [best] = result.evidence;
    const quotes = result.evidence.map(entry =>
      head.concat(entry === best ? result.quote || entry.quote : entry.quote, entry.page, item.file),
    );
    return quotes.length > 0 ? quotes : [head.concat('', null, item.file)];
  });
}

function notRankedRow(item: RankedItem): WorkbookCell[] {
  const step = item.status === 'duplicate' ? 'Nothing; the first copy counts.' : (item.error?.nextStep ?? '');
  return [item.file, itemStatusWords[item.status], reasonOf(item), step, item.name];
}
