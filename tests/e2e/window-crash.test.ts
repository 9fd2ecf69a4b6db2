import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorkspace } from '../../db/workspace.ts';
import { makeCvPdf } from '../fixtures/cvs.ts';
import { openWindow, removeData, reopenWindow, type AppWindow } from '../support/app-window.ts';
import { ask } from '../support/ask.ts';
import { dropFiles } from '../support/drop-files.ts';
import { eventually } from '../support/eventually.ts';
import { testPassphrase } from '../support/launch-app.ts';
import { BatchScreen } from '../support/pages/batch-screen.ts';
import { Frame } from '../support/pages/frame.ts';
import { HomeScreen } from '../support/pages/home-screen.ts';
import { JobScreen } from '../support/pages/job-screen.ts';
import { LockScreen } from '../support/pages/lock-screen.ts';
import { until } from '../support/run-screen.ts';
import { crashPage, lookFromOutside } from '../support/running-app.ts';
import { watchWorkspace } from '../support/watched-workspace.ts';

const files = 360;
const title = 'Backend Engineer (Payments Platform)';
const ad = path.resolve(import.meta.dirname, '../../resources/samples/jobs/backend-engineer.md');
const finished = "SELECT count(*) FROM batch_item WHERE status NOT IN ('waiting', 'running')";

describe('a batch in the window', () => {
  let place = '';
  let workspace = '';
  let window: AppWindow;
  let batch: BatchScreen;
  let shortlisted = '';

  beforeAll(async () => {
    place = await mkdtemp(path.join(tmpdir(), 'shortlist-crash-'));
    const cvs = path.join(place, 'cvs');
    await mkdir(cvs);
    await Promise.all(
      Array.from({ length: files }, (_, index) => writeFile(path.join(cvs, `cv-${String(index).padStart(3, '0')}.pdf`), makeCvPdf(index))),
    );
    show(await openWindow());
    workspace = path.join(window.dataFolder, 'workspaces', 'default');
  });

  afterAll(async () => {
    await removeData(window);
    await rm(place, { recursive: true, force: true });
  });

  function show(opened: AppWindow): void {
    window = opened;
    batch = new BatchScreen(window.page);
  }

  it('goes on after the program was killed, with the decisions that were made before', async () => {
    const frame = new Frame(window.page);
    // From the next start one thread reads, so that no machine is through before it can be disturbed again.
    await ask(window.page, 'settings.set', { workers: 1 }, 'mutation');
    await frame.go('Jobs');
    await new JobScreen(window.page).paste(await readFile(ad, 'utf8'));
    await frame.title.filter({ hasText: title }).waitFor();
    await dropFiles(window.page, [path.join(place, 'cvs')]);
    await frame.toast.getByRole('button', { name: /^Open the batch/ }).click();
    await eventually(() => batch.rows.count()).toBeGreaterThan(5);
    shortlisted = await batch.personName.innerText();
    await window.page.keyboard.press('s');
    await frame.toast.getByText('shortlisted').waitFor();

    await window.kill();
    const watched = watchWorkspace(workspace, testPassphrase);
    const before = watched.figure(finished) ?? 0;
    watched.close();
    expect(before).toBeGreaterThan(5);
    expect(before).toBeLessThan(files);

    show(await reopenWindow(window));
    await new HomeScreen(window.page).runningBatches.getByText(title).waitFor();
    await new Frame(window.page).go('Batch');
    await batch.count(`${files} received`).waitFor();
    await batch.filter.fill(shortlisted);
    await batch.row(shortlisted).first().waitFor();
    await eventually(() => batch.status(shortlisted).first().innerText()).toContain('Shortlist');
    await batch.filter.fill('');
    await eventually(() => batch.rows.count()).toBeGreaterThan(5);
  });

  it('stops while the workspace is locked, and goes on when it is open again', async () => {
    const watched = watchWorkspace(workspace, testPassphrase);
    const lock = new LockScreen(window.page);
    await batch.rows.first().click();
    await window.page.keyboard.press('Control+Alt+l');
    await lock.locked.waitFor();
    expect(await window.page.getByText(shortlisted).count()).toBe(0);
    const atLock = watched.figure(finished) ?? 0;
    watched.close();
    expect(atLock).toBeLessThan(files);
    await lock.unlock(testPassphrase);
    await batch.count(`${files} received`).waitFor();
    await until(() => (watched.figure(finished) ?? 0) > atLock);
    watched.close();
  });

  it('is where it was after the window’s own process ended, and goes on meanwhile', async () => {
    const address = window.page.url();
    await crashPage(window.app);
    await eventually(async () => (await lookFromOutside(window.app)).text).toContain(`${files} received`);
    const after = await lookFromOutside(window.app);
    expect(after.address).toBe(address);
    expect(after.text).toContain(title);
  });

  it('ends every file exactly once in spite of all that', async () => {
    const watched = watchWorkspace(workspace, testPassphrase);
    await until(() => watched.figure(finished) === files);
    watched.close();
    await eventually(async () => (await lookFromOutside(window.app)).text).toContain(`${files} completed`);
    await window.close();
    const opened = openWorkspace({ folder: workspace, key: { mode: 'passphrase', passphrase: testPassphrase } });
    const rows = (sql: string): unknown[] => opened.db.prepare(sql).raw().all();
    expect(rows('SELECT status, count(*) FROM batch_item GROUP BY status')).toEqual([['completed', files]]);
    expect(rows('SELECT count(*), count(DISTINCT document_id) FROM match')).toEqual([[files, files]]);
    expect(rows("SELECT count(*), count(DISTINCT subject_id) FROM event WHERE kind = 'document.screened'")).toEqual([[files, files]]);
    expect(rows("SELECT count(*) FROM task_attempt WHERE outcome = 'completed'")).toEqual([[files]]);
    expect(rows('SELECT status, count(*) FROM batch GROUP BY status')).toEqual([['finished', 1]]);
    opened.close();
  });
});
