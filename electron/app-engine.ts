import type { ScanLanguage } from '../core/contract/recognition.ts';
import type { GroupWriter } from '../db/group-writer.ts';
import type { BatchItem } from '../db/queries/batch-items.ts';
import type { WriteTransaction } from '../db/statement.ts';
import type { Workspace } from '../db/workspace.ts';
import { systemClock, systemId, systemRandom } from './engine/clock/system-clock.ts';
import { TaskQueue } from './engine/tasks/task-queue.ts';
import { TaskRunner } from './engine/tasks/task-runner.ts';
import { correctDocumentKind, defineCorrectDocument, sendCorrecting } from './features/screening/correct-document.task.ts';
import { followSplit } from './features/screening/follow-split.ts';
import { defineRecogniseDocument, recogniseDocumentKind, sendRecognition } from './features/screening/recognise-document.task.ts';
import { defineScreenDocument, screenDocumentKind, sendScreening } from './features/screening/screen-document.task.ts';
import type { PackSplitter } from './features/screening/split-packs.ts';
import { createTurns } from './features/screening/turns.ts';
import type { WorkspaceTrouble } from './features/screening/workspace-trouble.ts';
import { readSettings } from './features/settings/settings.service.ts';
import { prepareSplit } from './features/splitting/splitter.ts';
import { recognisingThreads, type Pools, type PoolsConfig } from './worker-pools.ts';

/** What of the app's configuration its engine goes by. */
interface EngineConfig extends PoolsConfig {
  readonly defaultRegion: string;
  /** Languages that scans may be in; absent as the workspace's settings say. */
  readonly scanLanguages?: readonly ScanLanguage[];
}

/** Tasks beyond the threads that receive files or save results meanwhile. */
const sparePlaces = 4;

/** The queue with its tasks, and what runs them. */
export function createEngine(config: EngineConfig, workspace: Workspace, pools: Pools, writer: GroupWriter, trouble: WorkspaceTrouble) {
  const { db } = workspace;
  const clock = systemClock;
  const parts = { db, pool: pools.reading, writer, clock, newId: systemId, today: thisMonth, defaultRegion: config.defaultRegion };
  const sendAgain = (tx: WriteTransaction, item: BatchItem): void => sendScreening(queue, tx, item);
  const correctAgain = (tx: WriteTransaction, documentId: string): void => sendCorrecting(queue, tx, documentId);
  const splitPack: PackSplitter = (item, documentId, people) =>
    prepareSplit(item, documentId, people, { ...parts, follow: (tx, change) => followSplit(queue, tx, change, clock.now()) });
  const correctDocument = defineCorrectDocument(parts);
  const scanLanguages = () => config.scanLanguages ?? readSettings(db).scanLanguages;
  const recogniseDocument = defineRecogniseDocument({
    ...parts,
    sendAgain,
    correctAgain,
    splitPack,
    recognising: pools.recognising,
    scanLanguages,
  });
  const screenDocument = defineScreenDocument({
    ...parts,
    sendAgain,
    correctAgain,
    splitPack,
    turns: createTurns(),
    sendRecognition: (tx, item, pages, seconds) => sendRecognition(queue, tx, item, pages, seconds),
  });
  const queue = new TaskQueue({
    db,
    clock,
    random: systemRandom,
    newId: systemId,
    tasks: [screenDocument, recogniseDocument, correctDocument],
  });
  const runner = new TaskRunner({
    queue,
    writer,
    concurrency: {
      [screenDocumentKind]: config.threads + sparePlaces,
      [recogniseDocumentKind]: recognisingThreads(config),
      [correctDocumentKind]: 1,
    },
    onTrouble: trouble.note,
    onSettled: (_task, _outcome, error) => trouble.note(error),
  });
  return { queue, runner };
}

/** The month up to which current positions count, `YYYY-MM`. */
export function thisMonth(): string {
  const today = new Date(systemClock.now());
  return `${today.getFullYear()}-${String(today.getMonth() + 1).padStart(2, '0')}`;
}
