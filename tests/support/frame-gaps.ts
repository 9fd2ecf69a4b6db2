import type { Page } from 'playwright';

/** How evenly a window drew while it was watched, in milliseconds. */
export interface FrameGaps {
  readonly frames: number;
  readonly median: number;
  readonly longest: number;
  /** Tasks of the page that held its thread for more than 50 ms, longest first. */
  readonly longTasks: readonly number[];
}

/** Watches how often the window can draw from now on. Returns how to stop and what was seen. */
export async function watchFrames(page: Page): Promise<() => Promise<FrameGaps>> {
  await page.evaluate(() => {
    const gaps: number[] = [];
    const tasks: number[] = [];
    const observer = new PerformanceObserver(list => tasks.push(...list.getEntries().map(entry => entry.duration)));
    observer.observe({ type: 'longtask' });
    let last = performance.now();
    let on = true;
    const step = (): void => {
      const now = performance.now();
      gaps.push(now - last);
      last = now;
      if (on) requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
    const stop = (): unknown => {
      on = false;
      observer.disconnect();
      gaps.sort((one, other) => one - other);
      return {
        frames: gaps.length,
        median: gaps[Math.floor(gaps.length / 2)] ?? Infinity,
        longest: gaps.at(-1) ?? Infinity,
        longTasks: tasks.sort((one, other) => other - one),
      };
    };
    Reflect.set(window, 'stopWatchingFrames', stop);
  });
  return () => page.evaluate(() => (Reflect.get(window, 'stopWatchingFrames') as () => unknown)()) as Promise<FrameGaps>;
}
