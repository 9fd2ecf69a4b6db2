import { describe, expect, it } from 'vitest';
import { createReloadLimit, mostReloads } from './reload-limit.ts';

describe('loading a window again by itself', () => {
  it('happens three times in a minute, then a person is asked', () => {
    let now = 0;
    const mayReload = createReloadLimit(() => now);
    expect(mostReloads).toBe(3);
    expect([mayReload(), mayReload(), mayReload(), mayReload()]).toEqual([true, true, true, false]);
    now = 59_999;
    expect(mayReload()).toBe(false);
    now = 60_000;
    expect(mayReload()).toBe(true);
  });
});
