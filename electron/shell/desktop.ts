import { availableParallelism } from 'node:os';
import path from 'node:path';
import { app } from 'electron';
import { AppError } from '../../core/contract/errors.ts';
import type { App } from '../app.ts';
import { createCommandFeed, type CommandFeed } from '../engine/desktop/command-feed.ts';
import type { Desktop } from '../engine/desktop/desktop.ts';
import { createRotatingLog, type Log } from '../engine/log/rotating-log.ts';
import type { DesktopSession, DesktopSessionConfig } from '../session.ts';
import { createDesktop } from './desktop-adapter.ts';
import { followSettings } from './follow-settings.ts';
import { createInterfaceLanguage, type InterfaceLanguage } from './interface-language.ts';
import { serveIpc, type IpcServer } from './ipc.ts';
import { lockWithComputer } from './lock-with-computer.ts';
import { createMainWindow, type MainWindow } from './main-window.ts';
import { installMenu, type MenuActions } from './menu.ts';
import { notifyWhenFinished } from './notify.ts';
import { openedFiles } from './opened-files.ts';
import { createPrinter } from './printing.ts';
import { blockNetwork, serveApp } from './protocol.ts';
import { hardenWindows } from './security.ts';
import { catchUnexpected } from './unexpected.ts';
import { WindowMemory } from './window-memory.ts';
import { reloadAfterCrash } from './window-recovery.ts';

/** Where the desktop finds its program files, keeps its data, and what it was started with. */
export interface DesktopPlaces {
  readonly programFolder: string;
  readonly resourcesFolder: string;
  readonly dataFolder: string;
  /** Words of the start that may name files to open, and the folder they are relative to. */
  readonly words: readonly string[];
  readonly workingFolder: string;
}

type CreateSession = (config: DesktopSessionConfig) => DesktopSession;

/**
 * Starts the app with its window: one instance at a time. The window opens at once and shows where the workspace stands;
 * the workspace is opened meanwhile. A second start brings the first window to the front and hands its files over.
 */
export async function startDesktop(places: DesktopPlaces, createSession: CreateSession): Promise<void> {
  const files = openedFiles(places.words, places.workingFolder);
  if (!app.requestSingleInstanceLock({ files })) return app.quit();
  const log = createRotatingLog({ folder: path.join(places.dataFolder, 'logs'), now: Date.now, ...debugEcho(process.env) });
  const commands = createCommandFeed();
  catchUnexpected(
    log,
    message => commands.send({ id: 'trouble', ...message }),
    () => app.quit(),
  );
  takeFiles(commands, files);
  await app.whenReady();
  log.info('started', { version: app.getVersion(), electron: process.versions.electron, platform: process.platform });
  const main = createMainWindow(places.programFolder, path.join(places.dataFolder, 'window.json'), window => reloadAfterCrash(window, log));
  const language = createInterfaceLanguage(main);
  serveApp(path.join(places.programFolder, 'renderer'), language.current);
  blockNetwork();
  hardenWindows();
  focusOnSecondStart(main, commands);
  const desktopSession = createSession(sessionConfig(places, createDesktop(main, language, commands, log), log));
  const ipc = serveIpc(desktopSession.findRouter);
  connect({ desktopSession, main, language, commands, ipc, log });
  await Promise.all([main.open(), desktopSession.session.open()]);
}

function sessionConfig(places: DesktopPlaces, desktop: Desktop, log: Log): DesktopSessionConfig {
  return {
    app: {
      programFolder: places.programFolder,
      resourcesFolder: places.resourcesFolder,
      workspaceFolder: path.join(places.dataFolder, 'workspaces', 'default'),
      version: app.getVersion(),
      threads: Math.max(1, availableParallelism() - 1),
      defaultRegion: app.getLocaleCountryCode() || 'US',
      environment: process.env,
      printer: createPrinter(places.programFolder),
    },
    desktop,
    onTrouble: error => log.error('workspace', error),
  };
}

interface Parts {
  readonly desktopSession: DesktopSession;
  readonly main: MainWindow;
  readonly language: InterfaceLanguage;
  readonly commands: CommandFeed;
  readonly ipc: IpcServer;
  readonly log: Log;
}

/** What window, menus and the system do to the session, and the other way round. */
function connect({ desktopSession, main, language, commands, ipc, log }: Parts): void {
  const { session, needsWorkspace } = desktopSession;
  const change = (patch: Readonly<Record<string, unknown>>): void => changeSettings(session.app(), main, patch);
  const actions: MenuActions = {
    send: id => commands.send({ id }),
    setAppearance: appearance => change({ appearance }),
    zoom: direction => change({ zoomPct: nextZoom(main.memory().zoomPct, direction) }),
    reload: () => main.current()?.webContents.reload(),
  };
  language.onSpoken(() => installMenu(actions, language.say));
  session.onChange(state => {
    log.info('workspace', { state: state.kind, ...(state.kind === 'failed' ? { code: state.code } : {}) });
    if (state.kind === 'locked') ipc.interrupt(needsWorkspace, new AppError('WORKSPACE_IS_LOCKED'));
    const running = session.app();
    if (state.kind !== 'open' || running === null) return;
    followSettings(running, main);
    const end = ended(session);
    void notifyWhenFinished(running, { main, language, commands }, end).catch((error: unknown) => {
      if (session.app() === running) log.error('notifications', error);
    });
  });
  lockWithComputer(session);
  app.on('activate', () => void main.open());
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  stopBeforeQuit(() => session.stop(), log);
}

/** Settings of the open workspace; without one the window alone follows. */
function changeSettings(running: App | null, main: MainWindow, patch: Readonly<Record<string, unknown>>): void {
  if (running !== null) running.services.settings.set(patch);
  else main.look(WindowMemory.parse({ ...main.memory(), ...patch }));
}

/** Steps of the zoom in percent (ux: 80–200 %). */
const zoomSteps = [80, 90, 100, 110, 125, 150, 175, 200] as const;

function nextZoom(now: number, direction: 'in' | 'out' | 'reset'): number {
  if (direction === 'reset') return 100;
  const next = direction === 'in' ? zoomSteps.find(step => step > now) : zoomSteps.findLast(step => step < now);
  return next ?? now;
}

/** Aborts when the workspace that is open now is not any more. */
function ended(session: DesktopSession['session']): AbortSignal {
  const end = new AbortController();
  const unlisten = session.onChange(state => {
    if (state.kind === 'open') return;
    unlisten();
    end.abort();
  });
  return end.signal;
}

function stopBeforeQuit(stop: () => Promise<void>, log: Log): void {
  let stopping = false;
  app.on('before-quit', event => {
    if (stopping) return;
    event.preventDefault();
    stopping = true;
    void stop()
      .catch((error: unknown) => log.error('stop', error))
      .finally(() => app.quit());
  });
}

/** Files of this start, and on macOS those that the system hands over, now and later. */
function takeFiles(commands: CommandFeed, files: readonly string[]): void {
  if (files.length > 0) commands.send({ id: 'intake', paths: files });
  app.on('open-file', (event, file) => {
    event.preventDefault();
    commands.send({ id: 'intake', paths: [file] });
  });
}

function focusOnSecondStart(main: MainWindow, commands: CommandFeed): void {
  app.on('second-instance', (_event, _argv, _folder, given) => {
    void main.open();
    const files = filesOf(given);
    if (files.length > 0) commands.send({ id: 'intake', paths: files });
  });
}

/** What another start of the program handed over; nothing about it is trusted. */
function filesOf(given: unknown): readonly string[] {
  if (typeof given !== 'object' || given === null || !('files' in given) || !Array.isArray(given.files)) return [];
  return given.files.filter(file => typeof file === 'string' && path.isAbsolute(file));
}

/** With SHORTLIST_DEBUG each line of the log also goes to the terminal, with the whole error. */
function debugEcho(environment: NodeJS.ProcessEnv): { readonly echo?: (line: string, error: unknown) => void } {
  if ((environment['SHORTLIST_DEBUG'] ?? '') === '') return {};
  return {
    echo: (line, error) => process.stderr.write(`${line}\n${error instanceof Error ? `${error.stack ?? error.message}\n` : ''}`),
  };
}
