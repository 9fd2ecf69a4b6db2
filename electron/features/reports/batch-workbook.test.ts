import { describe, expect, it } from 'vitest';
import type { WorkbookRow, WorkbookSheet } from '../../../core/contract/workbook.ts';
import { sampleBatch } from '../../../tests/support/report-sample-batch.ts';
import { batchWorkbook } from './batch-workbook.ts';

interface FullSheet extends WorkbookSheet {
  readonly rows: readonly WorkbookRow[];
}

async function sheetsOf(input = sampleBatch()): Promise<ReadonlyMap<string, FullSheet>> {
  const { sheets, slices } = batchWorkbook(input, '2026-11-21');
  const rows = sheets.map((): WorkbookRow[] => []);
  for await (const slice of slices) {
    expect(slice.rows.length).toBeLessThan(1_000);
    rows[slice.sheet]?.push(...slice.rows);
  }
  return new Map(sheets.map((sheet, index) => [sheet.name, { ...sheet, rows: rows[index] ?? [] }]));
}

/** A row as an object from column titles to values. */
function rowOf(sheet: FullSheet | undefined, index: number): Readonly<Record<string, unknown>> {
  return Object.fromEntries(sheet?.columns.map((column, place) => [column.title, sheet.rows[index]?.[place]]) ?? []);
}

describe('workbook of a batch', () => {
  it('has its sheets in a fixed order', async () => {
    expect([...(await sheetsOf()).keys()]).toEqual(['Summary', 'Ranking', 'Criteria', 'Evidence', 'Not ranked']);
  });

  it('ranks with numbers as numbers and the phone as it is', async () => {
    const ranking = (await sheetsOf()).get('Ranking');
    expect(ranking?.rows).toHaveLength(110);
    expect(rowOf(ranking, 0)).toMatchObject({
      Rank: 1,
      Name: 'Ana Lindqvist',
      Score: 88,
      Low: 85,
      High: 90,
      Shortlisted: 'yes',
      Phone: '+46701740605',
    });
    expect(rowOf(ranking, 3)).toMatchObject({ Rank: 4, Tied: 'tied' });
  });

  it('shows the satisfaction of every criterion by every candidate as a share', async () => {
    const criteria = (await sheetsOf()).get('Criteria');
    expect(criteria?.columns.filter(column => column.kind === 'share')).toHaveLength(16);
    expect(rowOf(criteria, 0)).toMatchObject({
      'TypeScript (required)': 1,
      'Kubernetes (required)': expect.closeTo(0.4),
      'Go (preferred)': 0,
    });
  });

  it('has a row for every quote with its page, and one for a criterion without any', async () => {
    const evidence = (await sheetsOf()).get('Evidence');
    expect(rowOf(evidence, 0)).toMatchObject({
      Criterion: 'TypeScript',
      Quote: 'Lead of card settlement: TypeScript and Node.js services',
      Page: 1,
    });
    const missing = evidence?.rows.findIndex(row => row[2] === 'Go') ?? -1;
    expect(rowOf(evidence, missing)).toMatchObject({ Status: 'not found', Quote: '', Page: null, Points: 0, Of: 4 });
  });

  it('names every document that is not ranked with reason and next step', async () => {
    const notRanked = (await sheetsOf()).get('Not ranked');
    expect(notRanked?.rows.map(row => row[1])).toEqual(['needs help', 'refused', 'duplicate', 'failed']);
    for (const row of notRanked?.rows ?? []) for (const cell of row.slice(0, 4)) expect(cell).not.toBe('');
  });

  it('sums up the batch with dates as dates', async () => {
    const summary = new Map((await sheetsOf()).get('Summary')?.rows.map(row => [row[0], row[1]]));
    expect(summary.get('Job')).toBe('Backend engineer');
    expect(summary.get('Rubric saved')).toEqual({ kind: 'date', value: '2026-11-11' });
    expect(summary.get('Documents received')).toEqual({ kind: 'integer', value: 114 });
    expect(summary.get('Shortlisted')).toEqual({ kind: 'integer', value: 7 });
  });

  it('has no criteria and no evidence where there is no job', async () => {
    const { summary } = sampleBatch();
    const sheets = await sheetsOf(sampleBatch({ summary: { ...summary, rubric: null, rubricSavedAt: null } }));
    expect([...sheets.keys()]).toEqual(['Summary', 'Ranking', 'Not ranked']);
  });
});
