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

/** How often a start is tried. Playwright may attach a moment too late to see the first window of a busy machine. */
const mostStarts = 3;
const startTimeoutMs = 20_000;

/** Starts the built app without a display and waits for its window. SHORTLIST_ELECTRON names the runtime. */
export async function launchApp(): Promise<LaunchedApp> {
  const executablePath = process.env['SHORTLIST_ELECTRON'];
  if (executablePath === undefined) throw new Error('SHORTLIST_ELECTRON is not set; run this through npm test');
  for (let start = 1; ; start += 1) {
    const dataFolder = await mkdtemp(path.join(tmpdir(), 'shortlist-e2e-'));
    try {
      return await openFirstWindow(await startElectron(executablePath, dataFolder), dataFolder);
    } catch (error) {
      await rm(dataFolder, { recursive: true, force: true });
      if (start === mostStarts) throw error;
    }
  }
}

function startElectron(executablePath: string, dataFolder: string): Promise<ElectronApplication> {
  return _electron.launch({
    executablePath,
    args: ['--ozone-platform=headless', '--disable-gpu', '--log-level=3', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), project],
    env: { ...environment(), SHORTLIST_DATA: dataFolder, SHORTLIST_PASSPHRASE: 'correct horse battery staple' },
    timeout: startTimeoutMs,
  });
}

async function openFirstWindow(app: ElectronApplication, dataFolder: string): Promise<LaunchedApp> {
  try {
    const page = await app.firstWindow({ timeout: startTimeoutMs });
    await page.getByRole('heading').first().waitFor({ timeout: startTimeoutMs });
    const close = async (): Promise<void> => {
      await app.close();
      await rm(dataFolder, { recursive: true, force: true });
    };
    return { app, page, dataFolder, close };
  } catch (error) {
    app.process().kill('SIGKILL');
    throw error;
  }
}

function environment(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])));
}
