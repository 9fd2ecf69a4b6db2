import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { answerOpen, answerSave } from '../support/answer-dialogs.ts';
import type { AppWindow } from '../support/app-window.ts';
import { ReportsScreen } from '../support/pages/reports-screen.ts';
import type { Figure } from './figures.ts';
import { goTo, openSeeded, seedFolder } from './window/seeded-window.ts';

const people = 200;

/** Reports on 200 people through the real window: a file each, and one file with all of them. */
export async function benchReports(): Promise<readonly Figure[]> {
  const seeded = await seedFolder(people);
  const place = await mkdtemp(path.join(tmpdir(), 'shortlist-bench-'));
  const window = await openSeeded(seeded);
  try {
    await goTo(window, `#/reports?batch=${encodeURIComponent(JSON.stringify(seeded.batchId))}`);
    const reports = new ReportsScreen(window.page);
    await reports.of('All');
    await reports.previewPage(1).waitFor();
    return [...(await aFileEach(window, path.join(place, 'each'))), ...(await oneFile(window, path.join(place, 'all.pdf')))];
  } finally {
    await window.close();
    await rm(place, { recursive: true, force: true });
    await seeded.remove();
  }
}

async function aFileEach(window: AppWindow, folder: string): Promise<readonly Figure[]> {
  await mkdir(folder);
  await window.page.getByRole('switch', { name: 'One merged file' }).uncheck();
  await answerOpen(window.app, [folder]);
  const seconds = await exported(window, `${people} files`);
  const files = (await readdir(folder)).filter(file => file.endsWith('.pdf'));
  if (files.length !== people) throw new Error(`${files.length} of ${people} reports were written`);
  return [{ name: `${people} candidate reports, a file each`, value: seconds, unit: 's', target: '≤ 60' }];
}

async function oneFile(window: AppWindow, file: string): Promise<readonly Figure[]> {
  await window.page.getByRole('switch', { name: 'One merged file' }).check();
  await answerSave(window.app, file);
  const seconds = await exported(window, path.basename(file));
  return [
    { name: `${people} candidate reports in one file with an outline`, value: seconds, unit: 's', target: '≤ 60' },
    { name: 'its size', value: (await stat(file)).size / 1_000_000, unit: 'MB', target: null },
  ];
}

/** Seconds from the press of the button until the window says that it is written; throws what it says went wrong. */
async function exported({ page }: AppWindow, said: string): Promise<number> {
  const since = performance.now();
  await page.keyboard.press('Control+Enter');
  const problem = page.getByRole('alert').filter({ hasText: /\S/ });
  const written = page.getByRole('status').getByText(said, { exact: true });
  await written.or(problem).first().waitFor({ timeout: 120_000 });
  if (await problem.isVisible()) throw new Error(await problem.innerText());
  return (performance.now() - since) / 1000;
}
