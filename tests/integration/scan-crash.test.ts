import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createTestFolder } from '../../db/test-workspace.ts';
import { openWorkspace } from '../../db/workspace.ts';
import { runScreen, startScreen, until, type ScreenJson } from '../support/run-screen.ts';
import { holderOf, watchWorkspace } from '../support/watched-workspace.ts';

const passphrase = 'correct horse battery staple';
const environment = { SHORTLIST_PASSPHRASE: passphrase };
const samples = path.resolve(import.meta.dirname, '../../resources/samples');
const scan = path.join(samples, 'cvs/Scan_20260302_091544.pdf');
const job = path.join(samples, 'jobs/backend-engineer.md');

const recognising = "SELECT count(*) FROM task WHERE kind = 'document.recognise' AND state = 'running'";
const attempts = "SELECT count(*) FROM task_attempt JOIN task ON task.id = task_attempt.task_id WHERE task.kind = 'document.recognise'";

/** Runs the command until text recognition is under way, and kills all its processes. Returns how many attempts there were by then. */
async function killInRecognition(args: readonly string[], workspace: string): Promise<number> {
  const watched = watchWorkspace(workspace, passphrase);
  const before = holderOf(workspace);
  const tried = watched.figure(attempts) ?? 0;
  watched.close();
  const screen = startScreen(args, { environment });
  try {
    await until(() => holderOf(workspace) !== before);
    await until(() => (watched.figure(recognising) ?? 0) > 0 && (watched.figure(attempts) ?? 0) > tried);
  } finally {
    await screen.kill();
  }
  const result = watched.figure(attempts) ?? 0;
  expect(watched.figure(recognising)).toBe(1);
  watched.close();
  return result;
}

/** What must not differ between two runs over the same files. */
function candidatesIn(file: string): unknown {
  const { candidates } = JSON.parse(readFileSync(file, 'utf8')) as ScreenJson;
  return candidates.map(({ seconds: _seconds, ...rest }) => rest);
}

describe('a scan whose program is killed in the middle of text recognition', () => {
  it('ends exactly once, with the result of a run that nobody disturbed', async () => {
    const folder = createTestFolder();
    const workspace = path.join(folder, 'workspace');
    const json = path.join(folder, 'crashed.json');
    const args = ['--quiet', '--concurrency', '1', '--job', job, '--json', json, '--workspace', workspace, scan];
    expect(await killInRecognition(args, workspace)).toBe(1);
    expect(await killInRecognition(args, workspace)).toBe(2);
    expect(await runScreen(args, { environment })).toMatchObject({ status: 0, stderr: '' });
    expectOnce(workspace);

    const undisturbed = path.join(folder, 'undisturbed.json');
    await runScreen(['--quiet', '--job', job, '--json', undisturbed, scan]);
    expect(candidatesIn(json)).toEqual(candidatesIn(undisturbed));
  });
});

/** One end, one event, one document, one CV and one match; it was read once, and only its recognition was begun again. */
function expectOnce(folder: string): void {
  const workspace = openWorkspace({ folder, key: { mode: 'passphrase', passphrase } });
  const rows = (sql: string): unknown[] => workspace.db.prepare(sql).raw().all();
  expect(rows('SELECT status, count(*) FROM batch_item GROUP BY status')).toEqual([['completed', 1]]);
  for (const table of ['document', 'cv', 'match', "event WHERE kind = 'document.screened'"])
    expect(rows(`SELECT count(*) FROM ${table}`)).toEqual([[1]]);
  const ends =
    'SELECT kind, outcome, count(*) FROM task_attempt JOIN task ON task.id = task_id GROUP BY kind, outcome ORDER BY kind, outcome';
  expect(rows(ends)).toEqual([
    ['document.recognise', 'completed', 1],
    ['document.recognise', 'interrupted', 2],
    ['document.screen', 'completed', 1],
  ]);
  expect(rows('SELECT state, count(*) FROM task GROUP BY state')).toEqual([['completed', 2]]);
  expect(rows('SELECT status FROM batch')).toEqual([['finished']]);
  workspace.close();
}
