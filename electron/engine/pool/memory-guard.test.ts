import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createMemoryGuard } from './memory-guard.ts';

const mebibyte = 1024 * 1024;
const roomMb = 1000;

/** A guard on a process whose size the test sets, in MiB; one poll is 100 ms. */
function createProcess(sizeMb = 200) {
  const state = { sizeMb };
  const guard = createMemoryGuard(roomMb, () => state.sizeMb * mebibyte);
  const stopped: string[] = [];
  const enter = (name: string): (() => void) => guard.enter(neighbours => stopped.push(`${name} beside ${neighbours}`));
  return { state, guard, stopped, enter };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the memory guard', () => {
  it('lets tasks use all the room', () => {
    const { state, stopped, enter } = createProcess();
    enter('reading');
    state.sizeMb += roomMb;
    vi.advanceTimersByTime(1_000);
    expect(stopped).toEqual([]);
  });

  it('stops the longest running task, and says how many ran beside it', () => {
    const { state, stopped, enter } = createProcess();
    enter('bomb');
    const leave = enter('short one');
    leave();
    enter('neighbour');
    state.sizeMb += roomMb + 1;
    vi.advanceTimersByTime(100);
    expect(stopped).toEqual(['bomb beside 1']);
  });

  it('waits for the memory to return before it judges the neighbours', () => {
    const { state, stopped, enter } = createProcess();
    enter('bomb');
    enter('neighbour');
    state.sizeMb += roomMb + 500;
    vi.advanceTimersByTime(900);
    state.sizeMb = 300;
    vi.advanceTimersByTime(5_000);
    expect(stopped).toEqual(['bomb beside 1']);
  });

  it('stops the next one when the memory stays gone and goes on growing', () => {
    const { state, stopped, enter } = createProcess();
    enter('large one');
    enter('bomb');
    for (let poll = 0; poll < 40; poll += 1) {
      state.sizeMb += 100;
      vi.advanceTimersByTime(100);
    }
    expect(stopped).toEqual(['large one beside 1', 'bomb beside 0']);
  });

  it('gives a task that starts alone half the room, whatever earlier ones left behind', () => {
    const { state, stopped, enter } = createProcess();
    enter('first')();
    state.sizeMb += 990;
    const leave = enter('second');
    state.sizeMb += 400;
    vi.advanceTimersByTime(500);
    expect(stopped).toEqual([]);
    state.sizeMb += 200;
    vi.advanceTimersByTime(100);
    expect(stopped).toEqual(['second beside 0']);
    leave();
  });

  it('looks only while something runs', () => {
    const { guard, enter } = createProcess();
    const leave = enter('reading');
    expect(vi.getTimerCount()).toBe(1);
    leave();
    expect(vi.getTimerCount()).toBe(0);
    enter('reading');
    guard.stop();
    expect(vi.getTimerCount()).toBe(0);
  });
});
