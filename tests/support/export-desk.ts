import type { RankedItem } from '../../core/contract/batch.ts';
import { plainAccent } from '../../core/contract/brand.ts';
import type { Decision } from '../../core/contract/triage.ts';
import type { BatchOutputInput, PrintJob } from '../../core/contract/report.ts';
import { PackWorkbookInput, WriteRowsInput } from '../../core/contract/workbook.ts';
import { addBatchItems, attachDocument } from '../../db/queries/batch-items.ts';
import { createBatch } from '../../db/queries/batches.ts';
import { assignCandidate } from '../../db/queries/cvs.ts';
import { insertDocument, putDocumentChunk } from '../../db/queries/documents.ts';
import { createJob, saveRubricVersion } from '../../db/queries/jobs.ts';
import { writeTx, type Db } from '../../db/statement.ts';
import { createTestFolder, createTestWorkspace } from '../../db/test-workspace.ts';
import { packWorkbook, writeRows } from '../../workers/export/write-workbook.ts';
import { sampleBatch } from './report-sample-batch.ts';
import { backendRubric } from './report-sample-person.ts';
import type { WorkerPool } from '../../electron/engine/pool/worker-pool.ts';
import { peopleOf } from '../../electron/features/reports/batch-input.ts';
import { createExportsService, type ExportsService } from '../../electron/features/reports/exports.service.ts';
import { createReportsService } from '../../electron/features/reports/reports.service.ts';

/** Exports of a real workspace that holds the sample batch, with a printer that writes down what it was asked for. */
export interface ExportDesk {
  readonly db: Db;
  readonly exports: ExportsService;
  readonly printed: readonly PrintJob[];
  /** An empty folder to write into. */
  readonly folder: string;
  /** Called before each report is printed; throws to let it fail. */
  beforePrint: (job: PrintJob) => void;
  /** Draws a picture anew: by default one pixel. */
  redraw: (picture: string) => string;
}

export const batchId = 'batch-1';

/** `changes` are made to the sample batch; its rows in the workspace are those of its first ten items. */
export function openExportDesk(changes: Partial<BatchOutputInput> = {}): ExportDesk {
  const { db } = createTestWorkspace();
  const sample = sampleBatch(changes);
  addSampleRows(db, sample.ranking.slice(0, 10));
  const printed: PrintJob[] = [];
  let ids = 0;
  let time = new Date(2026, 10, 21, 12).getTime();
  const now = (): number => (time += 500);
  const print = async (job: unknown): Promise<Uint8Array> => {
    if (!isJob(job)) throw new Error('no print job');
    desk.beforePrint(job);
    printed.push(job);
    return pdfOf(job.reports.length);
  };
  const printer = {
    print,
    redraw: async (picture: string) => desk.redraw(picture),
    warm: async () => undefined,
    close: async () => undefined,
  };
  const pool: WorkerPool = { run: writeHere, warm: async () => undefined, threads: 1, close: async () => undefined };
  const folder = createTestFolder();
  const exports = createExportsService({
    db,
    newId: () => `export-${(ids += 1)}`,
    now,
    reports: createReportsService({ printer, pool, now }),
    coverGlance: (_about, glance) => glance,
    batches: {
      summary: () => sample.summary,
      ranking: async () => sample.ranking,
      people: async (_batchId, itemIds) => ({
        items: itemIds.flatMap(id => sample.ranking.filter(item => item.itemId === id)),
        scores: peopleOf(sample).scores,
      }),
      itemResult: (_batchId, item) => sample.results(item),
      concealed: sample.hiddenOf,
    },
    settings: () => ({ organization: 'Kestrel Clearing', accent: plainAccent, reportFooter: '', exportFolder: '' }),
    documentsFolder: folder,
  });
  const desk: ExportDesk = { db, exports, printed, folder, beforePrint: () => undefined, redraw: () => 'data:image/png;base64,AA==' };
  return desk;
}

/** Writes workbooks with the functions of the worker thread, on the thread of the test. */
export async function writeHere(task: string, input: unknown): Promise<unknown> {
  return task === 'writeRows' ? writeRows(WriteRowsInput.parse(input)) : packWorkbook(PackWorkbookInput.parse(input));
}

/** Decides about the person of an item. */
export function decide(db: Db, itemId: string, decision: Decision): void {
  const stored = { shortlist: 'advance', maybe: 'hold', decline: 'decline' }[decision];
  db.prepare(
    `INSERT INTO application (id, job_id, candidate_id, status, decision, decided_at, created_at, updated_at)
     SELECT 'application-' || item.id, 'job', document.candidate_id, 'shortlisted', ?, 1, 1, 1
     FROM batch_item AS item JOIN document ON document.id = item.document_id WHERE item.id = ?`,
  ).run(stored, itemId);
}

function addSampleRows(db: Db, items: readonly RankedItem[]): void {
  writeTx(db, tx => {
    createJob(tx, { id: 'job', title: 'Backend engineer', adText: null, adSha256: null, at: 1 });
    saveRubricVersion(tx, { id: 'rubric', jobId: 'job', rubric: backendRubric, at: 1 });
    createBatch(tx, { id: batchId, key: null, jobId: 'job', rubricId: 'rubric', title: 'CVs of May', options: {}, at: 1 });
    addBatchItems(
      tx,
      batchId,
      items.map(({ itemId, file }) => ({ id: itemId, path: `/cvs/${file}`, relPath: file })),
    );
    for (const [index, { itemId, name }] of items.entries()) {
      const sha256 = String(index).padStart(64, '0');
      putDocumentChunk(tx, { sha256, seq: 0, bytes: Buffer.from([index]) });
      insertDocument(tx, { id: itemId, sha256, sizeBytes: 1, kind: 'pdf', fileName: `${itemId}.pdf`, at: 1 });
      attachDocument(tx, itemId, itemId);
      assignCandidate(tx, { newId: `candidate-${itemId}`, documentId: itemId, name, keys: [{ kind: 'email', value: itemId }], at: 1 });
    }
  });
}

/** As much of a PDF as tells its pages. */
function pdfOf(pages: number): Uint8Array {
  return new TextEncoder().encode(`%PDF-1.4\n1 0 obj\n<</Type /Pages\n/Kids [2 0 R]\n/Count ${pages}>>\nendobj\n`);
}

function isJob(value: unknown): value is PrintJob {
  return typeof value === 'object' && value !== null && 'reports' in value;
}
