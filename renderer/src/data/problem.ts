import { describeError } from '../language/errors.ts';
import { showToast } from '../state/toasts.ts';
import { asAppError } from './live.ts';

/** Tells a person about a failure: what happened and what to do. Stopping on request is none. */
export function showProblem(error: unknown): void {
  const { code, details } = asAppError(error);
  if (code === 'CANCELLED') return;
  const { sentence, nextStep } = describeError(code, details);
  showToast({ strong: sentence, text: nextStep, problem: true });
}

/** Runs something that may fail and tells about it. Returns the value, or null after a failure. */
export async function tell<Value>(work: Promise<Value>): Promise<Value | null> {
  try {
    return await work;
  } catch (error) {
    showProblem(error);
    return null;
  }
}
