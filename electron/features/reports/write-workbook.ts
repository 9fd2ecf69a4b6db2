import { z } from 'zod';
import { AppError } from '../../../core/contract/errors.ts';
import {
  WrittenRows,
  type PackWorkbookInput,
  type WorkbookRow,
  type WorkbookSheet,
  type WriteRowsInput,
  type WrittenSoFar,
} from '../../../core/contract/workbook.ts';
import type { WorkerPool } from '../../engine/pool/worker-pool.ts';
import type { WorkbookRows } from './batch-workbook.ts';

/** Longest times for some rows, and for putting the largest workbook together, in milliseconds. */
const rowsTimeoutMs = 20_000;
const packTimeoutMs = 60_000;

/** A sheet of which some is written. */
interface OpenSheet {
  readonly sheet: WorkbookSheet;
  readonly pieces: WrittenRows['piece'][];
  written: WrittenSoFar | null;
}

/**
 * Writes a workbook on a thread of the pool, some rows at a time: while the thread writes some, the next ones are read.
 * What is held is the compressed file, however many rows there are. Throws REPORT_FAILED when the thread takes too much
 * time or memory, and what reading the rows throws.
 */
export async function writeWorkbook(pool: WorkerPool, { sheets, slices }: WorkbookRows): Promise<Uint8Array> {
  const open = sheets.map((sheet): OpenSheet => ({ sheet, pieces: [], written: null }));
  let writing: Promise<void> = Promise.resolve();
  const follow = (target: OpenSheet | undefined, rows: readonly WorkbookRow[]): void => {
    if (target === undefined) throw new RangeError('a workbook has no such sheet');
    writing = writing.then(() => addRows(pool, target, rows));
    writing.catch(() => undefined);
  };
  for await (const { sheet, rows } of slices) {
    await writing;
    follow(open[sheet], rows);
  }
  for (const target of open) if (target.written === null) follow(target, []);
  await writing;
  const transfer = open.flatMap(({ pieces }) => pieces.map(piece => piece.buffer));
  const file = await naming(pool.run('packWorkbook', packed(open), { timeoutMs: packTimeoutMs, transfer }));
  return z.instanceof(Uint8Array).parse(file);
}

async function addRows(pool: WorkerPool, target: OpenSheet, rows: readonly WorkbookRow[]): Promise<void> {
  const input: WriteRowsInput = { sheet: target.sheet, before: target.written, rows };
  const answer = await naming(pool.run('writeRows', input, { timeoutMs: rowsTimeoutMs }));
  const { piece, written } = WrittenRows.parse(answer);
  target.pieces.push(piece);
  target.written = written;
}

function packed(open: readonly OpenSheet[]): PackWorkbookInput {
  return { sheets: open.flatMap(({ sheet, pieces, written }) => (written === null ? [] : [{ sheet, pieces, written }])) };
}

/** The pool speaks of documents that are read; here nobody's document is at fault. */
async function naming(answer: Promise<unknown>): Promise<unknown> {
  try {
    return await answer;
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'DOCUMENT_TOO_COMPLEX') throw error;
    throw new AppError('REPORT_FAILED', { reason: 'the workbook takes too much time or memory' }, { cause: error });
  }
}
