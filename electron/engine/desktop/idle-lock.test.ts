import { describe, expect, it } from 'vitest';
import { createTestClock } from '../clock/test-clock.ts';
import { lockWhenIdle } from './idle-lock.ts';

function begin(setting: number | null) {
  const clock = createTestClock();
  const state = { idle: 0, minutes: setting, locks: 0 };
  const stop = lockWhenIdle({
    idleSeconds: () => state.idle,
    minutes: () => state.minutes,
    lock: () => {
      state.locks += 1;
    },
    clock,
  });
  return { clock, state, stop };
}

describe('the lock after a time without input', () => {
  it('comes once the minutes of the setting have passed, not before', () => {
    const { clock, state } = begin(5);
    state.idle = 299;
    clock.advance(60_000);
    expect(state.locks).toBe(0);
    state.idle = 300;
    clock.advance(15_000);
    expect(state.locks).toBe(1);
  });

  it('never comes without the setting, and follows the setting as it changes', () => {
    const { clock, state } = begin(null);
    state.idle = 100_000;
    clock.advance(600_000);
    expect(state.locks).toBe(0);
    state.minutes = 480;
    clock.advance(15_000);
    expect(state.locks).toBe(1);
  });

  it('comes no more once it is stopped', () => {
    const { clock, state, stop } = begin(1);
    stop();
    state.idle = 1_000;
    clock.advance(60_000);
    expect(state.locks).toBe(0);
    expect(clock.waiting).toBe(0);
  });
});
