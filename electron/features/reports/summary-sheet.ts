import type { BatchOutputInput } from '../../../core/contract/report.ts';
import type { WorkbookCell, WorkbookRow, WorkbookSheet } from '../../../core/contract/workbook.ts';

/** The first sheet: job, rubric, the equation of the batch, scores, and how the numbers came about. */
export function summarySheet(
  input: BatchOutputInput,
  printedOn: string,
): { readonly sheet: WorkbookSheet; readonly rows: readonly WorkbookRow[] } {
  const { rubric } = input.summary;
  const sheet = {
    name: 'Summary',
    columns: [
      { title: 'What', kind: 'text', width: 34 },
      { title: 'Value', kind: 'text', width: 60 },
    ],
    frozenColumns: 1,
  } as const;
  const rows: readonly WorkbookRow[] = [
    [rubric === null ? 'Batch' : 'Job', input.summary.title],
    ...rubricRows(input),
    ['Batch received', day(input.summary.createdAt)],
    ['Written', day(printedOn)],
    ...countRows(input),
    ...scoreRows(input),
    ['Seconds', decimal(input.summary.seconds)],
    ['How this was made', method(rubric !== null)],
  ];
  return { sheet, rows };
}

function rubricRows({ summary }: BatchOutputInput): WorkbookCell[][] {
  if (summary.rubric === null) return [];
  const { version, weights, criteria } = summary.rubric;
  const saved: WorkbookCell[][] = summary.rubricSavedAt === null ? [] : [['Rubric saved', day(summary.rubricSavedAt)]];
  return [
    ['Rubric version', integer(version)],
    ...saved,
    ['Criteria', integer(criteria.length)],
    ['Points for required criteria', decimal(weights.required)],
    ['Points for preferred criteria', decimal(weights.preferred)],
    ['Points for experience', decimal(weights.experience)],
    ['Points for education', decimal(weights.education)],
  ];
}

function countRows({ summary, ranking }: BatchOutputInput): WorkbookCell[][] {
  const { counts } = summary;
  const older = ranking.filter(item => item.versionOf !== null).length;
  return [
    ['Documents received', integer(counts.received)],
    ['Completed', integer(counts.completed - older)],
    ...(older === 0 ? [] : [['Other versions of a CV', integer(older)]]),
    ['Need help', integer(counts.needsHelp)],
    ['Refused', integer(counts.refused)],
    ['Duplicates', integer(counts.duplicate)],
    ['Failed', integer(counts.failed)],
    ['In progress', integer(counts.waiting + counts.running)],
  ];
}

function scoreRows({ summary, ranking }: BatchOutputInput): WorkbookCell[][] {
  const scores = ranking.flatMap(item => (item.rank === null || item.score === null ? [] : [item.score])).toSorted((a, b) => b - a);
  const [highest] = scores;
  const middle = scores[Math.floor(scores.length / 2)];
  if (summary.rubric === null || highest === undefined || middle === undefined) return [];
  return [
    ['Threshold', decimal(summary.threshold)],
    ['At the threshold or above', integer(scores.filter(score => score >= summary.threshold).length)],
    ['Shortlisted', integer(ranking.filter(item => item.shortlisted).length)],
    ['Highest score', decimal(highest)],
    ['Middle score', decimal(middle)],
  ];
}

function method(matched: boolean): string {
  const score = matched ? 'The score is the sum of the points of the criteria. The same CV and the same rubric give the same number. ' : '';
  return `Fixed rules on one laptop, without a network. ${score}Names, photographs, age, gender and nationality are not used. Software proposes; a person decides.`;
}

function integer(value: number): WorkbookCell {
  return { kind: 'integer', value };
}

function decimal(value: number): WorkbookCell {
  return { kind: 'decimal', value };
}

function day(at: string): WorkbookCell {
  return { kind: 'date', value: at.slice(0, 10) };
}
