import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RawPdf, writePages } from '../fixtures/raw-pdf.ts';
import { createWorkerPool } from '../../electron/engine/pool/worker-pool.ts';
import { runScreen, type ScreenJson } from '../support/run-screen.ts';

const project = path.resolve(import.meta.dirname, '../..');
const scan = path.join(project, 'resources/samples/cvs/Scan_20260302_091544.pdf');
const job = path.join(project, 'resources/samples/jobs/registered-nurse-icu.md');

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'shortlist-recognition-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A page that is one grey picture without a word, as a scanner delivers an empty sheet. */
function emptySheet(): Buffer {
  const pdf = new RawPdf();
  const grey = pdf.addStream(
    Buffer.alloc(400 * 560, 225),
    '/Type /XObject /Subtype /Image /Width 400 /Height 560 /ColorSpace /DeviceGray /BitsPerComponent 8',
  );
  const content = pdf.addStream('q 595 0 0 842 0 0 cm /Im Do Q');
  return writePages(pdf, [content], { resources: `/XObject << /Im ${grey} 0 R >>` });
}

describe('scans', () => {
  it('are read, matched and ranked like any other document, and said to be scans', async () => {
    const output = path.join(folder, 'scan.json');
    const run = await runScreen(['--quiet', '--job', job, '--json', output, scan]);
    expect(run.status).toBe(0);
    const { candidates } = JSON.parse(await readFile(output, 'utf8')) as ScreenJson;
    expect(candidates).toMatchObject([
      { status: 'completed', name: 'Olena Kovalenko', emails: ['olena.kovalenko@example.net'], phones: ['+492214710266'], rank: 1 },
    ]);
    const [candidate] = candidates;
    expect(candidate?.warnings).toEqual([expect.stringContaining('Read from a scan')]);
    expect(candidate?.match?.results.some(result => result.evidence.some(({ page, quote }) => page === 1 && quote !== ''))).toBe(true);
  });

  it('without a word need help and say why', async () => {
    const file = path.join(folder, 'empty-sheet.pdf');
    await writeFile(file, emptySheet());
    const run = await runScreen(['--quiet', '--json', '-', file]);
    expect(run.status).toBe(2);
    const { candidates } = JSON.parse(run.stdout) as ScreenJson;
    expect(candidates).toMatchObject([{ status: 'needs-help', error: expect.stringContaining('no words can be made out in them') }]);
  });

  it('are left in the middle of a page when the task is cancelled, and the next one is read', async () => {
    const pool = createWorkerPool({
      workerPath: path.join(project, 'out/main/workers/ocr.js'),
      threads: 1,
      memoryMb: 384,
      roomMb: 2048,
      workerData: {},
    });
    const bytes = new Uint8Array(await readFile(scan));
    const stop = new AbortController();
    try {
      const twice = { bytes, pages: [1, 1] };
      const run = pool.run('recognise', twice, { timeoutMs: 120_000, signal: stop.signal, onStage: () => stop.abort() });
      await expect(run).rejects.toMatchObject({ code: 'CANCELLED' });
      await expect(pool.run('recognise', { bytes, pages: [1] }, { timeoutMs: 120_000 })).resolves.toHaveLength(1);
    } finally {
      await pool.close();
    }
  });
});
