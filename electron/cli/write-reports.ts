import type { BatchSummary, RankedItem } from '../../core/contract/batch.ts';
import type { BatchOutputInput } from '../../core/contract/report.ts';
import type { App } from '../app.ts';
import { writeWhole } from '../engine/files/write-file.ts';
import type { ScreenOptions } from './screen-options.ts';

/** Writes the reports that were asked for, each whole or not at all. */
export async function writeReports(app: App, options: ScreenOptions, summary: BatchSummary, ranking: readonly RankedItem[]): Promise<void> {
  const { reports, screening } = app.services;
  const input: BatchOutputInput = {
    summary,
    ranking,
    results: item => screening.itemResult(summary.batchId, item),
    hiddenOf: documentId => screening.concealed(documentId),
    paper: 'A4',
    organization: '',
    decidedBy: null,
  };
  if (options.csv !== null) await writeWhole(options.csv, reports.batchCsv(input));
  if (options.xlsx !== null) await writeWhole(options.xlsx, await reports.batchXlsx(input));
  if (options.pdf !== null) await writeWhole(options.pdf, await reports.batchPdf(input));
}
