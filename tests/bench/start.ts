import { median, type Figure } from './figures.ts';
import { launchApp } from '../support/launch-app.ts';
import { HomeScreen } from '../support/pages/home-screen.ts';

const rounds = 3;

/** From the start of the process to the first screen of a new workspace. */
export async function benchStart(): Promise<readonly Figure[]> {
  const seconds: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    const launched = await launchApp();
    await new HomeScreen(launched.page).welcome.waitFor();
    seconds.push((performance.now() - start) / 1000);
    await launched.close();
  }
  return [{ name: 'start to the first screen of a new workspace', value: median(seconds), unit: 's', target: null }];
}
