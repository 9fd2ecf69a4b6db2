import { median, type Figure } from './figures.ts';
import { launchApp } from '../support/launch-app.ts';

const rounds = 3;

/** From the start of the process to a window that shows the opened workspace. */
export async function benchStart(): Promise<readonly Figure[]> {
  const seconds: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    const launched = await launchApp();
    await launched.page.getByText('Workspace', { exact: true }).waitFor();
    seconds.push((performance.now() - start) / 1000);
    await launched.close();
  }
  return [{ name: 'start to ready window', value: median(seconds), unit: 's', target: null }];
}
