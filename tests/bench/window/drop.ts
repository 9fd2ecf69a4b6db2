import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ElectronApplication } from 'playwright';
import { BatchScreen } from '../../support/pages/batch-screen.ts';
import { dropFiles } from '../../support/drop-files.ts';
import { watchFrames } from '../../support/frame-gaps.ts';
import { writeDesignedCvs } from '../documents.ts';
import type { Figure } from '../figures.ts';
import { openSeeded, seedFolder } from './seeded-window.ts';

const files = 2_000;
const count = '2,000';
/** The beginning, in which the files are walked, named and queued. */
const intakeMs = 5_000;

/** Drops 2,000 files on the first screen and watches window and main process until all are screened. */
export async function benchDrop(): Promise<readonly Figure[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'shortlist-drop-'));
  const seeded = await seedFolder(30);
  try {
    const paths = await writeDesignedCvs(path.join(folder, 'cvs'), files);
    const window = await openSeeded(seeded);
    const { app, page } = window;
    const frames = await watchFrames(page);
    await watchMain(app);
    await dropFiles(page, paths);
    const batch = new BatchScreen(page);
    await batch.count(`${count} received`).waitFor({ timeout: 60_000 });
    await page.waitForTimeout(intakeMs);
    const intake = { frames: await frames(), main: await longestBlock(app) };
    const others = await watchFrames(page);
    await batch.count(`${count} completed`).waitFor({ timeout: 300_000 });
    const screening = { frames: await others(), main: await longestBlock(app) };
    await window.close();
    const limit = { unit: 'ms', target: '≤ 50' } as const;
    return [
      { name: 'longest frame while 2,000 files are taken in', value: intake.frames.longest, ...limit },
      { name: 'longest block of the main process meanwhile', value: intake.main, ...limit },
      { name: 'longest frame while they are screened', value: screening.frames.longest, ...limit },
      { name: 'longest block of the main process meanwhile', value: screening.main, ...limit },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
    await seeded.remove();
  }
}

/** Watches from now on how late the main process is. */
async function watchMain(app: ElectronApplication): Promise<void> {
  await app.evaluate(() => {
    const { monitorEventLoopDelay } = process.getBuiltinModule('node:perf_hooks');
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    Reflect.set(globalThis, 'benchDelay', delay);
  });
  // The first reading counts from before the watch began.
  await longestBlock(app);
}

/** Longest delay since the watch began, or since this was asked last, in milliseconds. */
async function longestBlock(app: ElectronApplication): Promise<number> {
  const nanoseconds = await app.evaluate(() => {
    const delay = Reflect.get(globalThis, 'benchDelay') as { readonly max: number; readonly reset: () => void };
    const { max } = delay;
    delay.reset();
    return max;
  });
  return nanoseconds / 1e6;
}
