import { describe, expect, it } from 'vitest';
import { systemClock, systemId } from './system-clock.ts';
import { createTestClock, createTestRandom } from './test-clock.ts';

describe('the test clock', () => {
  it('runs timers in the order in which they fall due, those set on the way too', () => {
    const clock = createTestClock(1000);
    const seen: string[] = [];
    clock.after(20, () => seen.push(`late ${clock.now()}`));
    clock.after(10, () => {
      seen.push(`early ${clock.now()}`);
      clock.after(5, () => seen.push(`between ${clock.now()}`));
    });
    const callOff = clock.after(12, () => seen.push('never'));
    callOff();
    clock.advance(30);
    expect(seen).toEqual(['early 1010', 'between 1015', 'late 1020']);
    expect(clock.now()).toBe(1030);
  });

  it('jumps without running time', () => {
    const clock = createTestClock(1000);
    clock.jump(-500);
    expect([clock.now(), clock.monotonic()]).toEqual([500, 0]);
  });

  it('has a random that repeats', () => {
    const [one, other] = [createTestRandom(3), createTestRandom(3)];
    const numbers = Array.from({ length: 100 }, one);
    expect(Array.from({ length: 100 }, other)).toEqual(numbers);
    expect(new Set(numbers).size).toBe(100);
    expect(numbers.every(number => number >= 0 && number < 1)).toBe(true);
  });
});

describe('the system clock', () => {
  it('calls back, and not when it is called off', async () => {
    let calledOff = false;
    systemClock.after(1, () => (calledOff = true))();
    await new Promise<void>(resolve => {
      systemClock.after(5, resolve);
    });
    expect(calledOff).toBe(false);
  });

  it('gives ids that sort by time', () => {
    const ids = Array.from({ length: 1000 }, systemId);
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(1000);
  });
});
