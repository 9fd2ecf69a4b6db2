import type { Figure } from '../figures.ts';
import { benchDrop } from './drop.ts';
import { benchLaunch } from './launch.ts';
import { benchList } from './list.ts';
import { benchOpenPerson } from './open-person.ts';
import { seedFolder, type SeededFolder } from './seeded-window.ts';
import { benchTriageHour } from './triage-hour.ts';
import { benchWhatIfPage } from './what-if-page.ts';

/** People of the one batch that the lists are measured with, and of the workspace that is launched. */
const manyPeople = 10_000;
const usualPeople = 2_000;

/** The window on a batch of 10,000 people: first rows, sort, filter, scrolling, opening a person, what-if. */
export function benchWindowBatch(): Promise<readonly Figure[]> {
  return withPeople(manyPeople, async seeded => [
    ...(await benchList(seeded)),
    ...(await benchOpenPerson(seeded)),
    ...(await benchWhatIfPage(seeded)),
  ]);
}

/** The start of the app on a workspace that was used for a while. */
export function benchWindowLaunch(): Promise<readonly Figure[]> {
  return withPeople(usualPeople, benchLaunch);
}

/** Memory of the window over an hour of triage. */
export function benchWindowMemory(): Promise<readonly Figure[]> {
  return withPeople(manyPeople, benchTriageHour);
}

export { benchDrop as benchWindowDrop };

async function withPeople(people: number, measure: (seeded: SeededFolder) => Promise<readonly Figure[]>): Promise<readonly Figure[]> {
  const seeded = await seedFolder(people);
  try {
    return await measure(seeded);
  } finally {
    await seeded.remove();
  }
}
