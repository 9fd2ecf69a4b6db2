import { dialog } from 'electron';
import type { Log } from '../engine/log/rotating-log.ts';

/** Most unexpected errors in a minute before the program ends itself: it would not get better. */
const mostInAMinute = 20;
const minuteMs = 60_000;

const message = {
  sentence: 'Something unexpected happened in Shortlist. All data is safe.',
  nextStep: 'Go on working; if something looks wrong, close Shortlist and start it again.',
};

/**
 * Takes what nobody caught: it is logged by name, the window is told, and the program goes on. What was being saved is
 * safe, because a change is either committed whole or not at all. When errors do not end, the program ends cleanly.
 */
export function catchUnexpected(
  log: Log,
  tell: (message: { readonly sentence: string; readonly nextStep: string }) => void,
  end: () => void,
): void {
  let recent: readonly number[] = [];

  function take(event: string, error: unknown): void {
    log.error(event, error);
    const now = Date.now();
    recent = [...recent.filter(at => now - at < minuteMs), now];
    if (recent.length > mostInAMinute) {
      recent = [];
      dialog.showErrorBox(message.sentence, 'Shortlist ends now. Start it again: everything that was finished is there.');
      end();
      return;
    }
    tell(message);
  }

  process.on('uncaughtException', error => take('uncaught exception', error));
  process.on('unhandledRejection', reason => take('unhandled rejection', reason));
}
