import type { CDPSession, Page } from 'playwright';
import type { Figure } from '../figures.ts';
import { memoryOf } from '../memory.ts';
import type { AppWindow } from '../../support/app-window.ts';
import { timePaint } from './painted.ts';
import { readSheet } from './readers.ts';
import { goToBatch, openSeeded, rest, type SeededFolder } from './seeded-window.ts';

/** People looked at: one every two seconds for an hour is more than anybody manages. */
const people = 1_800;

/** An hour of triage as fast as the window follows: each person's page drawn and decided about, with notes and criteria now and then. */
export async function benchTriageHour(seeded: SeededFolder): Promise<readonly Figure[]> {
  const window = await openSeeded(seeded);
  try {
    await goToBatch(window, seeded);
    await window.page.getByRole('grid', { name: 'Ranking' }).locator('[role=row][aria-current]').click();
    const begin = await measure(window);
    await triage(window.page, people / 2);
    const middle = await measure(window);
    await triage(window.page, people / 2);
    const end = await measure(window);
    return [
      { name: 'memory of the window when the batch is open', value: begin, unit: 'MB', target: null },
      { name: `memory of the window after ${people / 2} people`, value: middle, unit: 'MB', target: null },
      { name: `memory of the window after ${people} people`, value: end, unit: 'MB', target: '≤ 350' },
      { name: 'growth in the second half', value: end - middle, unit: 'MB', target: null },
    ];
  } finally {
    await window.close();
  }
}

async function triage(page: Page, count: number): Promise<void> {
  const decisions = ['s', 'm', 'd', 'd', 'j'] as const;
  for (let person = 0; person < count; person += 1) {
    const decision = decisions[person % decisions.length] ?? 'j';
    await timePaint(page, { sheet: readSheet }, { input: () => page.keyboard.press(decision) });
    if (person % 10 === 3) await walkCriteria(page);
    if (person % 25 === 7) await writeNote(page, person);
    if (person % 100 === 50) await filter(page);
  }
}

/** To the criteria, down three of them with their boxes on the page, and back to the list. */
async function walkCriteria(page: Page): Promise<void> {
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.closest('[data-criterion-id]') !== null);
  for (const key of ['j', 'Enter', 'j', 'Enter']) await page.keyboard.press(key, { delay: 20 });
  await toList(page);
}

/** A note, then by way of the criteria back to the list. */
async function writeNote(page: Page, person: number): Promise<void> {
  await page.keyboard.press('n');
  await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
  await page.keyboard.type(`Ask about the gap, number ${person}`);
  await page.keyboard.press('Control+Enter');
  await page.waitForFunction(() => document.querySelector('textarea')?.value === '');
  await toList(page);
  await walkCriteria(page);
}

async function filter(page: Page): Promise<void> {
  await page.keyboard.press('/');
  await page.waitForFunction(() => document.activeElement?.matches('[type=search]') === true);
  await page.keyboard.type('an', { delay: 60 });
  await page.keyboard.press('Escape', { delay: 60 });
  await page.keyboard.press('Escape', { delay: 60 });
  await page.locator('[role=grid] [role=row][aria-current]').focus();
}

async function toList(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'row');
}

/** Memory of the process that draws the window, after what is no longer needed was given back. */
async function measure(window: AppWindow): Promise<number> {
  const { app, page } = window;
  const session: CDPSession = await page.context().newCDPSession(page);
  for (let round = 0; round < 3; round += 1) {
    await session.send('HeapProfiler.collectGarbage');
    await rest(window, 1_000);
  }
  await session.detach();
  const pid = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find(one => one.webContents.getURL().startsWith('app://shortlist/index.html'))
      ?.webContents.getOSProcessId(),
  );
  return memoryOf(pid ?? 0).proportionalMb;
}
