import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attemptErrorClasses } from '../../../core/contract/task.ts';
import { attemptLimit, retryDelayMs, retryRules } from './retry-policy.ts';

describe('the wait before the next try', () => {
  it('doubles from one second up to the cap, with full jitter', () => {
    const longest = [1, 2, 3, 4].map(failures =>
      retryDelayMs({ rule: retryRules.network, failures, attempts: failures, details: {}, random: () => 1 }),
    );
    expect(longest).toEqual([1000, 2000, 4000, 8000]);
    expect(retryDelayMs({ rule: retryRules.network, failures: 1, attempts: 1, details: {}, random: () => 0 })).toBe(0);
    expect(retryDelayMs({ rule: { ...retryRules.network, attempts: 20 }, failures: 12, attempts: 12, details: {}, random: () => 1 })).toBe(
      60_000,
    );
  });

  it('is what the other side asked for after too many requests, else a minute', () => {
    const rule = retryRules['rate-limit'];
    expect(retryDelayMs({ rule, failures: 1, attempts: 1, details: {}, random: () => 0.3 })).toBe(60_000);
    expect(retryDelayMs({ rule, failures: 1, attempts: 1, details: { retryAfterSeconds: 7 }, random: () => 0.3 })).toBe(7000);
    expect(retryDelayMs({ rule, failures: 1, attempts: 1, details: { retryAfterSeconds: 1e9 }, random: () => 0.3 })).toBe(3_600_000);
  });

  it('never comes after the last attempt, whatever fails', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...attemptErrorClasses),
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 1, max: 30 }),
        (errorClass, failures, attempts) => {
          const rule = retryRules[errorClass];
          const delay = retryDelayMs({ rule, failures, attempts, details: {}, random: () => 0.5 });
          expect(delay === null).toBe(failures >= rule.attempts || attempts >= attemptLimit);
        },
      ),
    );
  });
});
