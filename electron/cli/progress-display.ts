import type { BatchProgress } from '../../core/contract/batch.ts';
import type { Terminal } from './terminal.ts';

/** Shows how a batch goes on: a bar that redraws on a terminal, a plain line every few seconds elsewhere. */
export interface ProgressDisplay {
  readonly show: (progress: BatchProgress) => void;
  readonly end: () => void;
}

const redrawMs = 100;
const plainLineMs = 5_000;
const barCells = 24;

/** A display on standard error; `quiet` shows nothing. `now` in milliseconds. */
export function createProgressDisplay(terminal: Terminal, quiet: boolean, now: () => number): ProgressDisplay {
  if (quiet) return { show: () => undefined, end: () => undefined };
  let last = terminal.interactive ? 0 : now();
  let drawn = false;
  return {
    show: progress => {
      const pause = terminal.interactive ? redrawMs : plainLineMs;
      if (now() - last < pause) return;
      last = now();
      if (terminal.interactive) terminal.error(`\r\u001B[2K${barLine(progress).slice(0, terminal.columns - 1)}`);
      else terminal.error(`${describeProgress(progress)}\n`);
      drawn = true;
    },
    end: () => {
      if (drawn && terminal.interactive) terminal.error('\r\u001B[2K');
    },
  };
}

function barLine(progress: BatchProgress): string {
  const filled = Math.round((progress.percent / 100) * barCells);
  return `${'█'.repeat(filled)}${'░'.repeat(barCells - filled)} ${describeProgress(progress)}`;
}

/** "37 of 120 · 2 need help · 31 % · 0:40–0:55 left": counts first, then percent, then a range. */
export function describeProgress(progress: BatchProgress): string {
  const { counts } = progress;
  const done = counts.received - counts.waiting - counts.running;
  const parts = [`${done} of ${counts.received}`];
  if (counts.needsHelp > 0) parts.push(`${counts.needsHelp} need help`);
  if (counts.refused + counts.failed > 0) parts.push(`${counts.refused + counts.failed} refused`);
  parts.push(`${Math.floor(progress.percent)} %`);
  if (progress.remainingSeconds !== null) parts.push(`${showRange(progress.remainingSeconds)} left`);
  return parts.join(' · ');
}

function showRange(range: { readonly low: number; readonly high: number }): string {
  if (range.high < 1) return 'less than a second';
  if (range.high >= 3600) return `about ${Math.round(range.high / 3600)} h`;
  const clock = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
  return clock(range.low) === clock(range.high) ? clock(range.high) : `${clock(range.low)}–${clock(range.high)}`;
}
