import { median, type Figure } from '../figures.ts';
import type { AppWindow } from '../../support/app-window.ts';
import { timePaint, type Reader } from './painted.ts';
import { readCriteria, readSheet } from './readers.ts';
import { goToBatch, openSeeded, rest, type SeededFolder } from './seeded-window.ts';

const people = 16;

/** From the key to criteria and document of that person. */
export async function benchOpenPerson(seeded: SeededFolder): Promise<readonly Figure[]> {
  const window = await openSeeded(seeded);
  try {
    await goToBatch(window, seeded);
    const next = await openMany(window, () => window.page.keyboard.press('j'));
    // A page further down stands somebody of whom nothing was asked for in advance.
    const far = await openMany(window, () => window.page.keyboard.press('PageDown'));
    return [...figures('next person (J)', next), ...figures('somebody a page further down', far)];
  } finally {
    await window.close();
  }
}

interface Opened {
  readonly criteria: readonly number[];
  readonly text: readonly number[];
  readonly page: readonly number[];
}

function figures(who: string, { criteria, text, page }: Opened): readonly Figure[] {
  return [
    { name: `${who}, to the criteria`, value: median(criteria), unit: 'ms', target: '≤ 100' },
    ...(text.length === 0 ? [] : [{ name: `${who}, to the text`, value: median(text), unit: 'ms', target: '≤ 100' }]),
    { name: `${who}, to the drawn page`, value: median(page), unit: 'ms', target: '≤ 300' },
  ];
}

async function openMany(window: AppWindow, open: () => Promise<void>): Promise<Opened> {
  const { page } = window;
  const criteria: number[] = [];
  const sheets = { text: [] as number[], page: [] as number[] };
  await page.getByRole('grid', { name: 'Ranking' }).locator('[role=row][aria-current]').click();
  for (let turn = 0; turn < people; turn += 1) {
    await rest(window);
    const { ms } = await timePaint(page, { criteria: readCriteria, sheet: readSheet }, { input: open });
    criteria.push(ms['criteria'] ?? Number.NaN);
    const isText = (await page.evaluate(readWhetherText)) !== '';
    sheets[isText ? 'text' : 'page'].push(ms['sheet'] ?? Number.NaN);
  }
  return { criteria, ...sheets };
}

const readWhetherText: Reader = () => document.querySelector('[data-page][aria-label^="Text of page"]')?.textContent ?? '';
