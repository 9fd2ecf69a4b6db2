import type { Clock } from '../clock/clock.ts';

export interface IdleLockParts {
  /** Seconds since the last key or pointer on this computer. */
  readonly idleSeconds: () => number;
  /** Minutes without input until the workspace locks; null never. Asked anew each time. */
  readonly minutes: () => number | null;
  readonly lock: () => void;
  readonly clock: Clock;
}

/** How often it is looked whether somebody is there, in milliseconds. */
const lookMs = 15_000;

/** Locks when nobody has touched the computer for as long as the setting says. Returns how to stop looking. */
export function lockWhenIdle({ idleSeconds, minutes, lock, clock }: IdleLockParts): () => void {
  let callOff: () => void = () => undefined;
  function look(): void {
    const limit = minutes();
    if (limit !== null && idleSeconds() >= limit * 60) lock();
    callOff = clock.after(lookMs, look);
  }
  callOff = clock.after(lookMs, look);
  return () => callOff();
}
