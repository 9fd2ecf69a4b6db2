import { median, type Figure } from '../figures.ts';
import { timePaint, type Reader } from './painted.ts';
import { goTo, openSeeded, rest, type SeededFolder } from './seeded-window.ts';

const steps = 16;

/** On the page of the job: from a key on the slider of a weight to the list of 10,000 as it would be ranked. */
export async function benchWhatIfPage(seeded: SeededFolder): Promise<readonly Figure[]> {
  const window = await openSeeded(seeded);
  const { page } = window;
  try {
    await goTo(window, `#/jobs/${seeded.jobId}`);
    await page.getByRole('region', { name: 'What-if ranking' }).getByRole('row').first().waitFor({ timeout: 60_000 });
    await page.getByRole('slider').first().focus();
    const times: number[] = [];
    for (let step = 0; step < steps; step += 1) {
      await rest(window);
      const key = step % 4 < 2 ? 'ArrowLeft' : 'ArrowRight';
      const { ms } = await timePaint(page, { list: readWhatIf }, { input: () => page.keyboard.press(key) });
      times.push(ms['list'] ?? Number.NaN);
    }
    return [{ name: 'what-if of 10,000 on screen, key to painted', value: median(times), unit: 'ms', target: '≤ 300' }];
  } finally {
    await window.close();
  }
}

/** The sentence about what would change, and the list below it. */
const readWhatIf: Reader = () => document.querySelector('[aria-label="What-if ranking"]')?.parentElement?.textContent ?? '';
