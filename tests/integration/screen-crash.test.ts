import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createTestRandom } from '../../electron/engine/clock/test-clock.ts';
import { openWorkspace } from '../../db/workspace.ts';
import { createTestFolder } from '../../db/test-workspace.ts';
import { makeCvPdf } from '../fixtures/cvs.ts';
import { runScreen, startScreen, until, type ScreenJson } from '../support/run-screen.ts';
import { holderOf, watchWorkspace } from '../support/watched-workspace.ts';

const files = 500;
const rounds = 50;
const passphrase = 'correct horse battery staple';
const environment = { SHORTLIST_PASSPHRASE: passphrase };
const job = path.resolve(import.meta.dirname, '../../resources/samples/jobs/backend-engineer.md');

const finished = "SELECT count(*) FROM batch_item WHERE status NOT IN ('waiting', 'running')";
const inFlight = "SELECT count(*) FROM task WHERE state = 'running'";

/** The number is part of the test: the same kills each time, as far as a machine's timing allows. */
const random = createTestRandom(20_260);

interface Crash {
  readonly finishedBefore: number;
  readonly finishedAfter: number;
  readonly inFlight: number;
}

/** Runs the command until `more` items have ended, and a random moment longer, and kills all its processes. */
async function crash(args: readonly string[], workspace: string, more: number): Promise<Crash> {
  const watched = watchWorkspace(workspace, passphrase);
  const before = holderOf(workspace);
  const finishedBefore = watched.figure(finished) ?? 0;
  watched.close();
  const screen = startScreen(args, { environment });
  try {
    await until(() => holderOf(workspace) !== before);
    await until(() => (watched.figure(inFlight) ?? 0) > 0 && (watched.figure(finished) ?? 0) >= finishedBefore + more);
    const end = performance.now() + random() * 30;
    await until(() => performance.now() >= end);
  } finally {
    await screen.kill();
  }
  const result = { finishedBefore, finishedAfter: watched.figure(finished) ?? 0, inFlight: watched.figure(inFlight) ?? 0 };
  watched.close();
  return result;
}

function writeCvs(folder: string): void {
  mkdirSync(folder);
  for (let index = 0; index < files; index += 1)
    writeFileSync(path.join(folder, `cv-${String(index).padStart(3, '0')}.pdf`), makeCvPdf(index));
}

/** What must not differ between two runs over the same files. */
function resultOf(file: string): unknown {
  const { job: rubric, candidates } = JSON.parse(readFileSync(file, 'utf8')) as ScreenJson;
  return { rubric, candidates: candidates.map(({ seconds: _seconds, ...rest }) => rest) };
}

describe('a batch of 500 CVs whose program is killed 50 times', () => {
  it('ends every file exactly once, with the result of a run that nobody disturbed', { timeout: 900_000 }, async () => {
    const folder = createTestFolder();
    const cvs = path.join(folder, 'cvs');
    writeCvs(cvs);
    const workspace = path.join(folder, 'workspace');
    const json = path.join(folder, 'crashed.json');
    const args = ['--quiet', '--concurrency', '1', '--job', job, '--json', json, '--workspace', workspace, cvs];
    const crashes: Crash[] = [];
    for (let round = 0; round < rounds; round += 1) {
      // However fast the machine, files are left for the last round: each takes at most about half its share.
      const share = (files - (crashes.at(-1)?.finishedAfter ?? 0)) / (rounds - round);
      crashes.push(await crash(args, workspace, 1 + Math.floor(random() * Math.min(12, share / 2))));
    }

    expect(crashes.every(round => round.finishedAfter >= round.finishedBefore)).toBe(true);
    expect(crashes.filter(round => round.inFlight > 0).length).toBeGreaterThanOrEqual(40);
    expect(crashes.filter(round => round.finishedAfter > round.finishedBefore).length).toBeGreaterThanOrEqual(40);
    expect(crashes.at(-1)?.finishedAfter).toBeLessThan(files);

    const last = await runScreen(args, { environment });
    expect(last).toMatchObject({ status: 0, stderr: '' });
    expectEachOnce(workspace);

    const undisturbed = path.join(folder, 'undisturbed.json');
    await runScreen(['--quiet', '--job', job, '--json', undisturbed, cvs]);
    expect(resultOf(json)).toEqual(resultOf(undisturbed));
  });
});

/** The workspace holds one end, one event, one document, one CV and one match of each file, and no work that is left. */
function expectEachOnce(workspace: string): void {
  const workspaceAfter = openWorkspace({ folder: workspace, key: { mode: 'passphrase', passphrase } });
  const { db, recovered } = workspaceAfter;
  const rows = (sql: string): unknown[] => db.prepare(sql).raw().all();
  expect(recovered).toBe(false);
  expect(rows('SELECT status, count(*) FROM batch_item GROUP BY status')).toEqual([['completed', files]]);
  expect(rows('SELECT count(*), count(DISTINCT sha256) FROM document')).toEqual([[files, files]]);
  expect(rows('SELECT count(*), count(DISTINCT document_id) FROM cv')).toEqual([[files, files]]);
  expect(rows('SELECT count(*), count(DISTINCT document_id) FROM match')).toEqual([[files, files]]);
  expect(rows("SELECT count(*), count(DISTINCT subject_id) FROM event WHERE kind = 'document.screened'")).toEqual([[files, files]]);
  expect(rows('SELECT state, count(*) FROM task GROUP BY state')).toEqual([['completed', files]]);
  expect(rows('SELECT outcome, count(*) > 0 FROM task_attempt GROUP BY outcome')).toEqual([
    ['completed', 1],
    ['interrupted', 1],
  ]);
  expect(rows("SELECT count(*) FROM task_attempt WHERE outcome = 'completed'")).toEqual([[files]]);
  expect(rows('SELECT status, count(*) FROM batch GROUP BY status')).toEqual([['finished', 1]]);
  workspaceAfter.close();
}
