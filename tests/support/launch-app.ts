import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright';

const project = path.resolve(import.meta.dirname, '../..');

/**
 * What Playwright preloads into an Electron that it finds itself: the app gets ready only once Playwright is attached. Without it,
 * where it attaches in the moment in which the first page replaces the empty one, it waits for that page for ever.
 */
const waitForPlaywright = path.join(
  path.dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')),
  'lib/server/electron/loader.js',
);

/** Passphrase of workspaces that tests make. */
export const testPassphrase = 'correct horse battery staple';

/** The real app with its window, on a data folder of its own. */
export interface LaunchedApp {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly dataFolder: string;
  /** Ends the app; its data folder goes too, unless it was given. */
  readonly close: () => Promise<void>;
}

/** How a start differs from the usual one. */
export interface LaunchOptions {
  /** Data folder of an earlier start, which stays; without it each start gets a new one. */
  readonly dataFolder?: string;
  /** Passphrase in the environment; null starts without one. */
  readonly passphrase?: string | null;
  /** Words after the program, as a system's "open with" gives them. */
  readonly words?: readonly string[];
  /** Display for ordinary windows, as in DISPLAY; without it windows are drawn where nobody sees them. */
  readonly display?: string;
}

/** How long each start is waited for: the first as usual, the second as a busy machine needs it. */
const startLimitsMs = [30_000, 60_000] as const;

/** Starts the built app without a display and waits for its window. SHORTLIST_ELECTRON names the runtime. */
export async function launchApp(options: LaunchOptions = {}): Promise<LaunchedApp> {
  for (const [start, limitMs] of startLimitsMs.entries()) {
    const dataFolder = options.dataFolder ?? (await mkdtemp(path.join(tmpdir(), 'shortlist-e2e-')));
    const forget = async (): Promise<void> => {
      if (options.dataFolder === undefined) await rm(dataFolder, { recursive: true, force: true, maxRetries: 3 });
    };
    try {
      return await openFirstWindow(await startElectron(dataFolder, options, limitMs), { dataFolder, limitMs, forget });
    } catch (error) {
      await forget();
      if (start === startLimitsMs.length - 1) throw error;
    }
  }
  throw new Error('no start was tried');
}

/** Program, arguments and environment of a start, for tests that start the app without looking into it. */
export function launchParts(dataFolder: string, { passphrase = testPassphrase, words = [], display }: LaunchOptions = {}) {
  const executablePath = process.env['SHORTLIST_ELECTRON'];
  if (executablePath === undefined) throw new Error('SHORTLIST_ELECTRON is not set; run this through npm test');
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return {
    executablePath,
    args: [`--ozone-platform=${display === undefined ? 'headless' : 'x11'}`, '--disable-gpu', '--log-level=3', ...sandbox, project],
    env: {
      ...environment(),
      SHORTLIST_DATA: dataFolder,
      SHORTLIST_ARGV: JSON.stringify(['window', ...words]),
      ...(passphrase === null ? {} : { SHORTLIST_PASSPHRASE: passphrase }),
      ...(display === undefined ? {} : { DISPLAY: display }),
    },
  };
}

function startElectron(dataFolder: string, options: LaunchOptions, limitMs: number): Promise<ElectronApplication> {
  const parts = launchParts(dataFolder, options);
  return _electron.launch({ ...parts, args: ['-r', waitForPlaywright, ...parts.args], timeout: limitMs });
}

interface Start {
  readonly dataFolder: string;
  readonly limitMs: number;
  readonly forget: () => Promise<void>;
}

async function openFirstWindow(app: ElectronApplication, { dataFolder, limitMs, forget }: Start): Promise<LaunchedApp> {
  try {
    const page = await app.firstWindow({ timeout: limitMs });
    await page.getByRole('heading').first().waitFor({ timeout: limitMs });
    const close = async (): Promise<void> => {
      await app.close();
      await forget();
    };
    return { app, page, dataFolder, close };
  } catch (error) {
    app.process().kill('SIGKILL');
    throw error;
  }
}

/** The environment of the tests without what would open a workspace or start something else. */
function environment(): Record<string, string> {
  const own = new Set(['SHORTLIST_PASSPHRASE', 'SHORTLIST_PASSPHRASE_FILE', 'SHORTLIST_ARGV', 'DBUS_SESSION_BUS_ADDRESS']);
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([key, value]) => (value === undefined || own.has(key) ? [] : [[key, value]])),
  );
}
