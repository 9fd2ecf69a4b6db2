import type { BatchItemResult, RankedItem } from '../../../core/contract/batch.ts';
import type { BatchOutputInput } from '../../../core/contract/report.ts';
import type { Criterion } from '../../../core/contract/rubric.ts';
import type { ColumnKind, WorkbookCell, WorkbookRow, WorkbookSheet } from '../../../core/contract/workbook.ts';
import { presentPosition } from '../../../core/cv/present-position.ts';
import { eachResult, missingOf, nameOf } from './item-facts.ts';
import {
  criterionStatusWords,
  decisionOf,
  itemStatusWords,
  reasonOf,
  recommendationOf,
  remarksOf,
  standsInRanking,
} from './output-words.ts';
import { summarySheet } from './summary-sheet.ts';

type Columns = readonly (readonly [title: string, kind: ColumnKind, width: number])[];
type Rows = readonly WorkbookRow[];

const scoreColumns: Columns = [
  ['Rank', 'integer', 7],
  ['Tied', 'text', 7],
  ['Name', 'text', 26],
  ['Now', 'text', 36],
  ['Score', 'decimal', 8],
  ['Low', 'decimal', 8],
  ['High', 'decimal', 8],
  ['Recommendation', 'text', 16],
  ['Shortlisted', 'text', 12],
];

const decisionColumns: Columns = [['Decision', 'text', 12]];
const remarkColumns: Columns = [
  ['Declined because', 'text', 28],
  ['Rating', 'integer', 8],
];

const personColumns: Columns = [
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

/** A workbook that is still to be written: its sheets, and their rows as they come. */
export interface WorkbookRows {
  readonly sheets: readonly WorkbookSheet[];
  /** Some rows of the sheet with that index; rows of one sheet come in order. */
  readonly slices: AsyncGenerator<{ readonly sheet: number; readonly rows: Rows }>;
}

/** Rows that are handed on together: evidence of about 15 people, 5 ms of copying. */
const rowsAtOnce = 500;

/** The workbook of a batch as plain rows; results are read one at a time, and never stand in memory together. `printedOn` is an ISO day. */
export function batchWorkbook(input: BatchOutputInput, printedOn: string): WorkbookRows {
  const criteria = input.summary.rubric?.criteria ?? [];
  const decision = [...(input.decisions === undefined ? [] : decisionColumns), ...(input.remarks === undefined ? [] : remarkColumns)];
  const summary = summarySheet(input, printedOn);
  const matched = [sheetOf('Criteria', matrixColumns(criteria), 2), sheetOf('Evidence', evidenceColumns, 2)];
  const sheets = [
    summary.sheet,
    sheetOf('Ranking', [...scoreColumns, ...decision, ...personColumns], 3),
    ...(criteria.length === 0 ? [] : matched),
    sheetOf('Not ranked', notRankedColumns, 1),
  ];
  return { sheets, slices: slicesOf(input, summary.rows, sheets.length) };
}

async function* slicesOf(input: BatchOutputInput, summary: Rows, sheets: number): WorkbookRows['slices'] {
  const criteria = input.summary.rubric?.criteria ?? [];
  yield { sheet: 0, rows: summary };
  const open: [ranking: WorkbookCell[][], matrix: WorkbookCell[][], evidence: WorkbookCell[][]] = [[], [], []];
  const full = (): number => open.reduce((sum, rows) => sum + rows.length, 0);
  const [ranking, matrix, evidence] = open;
  for await (const { item, result } of eachResult(input, input.ranking.filter(standsInRanking))) {
    ranking.push(rankingRow(input, item, result));
    if (result.match !== null && criteria.length > 0) {
      matrix.push(matrixRow(criteria, item, result));
      evidence.push(...evidenceRows(criteria, item, result));
    }
    if (full() >= rowsAtOnce) yield* emptied(open);
  }
  yield* emptied(open);
  const others = input.ranking.filter(item => !standsInRanking(item));
  for (let from = 0; from < others.length; from += rowsAtOnce)
    yield { sheet: sheets - 1, rows: others.slice(from, from + rowsAtOnce).map(notRankedRow) };
}

function* emptied(open: readonly WorkbookCell[][][]): Generator<{ readonly sheet: number; readonly rows: Rows }> {
  for (const [index, rows] of open.entries()) if (rows.length > 0) yield { sheet: index + 1, rows: rows.splice(0) };
}

function sheetOf(name: string, columns: Columns, frozenColumns: number): WorkbookSheet {
  return { name, columns: columns.map(([title, kind, width]) => ({ title, kind, width })), frozenColumns };
}

function rankingRow(input: BatchOutputInput, item: RankedItem, { cv, match, warnings }: BatchItemResult): WorkbookCell[] {
  const { rubric } = input.summary;
  return [
    item.rank,
    item.tied ? 'tied' : '',
    nameOf(item, cv),
    cv === null ? '' : presentPosition(cv),
    item.score,
    item.low,
    item.high,
    recommendationOf(item),
    item.shortlisted ? 'yes' : 'no',
    ...(input.decisions === undefined ? [] : [decisionOf(input, item)]),
    ...remarksOf(input, item),
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

/** In place of the number of a page that the candidate's file does not have. */
const byHand: WorkbookCell = { kind: 'text', value: 'filled in by hand' };

/** One row per quote, the first in its sentence; a criterion without a quote has one row that says so. */
function evidenceRows(criteria: readonly Criterion[], item: RankedItem, { cv, match, handPage }: BatchItemResult): WorkbookCell[][] {
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
      head.concat(entry === best ? result.quote || entry.quote : entry.quote, entry.page === handPage ? byHand : entry.page, item.file),
    );
    return quotes.length > 0 ? quotes : [head.concat('', null, item.file)];
  });
}

function notRankedRow(item: RankedItem): WorkbookCell[] {
  return [item.file, item.versionOf === null ? itemStatusWords[item.status] : 'older version', reasonOf(item), stepOf(item), item.name];
}

function stepOf({ status, versionOf, error }: RankedItem): string {
  if (status === 'duplicate') return error?.nextStep ?? 'Nothing; the first copy counts.';
  return versionOf === null ? (error?.nextStep ?? '') : 'Nothing; let it count in the window if it should.';
}
