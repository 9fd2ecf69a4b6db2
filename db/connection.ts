import Database from 'better-sqlite3';
import type { Db } from './statement.ts';

/**
 * Which build of SQLite to load. It must be chosen before the first connection: the shipped one needs
 * Node-API 10 and ends the process on older runtimes, for which the set-up builds its own and names it here.
 */
export function bindingOptions(): Database.Options {
  const nativeBinding = process.env['SHORTLIST_SQLITE_BINDING'];
  return nativeBinding === undefined || nativeBinding === '' ? {} : { nativeBinding };
}

/** How much a commit survives: `power-cut` is flushed to the disk, `process` only to the system (enough for kill -9). */
export type Durability = 'power-cut' | 'process';

export interface ConnectionOptions {
  readonly path: string;
  readonly rawKey: Uint8Array;
  readonly durability: Durability;
  readonly readonly: boolean;
}

/** How long a statement waits for another process's lock: short, because it blocks the main thread. */
const busyTimeoutMs = 200;

/**
 * Opens the encrypted file and reads its schema, which fails on a wrong key or a damaged first page.
 *
 * `synchronous = FULL`: in WAL mode this is one flush per commit. A commit then survives a power cut, so a
 * mail recorded as sent stays recorded; results are saved in group commits, which keeps the flushes few
 * (0.2 ms each on an SSD). With NORMAL the newest commits could vanish, with OFF also after a system crash.
 */
export function openConnection(options: ConnectionOptions): Db {
  const db = new Database(options.path, { ...bindingOptions(), readonly: options.readonly, timeout: busyTimeoutMs });
  try {
    db.pragma("cipher = 'chacha20'");
    db.pragma(`key = "x'${Buffer.from(options.rawKey).toString('hex')}'"`);
    if (!options.readonly) db.pragma('journal_mode = WAL');
    db.pragma(`synchronous = ${options.durability === 'power-cut' ? 'FULL' : 'OFF'}`);
    db.pragma('foreign_keys = ON');
    db.pragma('trusted_schema = OFF');
    db.pragma('temp_store = MEMORY');
    // A log that grew in a long read is cut back to this size at the next checkpoint.
    db.pragma('journal_size_limit = 67108864');
    db.prepare('SELECT count(*) FROM sqlite_schema').get();
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}
