import { PackFilesInput, type CorrectInput, type FieldView } from '../../core/contract/correction.ts';
import type { BatchRow, PersonView } from '../../core/contract/batch-view.ts';
import { createCorrectionsService, type CorrectionsService } from '../../electron/features/corrections/corrections.service.ts';
import { systemId } from '../../electron/engine/clock/system-clock.ts';
import { sendCorrecting } from '../../electron/features/screening/correct-document.task.ts';
import { followSplit } from '../../electron/features/screening/follow-split.ts';
import { createSplittingService, type SplittingService } from '../../electron/features/splitting/splitting.service.ts';
import { createTriageService, type TriageService } from '../../electron/features/triage/triage.service.ts';
import { packFiles } from '../../workers/export/pack-files.ts';
import { addJob, folderOf, startScreening, watchUntil, type TestScreening } from './test-screening.ts';

/** A finished batch with the services by which people put right what was read. */
export interface CorrectionDesk extends TestScreening {
  readonly batchId: string;
  readonly triage: TriageService;
  readonly corrections: CorrectionsService;
  readonly splitting: SplittingService;
  readonly row: () => BatchRow;
  readonly person: () => PersonView;
  readonly fields: () => readonly FieldView[];
  /** Corrects a field of the first file; waits until its ranking shows it. */
  readonly correct: (change: Pick<CorrectInput, 'kind' | 'path' | 'value'>) => Promise<void>;
  /** Waits until all corrections are in the CV. */
  readonly settled: () => Promise<void>;
}

/** Packs with the function of the worker thread, on the thread of the test. */
const packing = { run: (_task: string, input: unknown) => Promise.resolve(packFiles(PackFilesInput.parse(input))) };

/** Screens these files for a job that asks for three years, once their folder is prepared, and opens the desk on the first. */
export async function openDesk(
  files: Readonly<Record<string, number | string>>,
  prepare: (folder: string) => void = () => undefined,
): Promise<CorrectionDesk> {
  const test = startScreening();
  const { db, screening, queue } = test;
  addJob(db);
  const folder = folderOf(files);
  prepare(folder);
  const batchId = await screening.intake({ paths: [folder], target: { kind: 'job', jobId: 'job' } });
  const { rows } = await watchUntil(screening, batchId);
  const itemId = rows[0]?.itemId ?? '';
  let at = Date.now();
  const effects = {
    split: (tx: Parameters<typeof sendCorrecting>[1], change: Parameters<typeof followSplit>[2]) => followSplit(queue, tx, change, at),
    corrected: (tx: Parameters<typeof sendCorrecting>[1], documentId: string) => sendCorrecting(queue, tx, documentId),
  };
  const triage = createTriageService({ db, newId: systemId, now: () => (at += 1), effects });
  const splitting = createSplittingService({ db, newId: systemId, act: triage.act, pool: test.pool });
  const corrections = createCorrectionsService({ db, newId: systemId, act: triage.act, pool: packing });
  const settled = async (): Promise<void> => {
    while (queue.counts().pending + queue.counts().running + queue.counts().failed > 0) await new Promise(resolve => setImmediate(resolve));
  };
  const person = (): PersonView => screening.person(batchId, itemId);
  return {
    ...test,
    batchId,
    triage,
    corrections,
    splitting,
    person,
    row: () => person().row,
    fields: () => corrections.fields(itemId).fields,
    settled,
    correct: async change => {
      corrections.correct({ batchId, itemId, ...change });
      await settled();
    },
  };
}

/** The field of that kind which says this. */
export function fieldSaying(fields: readonly FieldView[], kind: string, words: string): FieldView {
  const found = fields.find(field => field.kind === kind && Object.values(field.value ?? field.read ?? {}).includes(words));
  if (found === undefined) throw new Error(`no ${kind} says ${words}`);
  return found;
}
