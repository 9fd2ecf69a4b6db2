import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type * as tasks from './pool-fixture.worker.ts';
import { createWorkerPool, type WorkerPool, type WorkerPoolOptions } from './worker-pool.ts';

const workerPath = path.join(import.meta.dirname, 'pool-fixture.worker.ts');
const patience = { timeoutMs: 15_000 };

function createPool(options: Partial<WorkerPoolOptions> = {}): WorkerPool {
  const pool = createWorkerPool({ workerPath, threads: 2, memoryMb: 48, roomMb: 4_000, workerData: { place: 'here' }, ...options });
  onTestFinished(() => pool.close());
  return pool;
}

/** A task of the misbehaving worker. */
const echo: keyof typeof tasks = 'echo';

/** The pool still does its work on all threads. */
async function expectAlive(pool: WorkerPool): Promise<void> {
  const answers = await Promise.all([1, 2, 3, 4].map(input => pool.run(echo, input, patience)));
  expect(answers).toMatchObject([{ input: 1 }, { input: 2 }, { input: 3 }, { input: 4 }]);
}

describe('the worker pool', () => {
  it('hands input in and the value out, with the data given to the worker', async () => {
    const pool = createPool();
    await pool.warm();
    expect(await pool.run(echo, { question: 1 }, patience)).toMatchObject({ input: { question: 1 }, given: { place: 'here' } });
  });

  it('passes on the named errors of the worker, and other errors as they are', async () => {
    const pool = createPool();
    await expect(pool.run('refuse', null, patience)).rejects.toMatchObject({ code: 'DOCUMENT_DAMAGED', details: { reason: 'test' } });
    await expect(pool.run('throwIt', null, patience)).rejects.toThrow('a bug');
    await expect(pool.run('nonsense', null, patience)).rejects.toThrow();
    await expectAlive(pool);
  });

  it('ends a task that runs too long, even a busy loop, and goes on', async () => {
    const pool = createPool();
    await pool.warm();
    await expect(pool.run('spin', null, { timeoutMs: 300 })).rejects.toMatchObject({ code: 'DOCUMENT_TOO_COMPLEX', details: {} });
    await expectAlive(pool);
  });

  it('ends a task whose heap grows past the limit, and goes on', async () => {
    const pool = createPool();
    await expect(pool.run('hoard', null, patience)).rejects.toMatchObject({ code: 'DOCUMENT_TOO_COMPLEX' });
    await expectAlive(pool);
  });

  it('ends a task on abort, whether it runs or waits', async () => {
    const pool = createPool({ threads: 1 });
    await pool.warm();
    const stop = new AbortController();
    const running = pool.run('spin', null, { ...patience, signal: stop.signal });
    const waiting = pool.run(echo, null, { ...patience, signal: stop.signal });
    stop.abort();
    await expect(running).rejects.toMatchObject({ code: 'CANCELLED' });
    await expect(waiting).rejects.toMatchObject({ code: 'CANCELLED' });
    await expect(pool.run(echo, null, { ...patience, signal: stop.signal })).rejects.toMatchObject({ code: 'CANCELLED' });
    await expectAlive(pool);
  });

  it('survives a worker that ends itself', async () => {
    const pool = createPool();
    await expect(pool.run('leave', null, patience)).rejects.toThrow();
    await expectAlive(pool);
  });

  it('does not count the time that a task waits for a thread', async () => {
    const pool = createPool({ threads: 1 });
    await pool.warm();
    const slow = pool.run('spin', null, { timeoutMs: 1_200 });
    const patient = pool.run(echo, 'waited', { timeoutMs: 1_000 });
    await expect(slow).rejects.toMatchObject({ code: 'DOCUMENT_TOO_COMPLEX' });
    expect(await patient).toMatchObject({ input: 'waited' });
  });

  it('runs a task alone when asked to', async () => {
    const pool = createPool();
    await pool.warm();
    const order: string[] = [];
    const note = (name: string) => (): void => void order.push(name);
    await Promise.all([
      pool.run('stages', null, patience).then(note('before')),
      pool.run(echo, null, { ...patience, alone: true }).then(note('alone')),
      pool.run(echo, null, patience).then(note('after')),
    ]);
    expect(order).toEqual(['before', 'alone', 'after']);
  });

  it('reports stages that rise', async () => {
    const seen: number[] = [];
    await createPool().run('stages', null, { ...patience, onStage: percent => seen.push(percent) });
    expect(seen.length).toBeGreaterThan(0);
    expect(seen).toEqual([...new Set(seen)].sort((a, b) => a - b));
    expect([10, 30, 70]).toEqual(expect.arrayContaining(seen));
  });

  it('refuses what still runs when it is closed', async () => {
    const pool = createPool();
    await pool.warm();
    const running = pool.run('spin', null, patience);
    const refused = expect(running).rejects.toThrow();
    await pool.close();
    await refused;
  });
});
