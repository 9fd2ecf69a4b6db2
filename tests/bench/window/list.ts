import { median, type Figure } from '../figures.ts';
import type { AppWindow } from '../../support/app-window.ts';
import { watchFrames } from '../../support/frame-gaps.ts';
import { timePaint } from './painted.ts';
import { readRows } from './readers.ts';
import { goTo, goToBatch, openSeeded, rest, type SeededFolder } from './seeded-window.ts';

const rounds = 5;

/** First rows, sorting, filtering and scrolling in a batch of 10,000. */
export async function benchList(seeded: SeededFolder): Promise<readonly Figure[]> {
  const window = await openSeeded(seeded);
  try {
    const arrival = await measureArrival(window, seeded);
    await goToBatch(window, seeded);
    return [...arrival, ...(await measureSorting(window)), ...(await measureFiltering(window)), ...(await measureScrolling(window))];
  } finally {
    await window.close();
  }
}

/** From the address of the batch to its first rows, each time in a window that knows nothing of it. */
async function measureArrival(window: AppWindow, { batchId }: SeededFolder): Promise<readonly Figure[]> {
  const { page } = window;
  const first: number[] = [];
  const gaps: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await goTo(window, '#/');
    await page.reload();
    await page.getByRole('heading', { name: 'Recent batches' }).waitFor();
    // The program of the page is there; its rows are not.
    await goTo(window, '#/batches/nothing');
    await page.getByText('This batch is not there any more.').waitFor();
    await goTo(window, '#/');
    await rest(window);
    const stop = await watchFrames(page);
    const { ms } = await timePaint(page, { rows: readRows }, { begin: `location.hash = '#/batches/${batchId}'` });
    first.push(ms['rows'] ?? Number.NaN);
    await rest(window, 3_000);
    gaps.push((await stop()).longest);
  }
  return [
    { name: 'first rows of 10,000, from the address of the batch', value: median(first), unit: 'ms', target: '≤ 200' },
    { name: 'longest frame while the others come', value: median(gaps), unit: 'ms', target: null },
  ];
}

async function measureSorting({ page }: AppWindow): Promise<readonly Figure[]> {
  const times: number[] = [];
  for (const head of ['Name', 'Years', 'Score', 'Score', 'Name', 'Name', 'Years', 'Score']) {
    await page.getByRole('columnheader', { name: head }).getByRole('button').focus();
    const { ms } = await timePaint(page, { rows: readRows }, { input: () => page.keyboard.press('Enter') });
    times.push(ms['rows'] ?? Number.NaN);
    await rest({ page });
  }
  return [{ name: 'sort 10,000, key to painted', value: median(times), unit: 'ms', target: '≤ 50' }];
}

async function measureFiltering({ page }: AppWindow): Promise<readonly Figure[]> {
  const times: number[] = [];
  await page.getByRole('searchbox', { name: /^Filter/ }).focus();
  for (let round = 0; round < 2; round += 1) {
    for (const key of ['m', 'e', 'i', 'Backspace', 'Backspace', 'Backspace']) {
      const { ms } = await timePaint(page, { rows: readRows }, { input: () => page.keyboard.press(key) });
      times.push(ms['rows'] ?? Number.NaN);
      await rest({ page });
    }
  }
  await page.keyboard.press('Escape');
  return [{ name: 'filter 10,000, key to painted', value: median(times), unit: 'ms', target: '≤ 50' }];
}

/** Frames of an idle window, then with the wheel and with a key held down. The first tells what the machine itself adds. */
async function measureScrolling(window: AppWindow): Promise<readonly Figure[]> {
  const { page } = window;
  await page.getByRole('grid', { name: 'Ranking' }).getByRole('row').nth(1).click();
  const idle = await framesDuring(window, () => rest(window, 3_000));
  await page.mouse.move(300, 500);
  const wheel = await framesDuring(window, async () => {
    for (let turn = 0; turn < 120; turn += 1) {
      await page.mouse.wheel(0, turn < 60 ? 480 : -480);
      await rest(window, 16);
    }
  });
  const down = await framesDuring(window, () => hold(window, 'j'));
  const up = await framesDuring(window, () => hold(window, 'k'));
  const longest = { unit: 'ms', target: '≤ 50' } as const;
  return [
    { name: 'longest frame of the idle window', value: idle, unit: 'ms', target: null },
    { name: 'longest frame while the wheel turns', value: wheel, ...longest },
    { name: 'longest frame while J is held', value: down, ...longest },
    { name: 'longest frame while K is held', value: up, ...longest },
  ];
}

async function framesDuring({ page }: AppWindow, act: () => Promise<void>): Promise<number> {
  const longest: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    await rest({ page });
    const stop = await watchFrames(page);
    await act();
    longest.push((await stop()).longest);
  }
  return median(longest);
}

/** Holds a key as a keyboard repeats it, about thirty times a second for two seconds. */
async function hold({ page }: AppWindow, key: string): Promise<void> {
  for (let press = 0; press < 60; press += 1) {
    await page.keyboard.down(key);
    await rest({ page }, 33);
  }
  await page.keyboard.up(key);
}
