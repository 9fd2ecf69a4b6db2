import type { App } from '../app.ts';
import type { MainWindow } from './main-window.ts';

/** The window looks as the settings of the open workspace say, now and after each change. */
export function followSettings(running: App, main: MainWindow): void {
  const { settings } = running.services;
  main.look(settings.current());
  settings.onChange(main.look);
}
