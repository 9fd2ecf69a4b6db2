import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openConnection } from '../../db/connection.ts';
import { createGroupWriter } from '../../db/group-writer.ts';
import { workspacePaths } from '../../db/header.ts';
import { countTasks } from '../../db/queries/task-lists.ts';
import { createTestWorkspace, testKeyBytes } from '../../db/test-workspace.ts';
import { systemClock, systemId, systemRandom } from '../../electron/engine/clock/system-clock.ts';
import { defineTask } from '../../electron/engine/tasks/task-definition.ts';
import { TaskQueue } from '../../electron/engine/tasks/task-queue.ts';
import { TaskRunner } from '../../electron/engine/tasks/task-runner.ts';

describe('two runners on one file', () => {
  it('share the tasks and never run one twice', async () => {
    const workspace = createTestWorkspace();
    const second = openConnection({
      path: workspacePaths(workspace.folder).database,
      rawKey: testKeyBytes,
      durability: 'process',
      readonly: false,
    });
    const runs: number[] = [];
    const shares = [0, 0];
    let done = (): void => {};
    const finished = new Promise<void>(resolve => {
      done = resolve;
    });
    const runners = [workspace.db, second].map((db, index) => {
      const work = defineTask('test.work', {
        input: z.object({ n: z.number() }),
        timeoutMs: 10_000,
        run: async ({ input }) => {
          runs.push(input.n);
        },
      });
      const queue = new TaskQueue({ db, clock: systemClock, random: systemRandom, newId: systemId, tasks: [work] });
      const onSettled = (): void => {
        shares[index] = (shares[index] ?? 0) + 1;
        if (shares.reduce((sum, share) => sum + share) === 600) done();
      };
      return {
        queue,
        runner: new TaskRunner({ queue, writer: createGroupWriter(db, { maxDelayMs: 1 }), concurrency: { 'test.work': 5 }, onSettled }),
      };
    });
    await runners[0]?.queue.sendMany(Array.from({ length: 600 }, (_, n) => ({ kind: 'test.work', input: { n } })));
    for (const { runner } of runners) runner.start();
    await finished;
    for (const { runner } of runners) await runner.stop();
    expect(runs.sort((one, other) => one - other)).toEqual(Array.from({ length: 600 }, (_, n) => n));
    expect(Math.min(...shares)).toBeGreaterThan(50);
    expect(countTasks(second).completed).toBe(600);
    second.close();
  });
});
