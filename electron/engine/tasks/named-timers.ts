import type { Clock } from '../clock/clock.ts';

/** Timers of which there is at most one of each name. */
export class NamedTimers {
  readonly #clock: Clock;
  readonly #callOff = new Map<string, () => void>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Runs it once after `delayMs`, in place of an earlier one of that name. */
  later(name: string, delayMs: number, run: () => void): void {
    this.callOff(name);
    this.#callOff.set(
      name,
      this.#clock.after(delayMs, () => {
        this.#callOff.delete(name);
        run();
      }),
    );
  }

  /** True while one of that name waits. */
  has(name: string): boolean {
    return this.#callOff.has(name);
  }

  callOff(name: string): void {
    this.#callOff.get(name)?.();
    this.#callOff.delete(name);
  }

  callOffAll(): void {
    for (const name of this.#callOff.keys()) this.callOff(name);
  }
}
