import { mkdtemp, rm } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { createGroupWriter } from '../../db/group-writer.ts';
import { openWorkspace } from '../../db/workspace.ts';
import { systemClock, systemId, systemRandom } from '../../electron/engine/clock/system-clock.ts';
import { defineTask } from '../../electron/engine/tasks/task-definition.ts';
import { TaskQueue } from '../../electron/engine/tasks/task-queue.ts';
import { TaskRunner } from '../../electron/engine/tasks/task-runner.ts';
import { median, type Figure } from './figures.ts';

const tasks = 6_000;
const rounds = 3;

/** Send, fetch and complete on an encrypted file that survives a power cut; each round's tasks are all durable when it ends. */
export async function benchQueue(): Promise<readonly Figure[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'shortlist-queue-'));
  const workspace = openWorkspace({ folder, key: { mode: 'keychain', keyId: 'bench', bytes: randomBytes(32) } });
  const writer = createGroupWriter(workspace.db);
  const nothing = defineTask('bench.nothing', {
    input: z.object({ index: z.number() }),
    timeoutMs: 60_000,
    run: () => Promise.resolve({}),
  });
  const queue = new TaskQueue({ db: workspace.db, clock: systemClock, random: systemRandom, newId: systemId, tasks: [nothing] });
  const runner = new TaskRunner({ queue, writer, concurrency: { 'bench.nothing': 64 } });
  try {
    const rates: number[] = [];
    for (let round = 0; round < rounds; round += 1) rates.push(await runRound(queue, runner));
    return [{ name: 'queue, send + fetch + complete', value: median(rates), unit: 'tasks/s', target: '≥ 3000' }];
  } finally {
    await runner.stop();
    writer.close();
    workspace.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function runRound(queue: TaskQueue, runner: TaskRunner): Promise<number> {
  const before = queue.counts().completed;
  const start = performance.now();
  await queue.sendMany(Array.from({ length: tasks }, (_, index) => ({ kind: 'bench.nothing', input: { index } })));
  runner.start();
  while (queue.counts().completed - before < tasks) await new Promise(resolve => setTimeout(resolve, 10));
  const seconds = (performance.now() - start) / 1000;
  await runner.stop();
  return tasks / seconds;
}
