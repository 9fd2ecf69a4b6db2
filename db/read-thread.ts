import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { AppError } from '../core/contract/errors.ts';
import { bindingOptions } from './connection.ts';
import type { DatabaseFile } from './database-thread.ts';

export type SqlValue = string | number | null;

/** One statement with its values in the order of its question marks. */
export interface ReadStatement {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

/** Statements that prepare what later ones read. They run again only where `key`, or the file, or a stage before changed. */
export interface ReadStage {
  readonly key: string;
  readonly statements: readonly ReadStatement[];
  /** All series have it in common; such stages come first. */
  readonly shared?: boolean;
}

/** What to read. `name` tells series of stages apart that keep their tables side by side. */
export interface ReadRequest {
  readonly name: string;
  readonly stages: readonly ReadStage[];
  readonly results: readonly ReadStatement[];
}

/** Rows as the library returns them; parse what they hold. */
export type ReadResults = readonly (readonly unknown[])[];

/** Reads in a thread of its own, on a connection of its own that cannot change the file; temporary tables are its own. */
export interface ReadThread {
  /** Rows of each result, all from one moment. Requests are answered one after the other. Rejects with INTERNAL, CANCELLED. */
  readonly read: (request: ReadRequest) => Promise<ReadResults>;
  readonly close: () => Promise<void>;
}

/** Text, because it must run from the bundled program, from sources and in tests alike. `fold` writes words as they sort. */
const readInThread = `
const { parentPort, workerData } = require('node:worker_threads');
const Database = require(workerData.library);
const db = new Database(workerData.path, { ...workerData.binding, readonly: true, fileMustExist: true });
db.pragma("cipher = 'chacha20'");
db.pragma(workerData.key);
db.pragma('temp_store = MEMORY');
db.pragma('trusted_schema = OFF');
db.pragma('cache_size = -' + workerData.cacheKiB);
db.function('fold', { deterministic: true }, text => String(text ?? '').normalize('NFKD').replace(/\\p{M}/gu, '').toLowerCase());
const prepared = new Map();
const done = new Map();
function statement(sql) {
  if (!prepared.has(sql)) {
    if (prepared.size > 500) prepared.clear();
    prepared.set(sql, db.prepare(sql));
  }
  return prepared.get(sql);
}
function runStages({ name, stages }) {
  let key = String(db.pragma('data_version', { simple: true }));
  stages.forEach((stage, index) => {
    key += '\\n' + stage.key;
    const place = (stage.shared ? '' : name) + ' ' + index;
    if (done.get(place) === key) return;
    done.delete(place);
    for (const { sql, values } of stage.statements) statement(sql).run(...values);
    done.set(place, key);
  });
}
parentPort.on('message', ({ id, request }) => {
  try {
    db.exec('BEGIN');
    db.prepare('SELECT count(*) FROM sqlite_schema').get();
    runStages(request);
    const rows = request.results.map(({ sql, values }) => statement(sql).all(...values));
    db.exec('COMMIT');
    parentPort.postMessage({ id, rows });
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK');
    done.clear();
    parentPort.postMessage({ id, reason: String(error && error.message) });
  }
});
`;

/** Pages that the thread keeps in memory, in KiB: what is searched of 10,000 CVs fits. */
const cacheKiB = 96 * 1024;

interface Waiting {
  readonly resolve: (rows: ReadResults) => void;
  readonly reject: (error: AppError) => void;
}

/** A thread that reads the file; it starts with the first request. */
export function createReadThread({ path, rawKey }: DatabaseFile): ReadThread {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let last = 0;

  function fail(error: AppError): void {
    worker = null;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  }

  function start(): Worker {
    const key = `key = "x'${Buffer.from(rawKey).toString('hex')}'"`;
    const library = createRequire(import.meta.url).resolve('better-sqlite3');
    const started = new Worker(readInThread, { eval: true, workerData: { path, key, library, cacheKiB, binding: bindingOptions() } });
    started.on('message', (answer: { readonly id: number; readonly rows?: ReadResults; readonly reason?: string }) => {
      const asked = waiting.get(answer.id);
      waiting.delete(answer.id);
      if (answer.rows === undefined) asked?.reject(new AppError('INTERNAL', { reason: answer.reason ?? 'nothing was read' }));
      else asked?.resolve(answer.rows);
      if (waiting.size === 0) started.unref();
    });
    started.on('error', error => fail(new AppError('INTERNAL', { reason: error instanceof Error ? error.message : String(error) })));
    started.on('exit', () => fail(new AppError('CANCELLED')));
    return started;
  }

  return {
    read: request =>
      new Promise((resolve, reject) => {
        worker ??= start();
        worker.ref();
        last += 1;
        waiting.set(last, { resolve, reject });
        worker.postMessage({ id: last, request });
      }),
    close: async () => {
      await worker?.terminate();
    },
  };
}
