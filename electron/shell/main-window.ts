import { BrowserWindow, nativeTheme, screen } from 'electron';
import type { LanguageChoice } from '../../core/contract/language.ts';
import { appOrigin } from './protocol.ts';
import { titleBarOptions } from './title-bar.ts';
import { isHeadless, windowOptions } from './window.ts';
import { leastSize, placeWindow, readWindowMemory, writeWindowMemory, type Rectangle, type WindowMemory } from './window-memory.ts';

/** The app's one window. */
export interface MainWindow {
  /** The window, or null while it is closed. */
  readonly current: () => BrowserWindow | null;
  /** Opens it where it stood, or brings the open one to the front. Resolves when the page is loaded. */
  readonly open: () => Promise<void>;
  readonly focus: () => void;
  /** Theme and zoom, now and at the next start. */
  readonly look: (look: Pick<WindowMemory, 'appearance' | 'zoomPct'>) => void;
  /** Remembers the language for the next start. */
  readonly rememberLanguage: (language: LanguageChoice) => void;
  readonly memory: () => WindowMemory;
}

/** How long a moved window has to stand still before its place is written down, in milliseconds. */
const settleMs = 500;

/** The window of the program in `programFolder`, which remembers its place and look in `memoryFile`. */
export function createMainWindow(programFolder: string, memoryFile: string, onOpened: (window: BrowserWindow) => void): MainWindow {
  let memory = readWindowMemory(memoryFile);
  let window: BrowserWindow | null = null;
  nativeTheme.themeSource = memory.appearance;

  function remember(change: Partial<WindowMemory>): void {
    memory = { ...memory, ...change };
    writeWindowMemory(memoryFile, memory);
  }

  async function open(): Promise<void> {
    if (window !== null) return focus();
    const opened = createWindow(programFolder, memory);
    // Chromium keeps a zoom per origin of its own; the setting goes before it.
    opened.webContents.on('did-finish-load', () => opened.webContents.setZoomFactor(memory.zoomPct / 100));
    window = opened;
    rememberPlace(opened, remember);
    opened.once('closed', () => {
      window = null;
    });
    onOpened(opened);
    await opened.loadURL(`${appOrigin}/index.html`);
  }

  function focus(): void {
    if (window?.isMinimized() === true) window.restore();
    window?.show();
    window?.focus();
  }

  return {
    current: () => window,
    open,
    focus,
    look: ({ appearance, zoomPct }) => {
      nativeTheme.themeSource = appearance;
      window?.webContents.setZoomFactor(zoomPct / 100);
      if (appearance !== memory.appearance || zoomPct !== memory.zoomPct) remember({ appearance, zoomPct });
    },
    rememberLanguage: language => remember({ language }),
    memory: () => memory,
  };
}

/** A window that shows itself once it has something to show. */
function createWindow(programFolder: string, memory: WindowMemory): BrowserWindow {
  const options = windowOptions(programFolder);
  const window = new BrowserWindow({
    ...options,
    ...titleBarOptions(nativeTheme.shouldUseDarkColors),
    ...placeWindow(memory.bounds, workAreas()),
    minWidth: leastSize.width,
    minHeight: leastSize.height,
    title: 'Shortlist',
    webPreferences: { ...options.webPreferences, zoomFactor: memory.zoomPct / 100 },
  });
  window.once('ready-to-show', () => {
    if (memory.maximized) window.maximize();
    window.show();
  });
  return window;
}

/** The work areas of all displays, the main one first; none where nothing is shown, so that the window keeps its size. */
function workAreas(): readonly Rectangle[] {
  if (isHeadless()) return [];
  const main = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(display => display.id !== main.id);
  return [main, ...others].map(display => display.workArea);
}

function rememberPlace(window: BrowserWindow, remember: (change: Partial<WindowMemory>) => void): void {
  let timer: NodeJS.Timeout | undefined;
  const note = (): void => {
    if (window.isDestroyed() || window.isMinimized() || window.isFullScreen()) return;
    remember({ maximized: window.isMaximized(), bounds: window.getNormalBounds() });
  };
  const noteSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(note, settleMs);
  };
  window.on('resize', noteSoon).on('move', noteSoon).on('maximize', noteSoon).on('unmaximize', noteSoon);
  window.on('close', () => {
    clearTimeout(timer);
    note();
  });
}
