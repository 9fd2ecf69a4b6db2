import { describe, expect, it } from 'vitest';
import type { PrintJob } from '../../../core/contract/report.ts';
import { sampleBatch, sampleRanking } from '../../../tests/support/report-sample-batch.ts';
import { rankedItem } from '../../../tests/support/report-samples.ts';
import type { WorkerPool } from '../../engine/pool/worker-pool.ts';
import { createReportsService } from './reports.service.ts';

/** The service with a printer and a pool that keep what they were given. */
function serviceWith(answer: unknown = new Uint8Array([1])) {
  const printed: unknown[] = [];
  const printer = {
    print: async (report: unknown) => {
      printed.push(report);
      return new Uint8Array([7]);
    },
    warm: async () => undefined,
    close: async () => undefined,
  };
  const pool: WorkerPool = { run: async () => answer, warm: async () => undefined, threads: 1, close: async () => undefined };
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
    expect(reports.map(report => (report.kind === 'batch' ? 'batch' : report.rank))).toEqual(['batch', 1, 2, 3, 4, 4, 6, 7]);
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
    await expect(service.candidatePdf(sampleBatch(), refused)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('refuse a workbook that is no bytes', async () => {
    await expect(serviceWith('text').service.batchXlsx(sampleBatch())).rejects.toThrow();
  });
});
