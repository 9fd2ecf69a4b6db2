import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openWindow, type AppWindow } from '../../support/app-window.ts';
import { testPassphrase } from '../../support/launch-app.ts';
import { seedWorkspace, type Seeded } from '../../support/seed-workspace.ts';

/** A data folder with one finished batch of so many people. */
export interface SeededFolder extends Seeded {
  readonly dataFolder: string;
  readonly remove: () => Promise<void>;
}

/** Fills a new data folder with so many really matched people (10,000 take about 20 s). */
export async function seedFolder(people: number): Promise<SeededFolder> {
  const dataFolder = await mkdtemp(path.join(tmpdir(), 'shortlist-bench-'));
  const seeded = await seedWorkspace({ folder: path.join(dataFolder, 'workspaces', 'default'), passphrase: testPassphrase, people });
  return { ...seeded, dataFolder, remove: () => rm(dataFolder, { recursive: true, force: true, maxRetries: 3 }) };
}

/** Opens the app on a data folder, at the usual size and on its first screen. */
export async function openSeeded({ dataFolder }: { readonly dataFolder: string }): Promise<AppWindow> {
  const window = await openWindow({ dataFolder });
  await window.page.getByRole('heading', { name: 'Recent batches' }).waitFor();
  return window;
}

/** Goes to an address of the window, as a link does. */
export async function goTo({ page }: Pick<AppWindow, 'page'>, address: string): Promise<void> {
  await page.evaluate(hash => {
    location.hash = hash;
  }, address);
}

/** Goes to the batch and waits until all its rows are there and somebody's page is drawn. */
export async function goToBatch(window: Pick<AppWindow, 'page'>, { batchId, itemIds }: Seeded): Promise<void> {
  await goTo(window, `#/batches/${batchId}`);
  await window.page.waitForFunction(
    least => Number(document.querySelector('[role=grid][aria-label=Ranking]')?.getAttribute('aria-rowcount') ?? 0) > least,
    itemIds.length * 0.9,
    { timeout: 60_000 },
  );
  await window.page.locator('[data-page]').first().waitFor({ timeout: 60_000 });
  await rest(window);
}

/** Lets what follows from an input come to its end: what is asked for in advance, what is drawn later. */
export function rest({ page }: Pick<AppWindow, 'page'>, ms = 700): Promise<void> {
  return page.waitForTimeout(ms);
}
