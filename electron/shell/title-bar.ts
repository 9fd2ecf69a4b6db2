import type { BrowserWindow, BrowserWindowConstructorOptions } from 'electron';
import type { TitleBarColours } from '../engine/desktop/desktop.ts';

/** Height of the caption buttons, in px: the title bar that the page draws without its hairline (ui: *Frame*). */
const captionHeight = 43;

/** Room of the system's caption buttons, in px: at the right; on macOS at the left (ui: *Frame*). */
const captionButtons = { right: 138, left: 76 };

/** Content pane, title bar and caption glyphs in both themes, so that nothing flashes before the page is drawn (ui: tokens bg, chrome, dim). */
const colours = {
  light: { background: '#FFFFFF', bar: '#F6F6F4', symbols: '#5C6169' },
  dark: { background: '#16181B', bar: '#111315', symbols: '#A3A8B0' },
} as const;

/** A title bar that the page draws: the system's caption buttons lie over its right end, on macOS over its left. */
export function titleBarOptions(dark: boolean): BrowserWindowConstructorOptions {
  const { background, bar, symbols } = colours[dark ? 'dark' : 'light'];
  return {
    backgroundColor: background,
    titleBarStyle: 'hidden',
    autoHideMenuBar: true,
    ...(process.platform === 'darwin'
      ? { trafficLightPosition: { x: 14, y: 14 } }
      : { titleBarOverlay: { color: bar, symbolColor: symbols, height: captionHeight } }),
  };
}

/** Puts the window's colours behind the caption buttons and behind the page. */
export function setTitleBarColours(window: BrowserWindow, { dark, color, symbolColor }: TitleBarColours): void {
  window.setBackgroundColor(colours[dark ? 'dark' : 'light'].background);
  if (process.platform !== 'darwin') window.setTitleBarOverlay({ color, symbolColor, height: captionHeight });
}

/** Room to keep free in the title bar; macOS takes its buttons away in full screen. */
export function captionRoom(window: BrowserWindow | null): { readonly captionLeft: number; readonly captionRight: number } {
  if (process.platform !== 'darwin') return { captionLeft: 0, captionRight: captionButtons.right };
  return { captionLeft: window?.isFullScreen() === true ? 0 : captionButtons.left, captionRight: 0 };
}
