import { chmod } from 'node:fs/promises';
import type { ElectronApplication } from 'playwright';
import { inMain } from './in-main.ts';

/** Ends the process behind the window's page, as a fault in it would, and waits until the page is loaded again. */
export async function crashPage(app: ElectronApplication): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }) =>
      new Promise<void>(resolve => {
        const contents = BrowserWindow.getAllWindows().find(one =>
          one.webContents.getURL().startsWith('app://shortlist/index.html'),
        )?.webContents;
        contents?.once('did-finish-load', () => resolve());
        contents?.forcefullyCrashRenderer();
      }),
  );
}

/** What the page shows, looked at from the main process: a test's own view of a page ends with the process behind it. */
export function lookFromOutside(app: ElectronApplication): Promise<{ readonly address: string; readonly text: string }> {
  return inMain(app, async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows().find(one =>
      one.webContents.getURL().startsWith('app://shortlist/index.html'),
    )?.webContents;
    const text: unknown = await contents?.executeJavaScript('document.body.innerText');
    return { address: contents?.getURL() ?? '', text: typeof text === 'string' ? text : '' };
  });
}

/** Lets something go wrong in the main process that nobody caught. */
export async function throwInMain(app: ElectronApplication, message: string): Promise<void> {
  await app.evaluate((_electron, text) => {
    setTimeout(() => {
      throw new TypeError(text);
    }, 1);
  }, message);
}

/**
 * Makes a folder unreadable for the app. Where the user of the tests may read everything, the system's answer is put in its
 * place: permission denied for whatever lies at or below it.
 */
export async function forbidFolder(app: ElectronApplication, folder: string): Promise<void> {
  if (process.getuid?.() !== 0) return chmod(folder, 0o000);
  await app.evaluate((_electron, forbidden) => {
    const files = process.getBuiltinModule('node:fs/promises');
    const { opendir } = files;
    files.opendir = (place, options) =>
      String(place).startsWith(forbidden)
        ? Promise.reject(Object.assign(new Error(`EACCES: permission denied, opendir '${forbidden}'`), { code: 'EACCES' }))
        : opendir(place, options);
    process.getBuiltinModule('node:module').syncBuiltinESMExports();
  }, folder);
}
