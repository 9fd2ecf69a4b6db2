import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, it } from 'vitest';
import { createTestFolder, createTestWorkspace } from '../../db/test-workspace.ts';
import { countTasks } from '../../db/queries/task-lists.ts';

const rounds = 50;
const tasks = 500;

function start(folder: string): ChildProcess {
  const script = join(import.meta.dirname, 'queue-crash-process.ts');
  return spawn(process.execPath, [script, folder, String(tasks)], { stdio: ['ignore', 'pipe', 'inherit'] });
}

/** Starts the process and kills it after that many lines; resolves with whether it had finished before. */
async function killAfterLines(folder: string, lines: number): Promise<boolean> {
  const child = start(folder);
  const exited = once(child, 'exit');
  let seen = 0;
  let done = false;
  if (child.stdout === null) throw new Error('no output');
  for await (const line of createInterface({ input: child.stdout })) {
    seen += 1;
    done ||= line === 'done';
    if (seen > lines) child.kill('SIGKILL');
  }
  await exited;
  return done;
}

/** Starts the process and kills it while it opens the workspace. */
async function killWhileStarting(folder: string, afterMs: number): Promise<void> {
  const child = start(folder);
  const exited = once(child, 'exit');
  child.stdout?.resume();
  const timer = setTimeout(() => child.kill('SIGKILL'), afterMs);
  await exited;
  clearTimeout(timer);
}

describe('a batch of tasks whose process is killed again and again', () => {
  it(`ends each of ${tasks} tasks exactly once after ${rounds} kills at random moments`, async () => {
    const folder = createTestFolder();
    let killedAtWork = 0;
    for (let round = 0; round < rounds; round += 1) {
      if (round % 7 === 3) await killWhileStarting(folder, 20 + Math.random() * 250);
      else if (!(await killAfterLines(folder, Math.floor(Math.random() * 16)))) killedAtWork += 1;
    }
    expect(await killAfterLines(folder, Number.POSITIVE_INFINITY)).toBe(true);

    const workspace = createTestWorkspace(folder);
    expect(workspace.recovered).toBe(false);
    expect(countTasks(workspace.db)).toEqual({ pending: 0, running: 0, completed: tasks, failed: 0, dead: 0, cancelled: 0, skipped: 0 });
    expect(workspace.db.prepare('SELECT count(*) AS n, max(n) AS last FROM effect').get()).toEqual({ n: tasks, last: tasks - 1 });
    const ends = workspace.db
      .prepare<[], { outcome: string; n: number }>('SELECT outcome, count(*) AS n FROM task_attempt GROUP BY outcome ORDER BY outcome')
      .all();
    expect(ends.map(end => end.outcome)).toEqual(['completed', 'interrupted']);
    expect(ends[0]?.n).toBe(tasks);
    expect(killedAtWork).toBeGreaterThan(rounds / 2);
  });
});
