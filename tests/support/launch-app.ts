import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright';

const project = path.resolve(import.meta.dirname, '../..');

/** The real app with its window, on a data folder of its own. */
export interface LaunchedApp {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly dataFolder: string;
  readonly close: () => Promise<void>;
}

/** Starts the built app without a display and waits for its window. SHORTLIST_ELECTRON names the runtime. */
export async function launchApp(): Promise<LaunchedApp> {
  const dataFolder = await mkdtemp(path.join(tmpdir(), 'shortlist-e2e-'));
  const executablePath = process.env['SHORTLIST_ELECTRON'];
  if (executablePath === undefined) throw new Error('SHORTLIST_ELECTRON is not set; run this through npm test');
  const app = await _electron.launch({
    executablePath,
    args: ['--ozone-platform=headless', '--disable-gpu', '--log-level=3', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), project],
    env: { ...environment(), SHORTLIST_DATA: dataFolder, SHORTLIST_PASSPHRASE: 'correct horse battery staple' },
  });
  const page = await app.firstWindow();
  await page.waitForLoadState('domcontentloaded');
  return {
    app,
    page,
    dataFolder,
    close: async () => {
      await app.close();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

function environment(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])));
}
