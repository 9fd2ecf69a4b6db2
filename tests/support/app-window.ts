import { rm } from 'node:fs/promises';
import type { ElectronApplication, Page } from 'playwright';
import { launchApp, type LaunchedApp, type LaunchOptions } from './launch-app.ts';
import { isGroupAlive } from './processes.ts';
import { until } from './run-screen.ts';
import { inMain } from './in-main.ts';

/** A size of the window's content, in pixels. */
export interface WindowSize {
  readonly width: number;
  readonly height: number;
}

/** The two sizes that every screen is looked at in: the usual one and the least. */
export const usualSize: WindowSize = { width: 1440, height: 900 };
export const leastSize: WindowSize = { width: 1024, height: 640 };

/** The real app with its window, as a person has it before them. */
export interface AppWindow extends LaunchedApp {
  readonly resize: (size: WindowSize) => Promise<void>;
  /** Makes the system ask for light or dark, and waits until the window follows. */
  readonly appearance: (appearance: 'light' | 'dark') => Promise<void>;
  /** Ends all processes of the app at once (SIGKILL). Its data folder stays. */
  readonly kill: () => Promise<void>;
  /** Problems that the page wrote to its console, and errors that nobody caught in it. */
  readonly complaints: readonly string[];
}

/** How an opened window differs from the usual one. */
export interface WindowOptions extends LaunchOptions {
  /** False leaves it as large as it opens. */
  readonly resized?: boolean;
}

/** Starts the app at the usual size; it follows the colour scheme of the system as it does outside of tests. */
export async function openWindow(options: WindowOptions = {}): Promise<AppWindow> {
  const launched = await launchApp(options);
  const { app, page } = launched;
  const complaints: string[] = [];
  page.on('pageerror', error => complaints.push(error.message));
  page.on('console', message => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.setDefaultTimeout(20_000);
  await page.emulateMedia({ colorScheme: null });
  const window: AppWindow = {
    ...launched,
    complaints,
    resize: size => resize(app, page, size),
    appearance: appearance => changeAppearance(app, page, appearance),
    kill: () => killTree(app),
  };
  if (options.resized !== false) await window.resize(usualSize);
  return window;
}

/** Starts the app on the data folder of another, which has ended or been killed. */
export function reopenWindow({ dataFolder }: AppWindow, options: WindowOptions = {}): Promise<AppWindow> {
  return openWindow({ ...options, dataFolder });
}

/** Removes what a killed app left. */
export async function removeData({ dataFolder }: AppWindow): Promise<void> {
  await rm(dataFolder, { recursive: true, force: true, maxRetries: 3 });
}

async function resize(app: ElectronApplication, page: Page, { width, height }: WindowSize): Promise<void> {
  await inMain(
    app,
    ({ BrowserWindow }, size) => {
      const window = BrowserWindow.getAllWindows().find(one => one.webContents.getURL().startsWith('app://shortlist/index.html'));
      window?.setContentSize(size.width, size.height);
    },
    { width, height },
  );
  await page.waitForFunction(size => innerWidth === size.width && innerHeight === size.height, { width, height });
}

async function changeAppearance(app: ElectronApplication, page: Page, appearance: 'light' | 'dark'): Promise<void> {
  await inMain(
    app,
    ({ nativeTheme }, source) => {
      nativeTheme.themeSource = source;
    },
    appearance,
  );
  await page.waitForFunction(wanted => document.documentElement.dataset['mantineColorScheme'] === wanted, appearance);
}

async function killTree(app: ElectronApplication): Promise<void> {
  const group = app.process().pid;
  if (group === undefined) return;
  // Playwright starts the app as the leader of a process group of its own.
  process.kill(-group, 'SIGKILL');
  await until(() => !isGroupAlive(group), 20_000);
}
