import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { createGroupWriter } from '../../db/group-writer.ts';
import { openWorkspace } from '../../db/workspace.ts';
import { systemClock, systemId, systemRandom } from '../../electron/engine/clock/system-clock.ts';
import { recoverTasks } from '../../electron/engine/tasks/leasing.ts';
import { defineTask } from '../../electron/engine/tasks/task-definition.ts';
import { TaskQueue } from '../../electron/engine/tasks/task-queue.ts';
import { TaskRunner } from '../../electron/engine/tasks/task-runner.ts';

/**
 * A process that works through tasks until it is killed, or all are done: `node queue-crash-process.ts FOLDER COUNT`.
 * Each task writes one row into `effect`, whose key refuses a second one. A line per settled task goes to stdout.
 */
const [, , folder = '', count = '0'] = process.argv;
const workspace = openWorkspace({ folder, key: { mode: 'keychain', keyId: 'test', bytes: new Uint8Array(32).fill(7) } });
const { db } = workspace;
db.exec('CREATE TABLE IF NOT EXISTS effect (n INTEGER NOT NULL PRIMARY KEY) STRICT');
const insertEffect = db.prepare('INSERT INTO effect (n) VALUES (?)');

const work = defineTask('test.work', {
  input: z.object({ n: z.number() }),
  timeoutMs: 10_000,
  run: async ({ input }) => {
    await wait(1 + Math.random() * 5);
    return { commit: () => void insertEffect.run(input.n) };
  },
});
const queue = new TaskQueue({ db, clock: systemClock, random: systemRandom, newId: systemId, tasks: [work] });
recoverTasks(queue);
// Running the same command again: every task is sent again and found by its key.
await queue.sendMany(
  Array.from({ length: Number(count) }, (_, n) => ({ kind: 'test.work', input: { n }, options: { idempotencyKey: `n${n}` } })),
);

const writer = createGroupWriter(db, { maxDelayMs: 2 });
const runner = new TaskRunner({
  queue,
  writer,
  concurrency: { 'test.work': 4 },
  onSettled: (_task, outcome) => {
    process.stdout.write(`${outcome}\n`);
    const { pending, running, failed } = queue.counts();
    if (pending + running + failed === 0) void finish();
  },
});
process.stdout.write('ready\n');
runner.start();
if (queue.counts().completed === Number(count)) await finish();

async function finish(): Promise<void> {
  await runner.stop();
  writer.close();
  workspace.close();
  process.stdout.write('done\n');
}
