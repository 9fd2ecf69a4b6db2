import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { findBarriers } from './accessibility.ts';
import { leastSize, usualSize, type AppWindow } from './app-window.ts';

const folder = path.resolve(import.meta.dirname, '../../out/screens');

/** What each screen is looked at in. Barriers are looked for once in each theme and once in each size. */
const looks = [
  { size: usualSize, appearance: 'light', examined: true },
  { size: usualSize, appearance: 'dark', examined: false },
  { size: leastSize, appearance: 'dark', examined: true },
  { size: leastSize, appearance: 'light', examined: false },
] as const;

/** Shows the screen in both themes and sizes, keeps a picture of each in out/screens, and returns the barriers that axe finds within a part of it. */
export async function takePictures(window: AppWindow, name: string, within = 'body'): Promise<readonly string[]> {
  mkdirSync(folder, { recursive: true });
  const barriers: string[] = [];
  for (const { size, appearance, examined } of looks) {
    await window.resize(size);
    await window.appearance(appearance);
    const look = `${name}-${size.width}-${appearance}`;
    await window.page.screenshot({ path: path.join(folder, `${look}.png`), animations: 'disabled' });
    if (examined) barriers.push(...(await findBarriers(window.page, within)).map(barrier => `${look}: ${barrier}`));
  }
  await window.resize(usualSize);
  return barriers;
}
