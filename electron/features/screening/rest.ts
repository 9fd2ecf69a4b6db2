import type { Clock } from '../../engine/clock/clock.ts';

/** Resolves after `delayMs`, or at once when the signal is aborted; never rejects. */
export function rest(clock: Clock, delayMs: number, signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    if (signal.aborted) return resolve();
    const callOff = clock.after(delayMs, () => {
      signal.removeEventListener('abort', end);
      resolve();
    });
    function end(): void {
      callOff();
      resolve();
    }
    signal.addEventListener('abort', end, { once: true });
  });
}
