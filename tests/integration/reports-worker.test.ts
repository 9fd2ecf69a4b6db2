import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorkerPool, type WorkerPool } from '../../electron/engine/pool/worker-pool.ts';
import { createReportsService } from '../../electron/features/reports/reports.service.ts';
import { sampleBatch } from '../support/report-sample-batch.ts';
import { rankedItem } from '../support/report-samples.ts';

let pool: WorkerPool;

beforeAll(() => {
  pool = createWorkerPool({
    workerPath: path.resolve(import.meta.dirname, '../../workers/export/export.worker.ts'),
    threads: 1,
    memoryMb: 384,
    roomMb: 1024,
    workerData: {},
  });
});

afterAll(() => pool.close());

function service() {
  const printer = {
    print: async () => new Uint8Array(),
    redraw: async () => '',
    warm: async () => undefined,
    close: async () => undefined,
  };
  return createReportsService({ printer, pool, now: () => Date.now() });
}

describe('spreadsheet of a batch, written by a real worker thread', () => {
  it('holds two thousand candidates with all their evidence', async () => {
    const ranking = Array.from({ length: 2000 }, (_, index) =>
      rankedItem({
        itemId: `cv-${index}`,
        name: `Candidate ${index}`,
        score: 90 - index / 25,
        low: 10,
        high: 90,
        rank: index + 1,
        shortlisted: index < 10,
      }),
    );
    const files = unzipSync(await service().batchXlsx(sampleBatch({ ranking })));
    const sheet = (number: number): string => strFromU8(files[`xl/worksheets/sheet${number}.xml`] ?? new Uint8Array());
    expect(sheet(2).match(/<row /g)).toHaveLength(2001);
    expect(sheet(3).match(/<row /g)).toHaveLength(2001);
    expect(sheet(4).match(/<row /g)).toHaveLength(1 + 2000 * 16);
    expect(strFromU8(files['xl/workbook.xml'] ?? new Uint8Array())).toMatch(
      /name="Summary".*name="Ranking".*name="Criteria".*name="Evidence".*name="Not ranked"/,
    );
  });

  it('names what is wrong with sheets that cannot be written', async () => {
    await pool.warm();
    await expect(pool.run('packWorkbook', { sheets: [] }, { timeoutMs: 10_000 })).rejects.toMatchObject({ code: 'INTERNAL' });
  });
});
