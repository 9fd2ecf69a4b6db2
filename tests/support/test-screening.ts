import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { z } from 'zod';
import type { BatchHead, BatchRow } from '../../core/contract/batch-view.ts';
import { defaultGroupWeights, defaultThresholds, type Rubric } from '../../core/contract/rubric.ts';
import { CorrectDocumentInput } from '../../core/contract/correction.ts';
import { CutPagesInput } from '../../core/contract/several-people.ts';
import { RematchInput, ScreenInput } from '../../core/contract/screening.ts';
import { compileJobWords } from '../../core/job/words.ts';
import { createGroupWriter } from '../../db/group-writer.ts';
import { createJob, saveRubricVersion, type SavedRubric } from '../../db/queries/jobs.ts';
import { type Db, writeTx } from '../../db/statement.ts';
import { createTestFolder, createTestWorkspace } from '../../db/test-workspace.ts';
import type { Workspace } from '../../db/workspace.ts';
import { documentSorts } from './shipped-document-sorts.ts';
import { context } from './understanding-context.ts';
import { cutPages } from '../../workers/read/cut-pages.ts';
import { drawablePdf } from '../../workers/read/drawable.ts';
import { correctDocument } from '../../workers/screen/correct-document.ts';
import { rematchDocument } from '../../workers/screen/rematch-document.ts';
import { screenDocument } from '../../workers/screen/screen-document.ts';
import { systemClock, systemId, systemRandom } from '../../electron/engine/clock/system-clock.ts';
import type { WorkerPool } from '../../electron/engine/pool/worker-pool.ts';
import { recoverTasks } from '../../electron/engine/tasks/leasing.ts';
import { TaskQueue } from '../../electron/engine/tasks/task-queue.ts';
import { TaskRunner } from '../../electron/engine/tasks/task-runner.ts';
import { correctDocumentKind, defineCorrectDocument, sendCorrecting } from '../../electron/features/screening/correct-document.task.ts';
import { defineScreenDocument, screenDocumentKind, sendScreening } from '../../electron/features/screening/screen-document.task.ts';
import { followSplit } from '../../electron/features/screening/follow-split.ts';
import { createScreeningService, type SamplePort, type ScreeningService } from '../../electron/features/screening/screening.service.ts';
import { prepareSplit } from '../../electron/features/splitting/splitter.ts';
import { createTurns } from '../../electron/features/screening/turns.ts';
import { createWorkspaceTrouble, type WorkspaceTrouble } from '../../electron/features/screening/workspace-trouble.ts';

const jobWords = new URL('../../resources/job-words/', import.meta.url);
const jobWordFiles = readdirSync(jobWords)
  .filter(name => name.endsWith('.json'))
  .map(name => [name.replace(/\.json$/, ''), JSON.parse(readFileSync(new URL(name, jobWords), 'utf8')) as unknown]);
const resources = { ...context, documentSorts, jobWords: compileJobWords(Object.fromEntries(jobWordFiles) as Record<string, unknown>) };

/** Reads documents with the functions of the worker threads, on the thread of the test; a gate holds them back. */
export interface TestPool extends WorkerPool {
  /** Documents wait from now on until the returned function is called. */
  readonly hold: () => () => void;
  /** Documents that wait at the gate. */
  readonly held: () => number;
}

function createTestPool(): TestPool {
  let gate: Promise<void> | null = null;
  let held = 0;
  return {
    threads: 2,
    run: async (task, input, options) => {
      const stage = options.onStage ?? (() => undefined);
      if (gate !== null) {
        held += 1;
        stage(10);
        const aborted = new Promise((_resolve, reject) =>
          options.signal?.addEventListener('abort', () => reject(options.signal?.reason as Error)),
        );
        await Promise.race([gate, aborted]).finally(() => (held -= 1));
      }
      if (task === 'correct') return correctDocument(CorrectDocumentInput.parse(input), resources, stage);
      if (task === 'cut') return cutPages(CutPagesInput.parse(input));
      if (task === 'drawable') return drawablePdf(z.object({ bytes: z.instanceof(Uint8Array) }).parse(input).bytes);
      if (task === 'rematch') return rematchDocument(RematchInput.parse(input), resources, stage);
      return screenDocument(ScreenInput.parse(input), resources, stage);
    },
    hold: () => {
      let resolve = (): void => undefined;
      gate = new Promise<void>(settle => {
        resolve = settle;
      });
      return () => {
        gate = null;
        resolve();
      };
    },
    held: () => held,
    warm: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
}

/** Screening on a real workspace with a running queue. */
export interface TestScreening {
  readonly screening: ScreeningService;
  readonly db: Db;
  readonly queue: TaskQueue;
  readonly pool: TestPool;
  readonly trouble: WorkspaceTrouble;
  /** Ends the process without a word: what runs stays leased, files that were not walked yet stay noted. */
  readonly crash: () => Promise<void>;
}

/** Where to start; a new workspace without samples otherwise. */
interface StartOptions {
  readonly workspace?: Workspace;
  readonly samples?: (db: Db) => SamplePort;
}

const noSamples = (): SamplePort => ({ folder: '/nowhere', openJob: () => Promise.reject(new Error('no samples here')) });

/** Starts a program on the workspace; it is stopped after the test. */
export function startScreening({ workspace = createTestWorkspace(), samples = noSamples }: StartOptions = {}): TestScreening {
  const { db } = workspace;
  const pool = createTestPool();
  const writer = createGroupWriter(db);
  const trouble = createWorkspaceTrouble();
  const reading = { db, pool, newId: systemId, today: () => '2026-11', defaultRegion: 'US' };
  const task = defineScreenDocument({
    ...reading,
    writer,
    clock: systemClock,
    turns: createTurns(),
    sendAgain: (tx, item) => sendScreening(queue, tx, item),
    correctAgain: (tx, documentId) => sendCorrecting(queue, tx, documentId),
    splitPack: (item, documentId, people) =>
      prepareSplit(item, documentId, people, {
        db,
        pool,
        newId: systemId,
        follow: (tx, change) => followSplit(queue, tx, change, systemClock.now()),
      }),
  });
  const correcting = defineCorrectDocument({ ...reading, clock: systemClock });
  const queue = new TaskQueue({ db, clock: systemClock, random: systemRandom, newId: systemId, tasks: [task, correcting] });
  const runner = new TaskRunner({ queue, writer, concurrency: { [screenDocumentKind]: 4, [correctDocumentKind]: 1 } });
  const screening = createScreeningService({
    ...reading,
    recognising: pool,
    scanLanguages: () => ['eng'],
    queue,
    clock: systemClock,
    threads: 2,
    trouble,
    samples: samples(db),
  });
  recoverTasks(queue);
  runner.start();
  screening.start();
  const end = async (): Promise<void> => {
    await screening.stop();
    await runner.stop();
    writer.close();
  };
  onTestFinished(end);
  return { screening, db, queue, pool, trouble, crash: end };
}

/** A folder with these files; a number as content makes the CV of that person, text is written as it is. */
export function folderOf(files: Readonly<Record<string, number | string>>): string {
  const folder = path.join(createTestFolder(), 'cvs');
  mkdirSync(folder);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), typeof content === 'number' ? cvOf(content) : content);
  }
  return folder;
}

/** The text of a small CV; each number is another person. */
export function cvOf(person: number): string {
  return `Person Number${String.fromCharCode(65 + person)}

person${person}@example.org
+1 415 555 01${String(person).padStart(2, '0')}

EXPERIENCE

Software Engineer, Company${person} Inc.
01/20${10 + (person % 10)} - present
- Built services

EDUCATION

BSc Computer Science, Example University, 2009
`;
}

/** A job with the first version of `rubricOf`. */
export function addJob(db: Db, minYears = 3, jobId = 'job'): SavedRubric {
  return writeTx(db, tx => {
    createJob(tx, { id: jobId, title: 'Engineer', adText: null, adSha256: null, at: 1 });
    return saveRubricVersion(tx, { id: `${jobId}-1`, jobId, rubric: rubricOf(minYears), at: 1 });
  });
}

/** A degree that all people of `cvOf` have, years that they have or not, and a certificate that nobody has. */
export function rubricOf(minYears: number): Rubric {
  const base = { weight: 1, knockOut: false, source: null, confidence: 1 };
  return {
    title: 'Engineer',
    version: 1,
    weights: defaultGroupWeights,
    thresholds: defaultThresholds,
    criteria: [
      {
        ...base,
        id: 'degree',
        label: 'Bachelor',
        necessity: 'preferred',
        kind: 'education',
        level: 'bachelor',
        fields: [],
        orEquivalent: false,
      },
      { ...base, id: 'years', label: 'Years', necessity: 'required', kind: 'experience', minYears, inField: null },
      { ...base, id: 'pmp', label: 'PMP', necessity: 'required', kind: 'certificate', anyOf: ['PMP'], synonyms: [] },
    ],
    seniority: null,
    language: 'en',
    lint: [],
  };
}

/** What a window that looks at the batch knows once `enough` says so: its head and all its rows. */
export async function watchUntil(
  screening: ScreeningService,
  batchId: string,
  enough: (head: BatchHead, rows: readonly BatchRow[]) => boolean = head => head.status === 'finished',
): Promise<{ readonly head: BatchHead; readonly rows: readonly BatchRow[] }> {
  const stop = new AbortController();
  const rows = new Map<string, BatchRow>();
  let head: BatchHead | null = null;
  let whole = false;
  for await (const update of screening.watch(batchId, stop.signal)) {
    if (update.kind === 'head') head = update.head;
    else {
      if (update.kind === 'rows' && update.first) rows.clear();
      if (update.kind === 'rows') whole = update.last;
      for (const row of update.rows) rows.set(row.itemId, row);
    }
    const settled = head !== null && whole && rows.size === head.progress.counts.received;
    const list = [...rows.values()].sort((one, other) => one.position - other.position);
    if (settled && head !== null && enough(head, list)) {
      stop.abort();
      return { head, rows: list };
    }
  }
  throw new Error('the batch was not watched to the end');
}
