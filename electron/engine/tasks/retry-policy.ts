import { type AppError, errorClassOf, type ErrorDetails } from '../../../core/contract/errors.ts';
import type { AttemptErrorClass } from '../../../core/contract/task.ts';
import type { Random } from '../clock/clock.ts';

/** How often work that failed in one way is tried in all, and how long it waits in between. */
export interface RetryRule {
  readonly attempts: number;
  /** `exponential`: a random wait up to base × 2ⁿ, at most the cap ("full jitter") · `fixed`: always the base, or what the other side asked for. */
  readonly delay: 'none' | 'exponential' | 'fixed';
  readonly baseMs: number;
  readonly capMs: number;
}

const never: RetryRule = { attempts: 1, delay: 'none', baseMs: 0, capMs: 0 };

/**
 * Spec: tasks, *Retry by error class*. Full jitter after Brooker, "Exponential Backoff and Jitter" (AWS Architecture Blog, 2015).
 * `interrupted` has no wait, because what ended the app is over; its limit stops a task that ends the app each time,
 * and is high because an innocent task may be running whenever the machine loses power.
 */
export const retryRules: Readonly<Record<AttemptErrorClass, RetryRule>> = {
  network: { attempts: 5, delay: 'exponential', baseMs: 1000, capMs: 60_000 },
  timeout: { attempts: 5, delay: 'exponential', baseMs: 1000, capMs: 60_000 },
  storage: { attempts: 5, delay: 'exponential', baseMs: 1000, capMs: 60_000 },
  model: { attempts: 3, delay: 'exponential', baseMs: 1000, capMs: 60_000 },
  internal: { attempts: 3, delay: 'exponential', baseMs: 1000, capMs: 60_000 },
  'rate-limit': { attempts: 10, delay: 'fixed', baseMs: 60_000, capMs: 3_600_000 },
  interrupted: { attempts: 10, delay: 'none', baseMs: 0, capMs: 0 },
  input: never,
  validation: never,
  permission: never,
};

/** No task begins more often than this, whatever mixture of errors it meets. */
export const attemptLimit = 25;

/**
 * What follows a failed attempt: milliseconds to wait, or null when it was the last.
 * `failures` counts the attempts that failed with this class, this one included; `attempts` counts all.
 */
export function retryDelayMs(input: {
  readonly rule: RetryRule;
  readonly failures: number;
  readonly attempts: number;
  readonly details: ErrorDetails;
  readonly random: Random;
}): number | null {
  const { rule, failures, attempts, details, random } = input;
  if (failures >= rule.attempts || attempts >= attemptLimit) return null;
  switch (rule.delay) {
    case 'none':
      return 0;
    case 'fixed':
      return Math.min(rule.capMs, askedDelayMs(details) ?? rule.baseMs);
    case 'exponential':
      return Math.round(random() * Math.min(rule.capMs, rule.baseMs * 2 ** (failures - 1)));
  }
}

/** The class by which an error is tried again. */
export function attemptClassOf(error: AppError): AttemptErrorClass {
  return errorClassOf(error.code);
}

/** `retryAfterSeconds` among an error's details is what the other side asked for (HTTP Retry-After). */
function askedDelayMs(details: ErrorDetails): number | null {
  const seconds = details['retryAfterSeconds'];
  return typeof seconds === 'number' && seconds >= 0 ? seconds * 1000 : null;
}
