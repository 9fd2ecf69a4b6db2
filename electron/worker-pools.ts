import path from 'node:path';
import { readingLimits } from '../core/contract/reading.ts';
import { createWorkerPool, type WorkerPool } from './engine/pool/worker-pool.ts';

/** Where the built workers and their tables lie, and how many threads read. */
export interface PoolsConfig {
  readonly programFolder: string;
  readonly resourcesFolder: string;
  readonly threads: number;
}

/**
 * Memory that all reading together may add to the process before the longest running task is stopped, in MiB: what each
 * thread holds at work (vocabulary, pdf.js, one document: about 150 measured), and room for one large document.
 */
const roomPerThreadMb = 192;
const spareRoomMb = 640;
/** A thread that recognises text: Tesseract, its language data and one drawn page (about 200 measured). */
const roomPerRecognitionMb = 256;

/** Threads for each sort of work. */
export interface Pools {
  readonly reading: WorkerPool;
  readonly recognising: WorkerPool;
  readonly exporting: WorkerPool;
}

/** The pools of one program; their threads start with the first task. */
export function createPools(config: PoolsConfig): Pools {
  const worker = (name: string): string => path.join(config.programFolder, 'main', 'workers', `${name}.js`);
  const common = { memoryMb: readingLimits.memoryMb, workerData: { resourcesFolder: config.resourcesFolder } };
  return {
    reading: createWorkerPool({ ...common, workerPath: worker('screen'), threads: config.threads, roomMb: roomMb(config) }),
    recognising: createWorkerPool({ ...common, workerPath: worker('ocr'), threads: recognisingThreads(config), roomMb: roomMb(config) }),
    exporting: createWorkerPool({ ...common, workerPath: worker('export'), threads: 1, roomMb: roomMb(config) }),
  };
}

/** All pools share one process, so each is given the room that all of them need. */
function roomMb(config: PoolsConfig): number {
  return spareRoomMb + config.threads * roomPerThreadMb + recognisingThreads(config) * roomPerRecognitionMb;
}

/** Recognition is bulk work beside reading: half of the threads, and at most two. */
export function recognisingThreads({ threads }: PoolsConfig): number {
  return Math.min(2, Math.max(1, Math.floor(threads / 2)));
}
