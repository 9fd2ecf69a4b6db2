import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { makeCvPdf } from '../fixtures/cvs.ts';
import { openWindow, type AppWindow } from '../support/app-window.ts';
import { ask } from '../support/ask.ts';
import { dropFiles } from '../support/drop-files.ts';
import { eventually } from '../support/eventually.ts';
import { testPassphrase } from '../support/launch-app.ts';
import { BatchScreen } from '../support/pages/batch-screen.ts';
import { HomeScreen } from '../support/pages/home-screen.ts';
import { canMount, mountSmallDisk } from '../support/small-disk.ts';
import { changeWorkspace } from '../support/watched-workspace.ts';

async function start(dataFolder?: string): Promise<{ readonly window: AppWindow; readonly home: HomeScreen; readonly batch: BatchScreen }> {
  const window = await openWindow(dataFolder === undefined ? {} : { dataFolder });
  onTestFinished(() => window.close());
  return { window, home: new HomeScreen(window.page), batch: new BatchScreen(window.page) };
}

describe('a person who is deleted elsewhere while they are looked at', () => {
  it('is named as gone, and the others stay', async () => {
    const { window, home, batch } = await start();
    await home.openSamples();
    await batch.count('12 completed').waitFor();
    await batch.row('Ana Lindqvist').click();
    await batch.waitForDrawnPage();
    changeWorkspace(path.join(window.dataFolder, 'workspaces', 'default'), testPassphrase, [
      'PRAGMA foreign_keys = OFF',
      "DELETE FROM batch_item WHERE rel_path LIKE '%ana-lindqvist%'",
    ]);
    const { value } = await ask(window.page, 'jobs.list');
    const [{ jobId } = { jobId: '' }] = value as { jobId: string }[];
    const { rubric } = (await ask(window.page, 'jobs.get', { jobId })).value as { rubric: unknown };
    await ask(window.page, 'jobs.save', { jobId, rubric, basedOn: 1 }, 'mutation');
    await batch.person.getByText('This person is no longer in the batch.').waitFor();
    await window.page.keyboard.press('j');
    await batch.personName.waitFor();
  });
});

describe.runIf(canMount())('a disk that fills up under the workspace', () => {
  it('is named at the batch, what was read is kept, and it goes on once there is room', async () => {
    const place = await mkdtemp(path.join(tmpdir(), 'shortlist-full-'));
    const disk = path.join(place, 'disk');
    const unmount = mountSmallDisk(disk, 64);
    onTestFinished(async () => {
      unmount();
      await rm(place, { recursive: true, force: true });
    });
    const cvs = path.join(place, 'cvs');
    await mkdir(cvs);
    await Promise.all(
      Array.from({ length: 150 }, (_, index) => writeFile(path.join(cvs, `cv-${String(index).padStart(3, '0')}.pdf`), makeCvPdf(index, 5))),
    );
    const { window, home, batch } = await start(disk);
    await home.welcome.waitFor();
    const ballast = path.join(disk, 'ballast');
    fillDisk(ballast, 700);
    await dropFiles(window.page, [cvs]);
    await window.page
      .getByText(/The disk is full/)
      .first()
      .waitFor();
    await batch.count('150 received').waitFor();
    expect((await stat(ballast)).size).toBeGreaterThan(0);

    await rm(ballast);
    // What was being saved at that moment comes last, once its lease has ended.
    await eventually(() => batch.countOf('completed'), 40_000).toBeGreaterThan(140);
    await window.page.getByText(/The disk is full/).waitFor({ state: 'detached' });
  });
});

/** Leaves only so many KiB of the disk on which `ballast` lies. */
function fillDisk(ballast: string, leftKb: number): void {
  const free = Number(
    execFileSync('df', ['--output=avail', '--block-size=1K', path.dirname(ballast)], { encoding: 'utf8' }).split('\n')[1],
  );
  execFileSync('dd', ['if=/dev/zero', `of=${ballast}`, 'bs=1K', `count=${Math.max(0, free - leftKb)}`], { stdio: 'ignore' });
}
