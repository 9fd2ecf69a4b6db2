import path from 'node:path';
import { app, type BrowserWindowConstructorOptions } from 'electron';

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
