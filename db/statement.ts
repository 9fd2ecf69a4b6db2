import type Database from 'better-sqlite3';
import { toDatabaseError } from './failures.ts';

/** An open workspace file. Reading queries take this; changing ones take a `WriteTransaction`. */
export type Db = Database.Database;

declare const inTransaction: unique symbol;

/** The same connection while a write transaction is open on it; only `writeTx` and the group writer hand it out. */
export type WriteTransaction = Db & { readonly [inTransaction]: true };

/** A statement that is prepared once per connection. */
export interface CachedStatement<Args extends unknown[], Result> {
  (db: Db): Database.Statement<Args, Result>;
}

/** Prepares `sql` on first use and keeps it as long as the connection lives. `Result` names its columns by their aliases. */
export function statement<Args extends unknown[], Result = never>(sql: string): CachedStatement<Args, Result> {
  const cache = new WeakMap<Db, Database.Statement<Args, Result>>();
  return db => {
    const known = cache.get(db);
    if (known !== undefined) return known;
    const prepared = db.prepare<Args, Result>(sql) as Database.Statement<Args, Result>;
    cache.set(db, prepared);
    return prepared;
  };
}

/** Anything but a promise: a transaction is over when its function returns. */
export type Synchronous<T> = T extends PromiseLike<unknown> ? never : T;

/**
 * Runs `work` in one IMMEDIATE transaction and returns its result; an exception rolls everything back.
 * A call inside a running transaction joins it. Throws `DISK_FULL`, `DATABASE_BUSY`, `WORKSPACE_DAMAGED`
 * or `WORKSPACE_NOT_WRITABLE` for what SQLite reports, and passes on what `work` throws.
 */
export function writeTx<T>(db: Db, work: (tx: WriteTransaction) => Synchronous<T>): T {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the brand is given here and nowhere else
  const tx = db as WriteTransaction;
  if (db.inTransaction) return work(tx);
  try {
    begin(db).run();
    const result = work(tx);
    commit(db).run();
    return result;
  } catch (error) {
    if (db.inTransaction) rollback(db).run();
    throw toDatabaseError(error, db.name);
  }
}

/**
 * Runs `work` inside the open transaction so that its failure undoes only what it did itself.
 * When SQLite has given the whole transaction up (disk full), `db.inTransaction` is false afterwards.
 */
export function isolated<T>(tx: WriteTransaction, work: (tx: WriteTransaction) => Synchronous<T>): T {
  savepoint(tx).run();
  try {
    const result = work(tx);
    release(tx).run();
    return result;
  } catch (error) {
    if (tx.inTransaction) {
      rollbackTo(tx).run();
      release(tx).run();
    }
    throw toDatabaseError(error, tx.name);
  }
}

const begin = statement<[]>('BEGIN IMMEDIATE');
const commit = statement<[]>('COMMIT');
const rollback = statement<[]>('ROLLBACK');
const savepoint = statement<[]>('SAVEPOINT item');
const release = statement<[]>('RELEASE item');
const rollbackTo = statement<[]>('ROLLBACK TO item');
