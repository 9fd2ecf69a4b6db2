import { median, type Figure } from '../figures.ts';
import { launchApp } from '../../support/launch-app.ts';
import type { SeededFolder } from './seeded-window.ts';

const rounds = 5;

/** From the start of the process to a first screen on which the batches of a workspace of 2,000 people can be chosen. */
export async function benchLaunch({ dataFolder }: Pick<SeededFolder, 'dataFolder'>): Promise<readonly Figure[]> {
  const seconds: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = Date.now();
    const { page, close } = await launchApp({ dataFolder });
    await page.getByRole('heading', { name: 'Recent batches' }).waitFor();
    seconds.push((await page.evaluate(timeOfLargestPaint)) / 1000 - start / 1000);
    await close();
  }
  return [{ name: 'launch to the first screen, 2,000 people', value: median(seconds), unit: 's', target: '≤ 1.5' }];
}

/** When the lists of the first screen were painted, as the window itself noted it, in milliseconds of the clock. Runs in the page. */
function timeOfLargestPaint(): Promise<number> {
  return new Promise(resolve => {
    const observer = new PerformanceObserver(list => {
      const last = list.getEntries().at(-1);
      observer.disconnect();
      resolve(performance.timeOrigin + (last?.startTime ?? performance.now()));
    });
    observer.observe({ type: 'largest-contentful-paint', buffered: true });
  });
}
