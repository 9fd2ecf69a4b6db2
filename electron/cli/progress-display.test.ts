import { describe, expect, it } from 'vitest';
import type { BatchProgress } from '../../core/contract/batch.ts';
import { createProgressDisplay, describeProgress } from './progress-display.ts';
import type { Terminal } from './terminal.ts';

function progressOf(
  changes: Partial<BatchProgress['counts']> = {},
  remainingSeconds: BatchProgress['remainingSeconds'] = null,
): BatchProgress {
  const counts = { received: 120, waiting: 80, running: 3, completed: 37, needsHelp: 0, refused: 0, duplicate: 0, failed: 0, ...changes };
  return { counts, percent: 31.9, meanSeconds: null, p50Seconds: null, p90Seconds: null, remainingSeconds };
}

/** A terminal that keeps what it was told, and a clock that the test sets. */
function createScreen(interactive: boolean, quiet = false) {
  const lines: string[] = [];
  const clock = { now: 1_000_000 };
  const terminal: Terminal = { out: () => Promise.resolve(), error: text => lines.push(text), interactive, columns: 60 };
  return { lines, clock, display: createProgressDisplay(terminal, quiet, () => clock.now) };
}

describe('progress', () => {
  it('is told in counts, percent and a range of time', () => {
    expect(describeProgress(progressOf({}, { low: 40, high: 55 }))).toBe('37 of 120 · 31 % · 0:40–0:55 left');
    expect(describeProgress(progressOf({ needsHelp: 2, refused: 1, failed: 1 }))).toContain('2 refused');
    expect(describeProgress(progressOf({}, { low: 0.1, high: 0.9 }))).toContain('less than a second left');
    expect(describeProgress(progressOf({}, { low: 61.2, high: 61.9 }))).toContain(' 1:01 left');
    expect(describeProgress(progressOf({}, { low: 3_000, high: 7_300 }))).toContain('about 2 h left');
  });

  it('is a line that redraws on a terminal, cut to its width, and is wiped at the end', () => {
    const { lines, clock, display } = createScreen(true);
    display.show(progressOf({}, { low: 40, high: 55 }));
    display.show(progressOf());
    clock.now += 100;
    display.show(progressOf({ completed: 38 }));
    display.end();
    expect(lines).toHaveLength(3);
    for (const line of lines) expect(line.startsWith('\r\u001b[2K')).toBe(true);
    expect(lines[0]?.replace('\r\u001b[2K', '').length).toBeLessThan(60);
    expect(lines[0]).toMatch(/█+░+ 37 of 120/);
    expect(lines[2]).toBe('\r\u001b[2K');
  });

  it('is a plain line every five seconds elsewhere, none at once, and nothing is wiped', () => {
    const { lines, clock, display } = createScreen(false);
    display.show(progressOf());
    clock.now += 4_999;
    display.show(progressOf());
    expect(lines).toEqual([]);
    clock.now += 1;
    display.show(progressOf());
    display.end();
    expect(lines).toEqual(['37 of 120 · 31 %\n']);
  });

  it('is silent when asked', () => {
    const { lines, clock, display } = createScreen(true, true);
    clock.now += 60_000;
    display.show(progressOf());
    display.end();
    expect(lines).toEqual([]);
  });
});
