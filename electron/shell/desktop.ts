import { availableParallelism } from 'node:os';
import path from 'node:path';
import { app, BrowserWindow, dialog } from 'electron';
import { describeError, toErrorEnvelope } from '../../core/contract/errors.ts';
import type { App, AppConfig } from '../app.ts';
import { serveIpc } from './ipc.ts';
import { createPrinter } from './printing.ts';
import { blockNetwork, serveApp } from './protocol.ts';
import { hardenWindows } from './security.ts';
import { openWindow } from './window.ts';

/** Where the desktop finds its program files and keeps its data. */
export interface DesktopPlaces {
  readonly programFolder: string;
  readonly resourcesFolder: string;
  readonly dataFolder: string;
}

/**
 * Starts the app with its window: one instance at a time, workspace opened, channel served. A second start brings the
 * first window to the front. A workspace that cannot be opened ends in a dialog with the next step.
 */
export async function startDesktop(places: DesktopPlaces, createApp: (config: AppConfig) => Promise<App>): Promise<void> {
  if (!app.requestSingleInstanceLock()) return app.quit();
  app.on('second-instance', focusFirstWindow);
  await app.whenReady();
  serveApp(path.join(places.programFolder, 'renderer'));
  blockNetwork();
  hardenWindows();
  try {
    await openWorkspaceAndWindow(places, createApp);
  } catch (error) {
    const envelope = toErrorEnvelope(error);
    const { sentence, nextStep } = describeError(envelope.code, envelope.details);
    dialog.showErrorBox(sentence, nextStep);
    app.exit(1);
  }
}

async function openWorkspaceAndWindow(places: DesktopPlaces, createApp: (config: AppConfig) => Promise<App>): Promise<void> {
  const running = await createApp({
    programFolder: places.programFolder,
    resourcesFolder: places.resourcesFolder,
    workspaceFolder: path.join(places.dataFolder, 'workspaces', 'default'),
    temporary: false,
    version: app.getVersion(),
    threads: Math.max(1, availableParallelism() - 1),
    defaultRegion: app.getLocaleCountryCode() || 'US',
    environment: process.env,
    printer: createPrinter(places.programFolder),
  });
  running.start();
  serveIpc(running.router);
  stopBeforeQuit(running);
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) void openWindow(places.programFolder);
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  await openWindow(places.programFolder);
}

function stopBeforeQuit(running: App): void {
  let stopped = false;
  app.on('before-quit', event => {
    if (stopped) return;
    event.preventDefault();
    stopped = true;
    void running.stop().finally(() => app.quit());
  });
}

function focusFirstWindow(): void {
  const [window] = BrowserWindow.getAllWindows();
  if (window?.isMinimized() === true) window.restore();
  window?.focus();
}
