import { mkdir, mkdtemp, rm, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeCvPdf } from '../fixtures/cvs.ts';
import { openWindow, type AppWindow } from '../support/app-window.ts';
import { dropFiles, dropText } from '../support/drop-files.ts';
import { eventually } from '../support/eventually.ts';
import { watchFrames, type FrameGaps } from '../support/frame-gaps.ts';
import { BatchScreen } from '../support/pages/batch-screen.ts';
import { Frame } from '../support/pages/frame.ts';
import { HomeScreen } from '../support/pages/home-screen.ts';
import { JobScreen } from '../support/pages/job-screen.ts';
import { forbidFolder } from '../support/running-app.ts';

let place = '';
let window: AppWindow;
let frame: Frame;
let home: HomeScreen;
let batch: BatchScreen;

beforeAll(async () => {
  place = await mkdtemp(path.join(tmpdir(), 'shortlist-drops-'));
  window = await openWindow();
  frame = new Frame(window.page);
  home = new HomeScreen(window.page);
  batch = new BatchScreen(window.page);
  await home.welcome.waitFor();
});

afterAll(async () => {
  await window.close();
  await rm(place, { recursive: true, force: true });
});

async function expectProblem(sentence: string, nextStep: string): Promise<void> {
  await frame.problem.getByText(sentence).waitFor();
  await frame.problem.getByText(nextStep).waitFor();
  await frame.closeProblem();
}

async function makeFolder(name: string): Promise<string> {
  const folder = path.join(place, name);
  await mkdir(folder);
  return folder;
}

/** Drops on Home and waits until everything of the new batch has ended. */
async function screen(folder: string): Promise<void> {
  await frame.go('Home');
  const former = window.page.url();
  await dropFiles(window.page, [folder]);
  await window.page.waitForURL(url => url.hash.startsWith('#/batches/') && url.href !== former);
}

describe('what is dropped on the window', () => {
  it('is refused by name when it is a whole drive', async () => {
    await dropFiles(window.page, [path.parse(place).root]);
    await expectProblem('“/” is a whole drive.', 'Drop the folder that holds the CVs.');
  });

  it('is refused by name when it is text, except where a job ad is wanted', async () => {
    await dropText(window.page, 'Ana Lindqvist, Staff engineer');
    await expectProblem('What was dropped is text, not files.', 'Drop files or folders');
    await frame.go('Jobs');
    await dropText(window.page, 'Data engineer\n\nYou bring: at least 4 years of Python and SQL.');
    await frame.title.filter({ hasText: 'Data engineer' }).waitFor();
    await new JobScreen(window.page).source('Python').waitFor();
    await frame.go('Home');
  });

  it('is refused by name when it is a folder with nothing in it, or one that is gone, and no batch is left behind', async () => {
    const empty = await makeFolder('empty');
    await mkdir(path.join(empty, 'within'));
    await dropFiles(window.page, [empty]);
    await expectProblem(`No files were found in “${empty}”.`, 'Choose a folder that holds CVs.');
    const gone = path.join(place, 'gone.pdf');
    await dropFiles(window.page, [gone]);
    await expectProblem(`There is no file or folder “${gone}”.`, 'Check the path.');
    expect(await home.welcome.isVisible()).toBe(true);
  });

  it('is refused by name when it may not be read', async () => {
    const locked = await makeFolder('locked');
    await writeFile(path.join(locked, 'cv.pdf'), makeCvPdf(1));
    await forbidFolder(window.app, locked);
    await dropFiles(window.page, [locked]);
    await expectProblem(`“${locked}” may not be read by this user.`, 'Change its permissions or copy it elsewhere.');
    expect(await home.welcome.isVisible()).toBe(true);
  });

  it('is accounted for, each file with its reason, when nothing of it can be read', async () => {
    const folder = await makeFolder('nothing-readable');
    await writeFile(path.join(folder, 'empty.pdf'), '');
    await writeFile(path.join(folder, 'program.exe'), Buffer.from('MZ\u0090\u0000'));
    await writeFile(path.join(folder, 'half.docx'), Buffer.from('PK\u0003\u0004 and no more'));
    await screen(folder);
    await batch.count('3 received').waitFor();
    await batch.group('Refused').click();
    await batch.file('empty.pdf').getByText('The file is empty').waitFor();
    await eventually(() => batch.file('program.exe').count()).toBe(1);
    await batch.file('half.docx').click();
    await batch.person.getByText('Next step').waitFor();
    expect(await batch.rows.count()).toBe(0);
  });

  it('does not stop at a file that is deleted a second later', async () => {
    const folder = await makeFolder('vanishing');
    const names = Array.from({ length: 30 }, (_, index) => path.join(folder, `cv-${String(index).padStart(2, '0')}.pdf`));
    await Promise.all(names.map((name, index) => writeFile(name, makeCvPdf(index, 7))));
    const last = path.join(folder, 'zz-last.pdf');
    await writeFile(last, makeCvPdf(99, 7));
    await screen(folder);
    await batch.count('31 received').waitFor();
    await unlink(last);
    await batch.count('30 completed').waitFor();
    await batch.group('Refused').click();
    await batch.file('zz-last.pdf').getByText('The file disappeared before it was read').waitFor();
  });
});

describe('very many files', () => {
  const most = 50_000;
  let folder = '';

  beforeAll(async () => {
    folder = await makeFolder('many');
    for (let start = 0; start < most; start += 1_000)
      await Promise.all(Array.from({ length: 1_000 }, (_, index) => writeFile(path.join(folder, `${start + index}.pdf`), '')));
  });

  it('may be dropped one by one: the window draws on while it takes 2,000 names', async () => {
    await frame.go('Home');
    const stop = await watchFrames(window.page);
    await dropFiles(
      window.page,
      Array.from({ length: 2_000 }, (_, index) => path.join(folder, `${index}.pdf`)),
    );
    await batch.count('2,000 received').waitFor();
    await expectSteady('2,000 names', stop);
    await frame.runCommand('Cancel what is not read yet');
  });

  it('are taken as far as a batch holds, which it says, and the window stays usable meanwhile', async () => {
    await frame.go('Home');
    const stop = await watchFrames(window.page);
    await screen(folder);
    await batch.count('still counting').waitFor();
    await window.page.keyboard.press('p');
    await window.page.getByText(/More than 20,?000 files lie there; the first 20,?000 were taken/).waitFor({ timeout: 60_000 });
    await batch.count('20,000 received').waitFor();
    await expectSteady('50,000 files of a folder', stop);
    await frame.runCommand('Cancel what is not read yet');
  });
});

/** The median frame must be short on any machine; the longest depends on what else runs there, so it is told only. */
async function expectSteady(what: string, stop: () => Promise<FrameGaps>): Promise<void> {
  const { median, longest, frames, longTasks } = await stop();
  console.log(
    `${what}: ${frames} frames, median ${median.toFixed(0)} ms, longest ${longest.toFixed(0)} ms, ${longTasks.length} tasks over 50 ms`,
  );
  expect(median).toBeLessThan(50);
}
