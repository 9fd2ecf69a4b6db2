import path from 'node:path';
import { app, BrowserWindow, type BrowserWindowConstructorOptions } from 'electron';
import { appOrigin } from './protocol.ts';

/** True when the app runs without a display: windows are then drawn off screen. */
export function isHeadless(): boolean {
  return app.commandLine.getSwitchValue('ozone-platform') === 'headless';
}

/** Options every window shares: sandboxed, isolated, one preload. */
export function windowOptions(programFolder: string): BrowserWindowConstructorOptions {
  return {
    show: false,
    webPreferences: {
      preload: path.join(programFolder, 'preload', 'preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      spellcheck: false,
      offscreen: isHeadless(),
    },
  };
}

/** Opens the app's window and resolves when it has painted. */
export async function openWindow(programFolder: string): Promise<BrowserWindow> {
  const window = new BrowserWindow({
    ...windowOptions(programFolder),
    width: 1440,
    height: 900,
    minWidth: 1024,
    minHeight: 640,
    title: 'Shortlist',
  });
  window.once('ready-to-show', () => window.show());
  await window.loadURL(`${appOrigin}/index.html`);
  return window;
}
