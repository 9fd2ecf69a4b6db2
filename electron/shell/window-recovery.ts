import { dialog, type BrowserWindow } from 'electron';
import type { Log } from '../engine/log/rotating-log.ts';
import { createReloadLimit } from './reload-limit.ts';

/** Loads a window whose process ended again where it was; the main process holds all data, so nothing is lost. */
export function reloadAfterCrash(window: BrowserWindow, log: Log): void {
  const mayReload = createReloadLimit(() => performance.now());
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    log.info('window process gone', { reason, exitCode });
    if (mayReload()) window.webContents.reload();
    else void askToReload(window);
  });
}

async function askToReload(window: BrowserWindow): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: 'The window of Shortlist ended several times. All data is safe.',
    detail: 'Load it again, or close Shortlist and start it anew.',
    buttons: ['Load again', 'Close'],
    defaultId: 0,
    cancelId: 1,
  });
  if (window.isDestroyed()) return;
  if (response === 0) window.webContents.reload();
  else window.close();
}
