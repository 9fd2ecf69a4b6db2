import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateRemaining, estimateWait, honestRange, percentDone, summarizeDurations } from './estimate.ts';

const none = { durations: [], concurrency: 2, lastMeanSeconds: null } as const;

function durations(kind: string, ...seconds: readonly number[]) {
  return seconds.map(value => ({ kind, seconds: value }));
}

describe('the estimate of the remaining time', () => {
  it('takes one second per document before anything is known, or the mean of the last batch', () => {
    expect(estimateRemaining({ ...none, left: { pdf: 10 } })).toEqual({ p50: 5, p90: 5 });
    expect(estimateRemaining({ ...none, left: { pdf: 10 }, lastMeanSeconds: 0.2 })).toEqual({ p50: 1, p90: 1 });
  });

  it('learns from the documents of each kind', () => {
    const measured = [...durations('pdf', 1, 1, 1, 1), ...durations('docx', 3, 3, 3, 3)];
    expect(estimateRemaining({ ...none, durations: measured, left: { pdf: 4, docx: 2 } }).p50).toBe(5);
  });

  it('uses all kinds together for one that was hardly seen', () => {
    const measured = [...durations('pdf', 1, 1, 1), ...durations('docx', 9)];
    expect(estimateRemaining({ ...none, durations: measured, left: { docx: 4 }, concurrency: 1 }).p50).toBe(12);
  });

  it('gives one slow document its own p90, however many workers there are', () => {
    const measured = durations('pdf', 1, 1, 1, 1, 1, 1, 1, 1, 1, 11);
    const { p50, p90 } = estimateRemaining({ ...none, durations: measured, left: { pdf: 1 }, concurrency: 8 });
    expect(p50).toBe(2);
    expect(p90).toBeGreaterThan(4);
  });

  it('is a range that never turns round and shrinks to nothing', () => {
    const seconds = fc.double({ min: 0.01, max: 60, noNaN: true });
    fc.assert(
      fc.property(fc.array(seconds, { maxLength: 30 }), fc.nat(500), fc.integer({ min: 1, max: 16 }), (values, left, concurrency) => {
        const input = { durations: durations('pdf', ...values), concurrency, lastMeanSeconds: null };
        const { p50, p90 } = estimateRemaining({ ...input, left: { pdf: left } });
        expect(p90).toBeGreaterThanOrEqual(p50);
        expect(estimateRemaining({ ...input, left: { pdf: 0 } })).toEqual({ p50: 0, p90: 0 });
        expect(estimateRemaining({ ...input, left: { pdf: left + 16 } }).p50).toBeGreaterThan(p50);
      }),
    );
  });
});

describe('the range of a time', () => {
  it('is never narrower than anybody could know: 15 %, or two seconds of a short time', () => {
    expect(honestRange(506, 0).p90).toBeCloseTo(582, 0);
    expect(honestRange(5, 0)).toEqual({ p50: 5, p90: 7 });
    expect(honestRange(0.2, 0).p90).toBeLessThan(1);
  });

  it('is as wide as the pace is uncertain, at most as wide as the time', () => {
    expect(honestRange(100, 0.3).p90).toBeCloseTo(138, 0);
    expect(honestRange(100, 5).p90).toBe(200);
  });

  it('reaches as far as the last document has been on its way', () => {
    expect(honestRange(0.3, 0.1, 8)).toEqual({ p50: 0.3, p90: 8 });
  });
});

describe('progress', () => {
  it('counts what has ended whole and what runs by its stage', () => {
    const counts = { received: 4, waiting: 1, running: 1, completed: 1, needsHelp: 0, refused: 1, duplicate: 0, failed: 0 };
    expect(percentDone(counts, [50])).toBe(62);
  });

  it('is 100 when, and only when, everything has ended', () => {
    const counts = { received: 300, waiting: 0, running: 1, completed: 299, needsHelp: 0, refused: 0, duplicate: 0, failed: 0 };
    expect(percentDone(counts, [100])).toBe(99);
    expect(percentDone({ ...counts, running: 0, completed: 300 }, [])).toBe(100);
    expect(percentDone({ ...counts, received: 0, running: 0, completed: 0 }, [])).toBe(0);
  });
});

describe('durations', () => {
  it('are summed up with mean and quantiles', () => {
    expect(summarizeDurations([4, 1, 2, 3])).toEqual({ count: 4, mean: 2.5, p50: 2.5, p90: 3.7 });
    expect(summarizeDurations([])).toBeNull();
  });

  it('tell how long a document waits for its turn', () => {
    expect(estimateWait(0, 3, 2)).toBe(0);
    expect(estimateWait(10, 3, 2)).toBe(15);
  });
});
