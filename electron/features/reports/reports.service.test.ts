import { describe, expect, it } from 'vitest';
import { AppError } from '../../../core/contract/errors.ts';
import type { PrintJob } from '../../../core/contract/report.ts';
import { WriteRowsInput } from '../../../core/contract/workbook.ts';
import { sampleBatch, sampleRanking } from '../../../tests/support/report-sample-batch.ts';
import { rankedItem } from '../../../tests/support/report-samples.ts';
import { writeHere } from '../../../tests/support/export-desk.ts';
import type { WorkerPool } from '../../engine/pool/worker-pool.ts';
import { peopleOf } from './batch-input.ts';
import { createReportsService } from './reports.service.ts';

/** The service with a printer and a pool that keep what they were given. */
function serviceWith(run: WorkerPool['run'] = writeHere) {
  const printed: unknown[] = [];
  const printer = {
    print: async (report: unknown) => {
      printed.push(report);
      return new Uint8Array([7]);
    },
    redraw: async () => '',
    warm: async () => undefined,
    close: async () => undefined,
  };
  const pool: WorkerPool = { run, warm: async () => undefined, threads: 1, close: async () => undefined };
  return { printed, service: createReportsService({ printer, pool, now: () => new Date(2026, 10, 21, 23, 30).getTime() }) };
}

function isJob(value: unknown): value is PrintJob {
  return typeof value === 'object' && value !== null && 'reports' in value;
}

function jobOf(printed: readonly unknown[]): PrintJob {
  const [job] = printed;
  if (!isJob(job)) throw new Error('nothing was printed');
  return job;
}

describe('reports', () => {
  it('print the summary of a batch first, then the shortlisted in order of rank', async () => {
    const { printed, service } = serviceWith();
    await service.batchPdf(sampleBatch());
    const { reports, title } = jobOf(printed);
    expect(title).toBe('Backend engineer: batch summary');
    expect(reports.map(report => (report.kind === 'candidate' ? report.rank : report.kind))).toEqual(['batch', 1, 2, 3, 4, 4, 6, 7]);
  });

  it('print at most fifty candidates', async () => {
    const { printed, service } = serviceWith();
    const ranking = Array.from({ length: 80 }, (_, index) =>
      rankedItem({ itemId: `cv-${index}`, name: `Name ${index}`, score: 90, rank: 1, tied: true, shortlisted: true }),
    );
    await service.batchPdf(sampleBatch({ ranking }));
    expect(jobOf(printed).reports).toHaveLength(51);
  });

  it('carry the day where the recruiter is', async () => {
    const { printed, service } = serviceWith();
    await service.batchPdf(sampleBatch());
    expect(jobOf(printed).reports[0]?.printedOn).toBe('2026-11-21');
  });

  it('name a document that gave no CV instead of printing an empty page', async () => {
    const { service } = serviceWith();
    const refused = sampleRanking().find(item => item.status === 'refused');
    if (refused === undefined) throw new Error('no item');
    await expect(service.candidatePdf(peopleOf(sampleBatch()), refused)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('refuse a workbook that is no bytes', async () => {
    const { service } = serviceWith(async (task, input) => (task === 'writeRows' ? writeHere(task, input) : 'text'));
    await expect(service.batchXlsx(sampleBatch())).rejects.toThrow('Uint8Array');
  });

  it('send a workbook to its thread in small parts, and name it when even these are too much', async () => {
    const sent: { readonly task: string; readonly rows: number }[] = [];
    const { service } = serviceWith(async (task, input) => {
      sent.push({ task, rows: rowsIn(input) });
      return writeHere(task, input);
    });
    await service.batchXlsx(sampleBatch());
    expect(sent.filter(part => part.task === 'writeRows').reduce((sum, part) => sum + part.rows, 0)).toBeGreaterThan(2_000);
    expect(Math.max(...sent.map(part => part.rows))).toBeLessThan(1_000);
    const broken = serviceWith(() => Promise.reject(new AppError('DOCUMENT_TOO_COMPLEX')));
    await expect(broken.service.batchXlsx(sampleBatch())).rejects.toMatchObject({ code: 'REPORT_FAILED' });
  });
});

function rowsIn(input: unknown): number {
  return WriteRowsInput.safeParse(input).data?.rows.length ?? 0;
}
