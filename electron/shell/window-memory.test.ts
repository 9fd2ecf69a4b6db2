import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTestFolder } from '../../db/test-workspace.ts';
import { leastSize, placeWindow, readWindowMemory, writeWindowMemory } from './window-memory.ts';

const main = { x: 0, y: 0, width: 1920, height: 1040 };
const second = { x: 1920, y: -200, width: 2560, height: 1400 };

describe('the place of the window', () => {
  it('is the middle of the main display at the first start', () => {
    expect(placeWindow(null, [main])).toEqual({ x: 240, y: 70, width: 1440, height: 900 });
  });

  it('is where it stood', () => {
    const stood = { x: 2000, y: 100, width: 1500, height: 1000 };
    expect(placeWindow(stood, [main, second])).toEqual(stood);
  });

  it('is the middle of the main display when its own display is gone, with the size it had', () => {
    expect(placeWindow({ x: 2500, y: 100, width: 1500, height: 1000 }, [main])).toEqual({ x: 210, y: 20, width: 1500, height: 1000 });
  });

  it('is pushed back when it hangs over the edge', () => {
    expect(placeWindow({ x: 1000, y: 500, width: 1400, height: 900 }, [main])).toEqual({ x: 520, y: 140, width: 1400, height: 900 });
  });

  it('is no larger than a display that became smaller', () => {
    expect(placeWindow({ x: 0, y: 0, width: 3000, height: 2000 }, [{ x: 0, y: 25, width: 1280, height: 775 }])).toEqual({
      x: 0,
      y: 25,
      width: 1280,
      height: 775,
    });
  });

  it('always shows the title bar on a display and never falls below the least size', () => {
    const rectangle = fc.record({
      x: fc.integer({ min: -9_000, max: 9_000 }),
      y: fc.integer({ min: -9_000, max: 9_000 }),
      width: fc.integer({ min: 1, max: 9_000 }),
      height: fc.integer({ min: 1, max: 9_000 }),
    });
    fc.assert(
      fc.property(fc.option(rectangle), fc.array(rectangle, { minLength: 1, maxLength: 3 }), (stood, displays) => {
        const placed = placeWindow(stood, displays);
        expect(placed.width).toBeGreaterThanOrEqual(leastSize.width);
        expect(placed.height).toBeGreaterThanOrEqual(leastSize.height);
        const corner = displays.some(
          display =>
            placed.x >= display.x && placed.y >= display.y && placed.x < display.x + display.width && placed.y < display.y + display.height,
        );
        expect(corner).toBe(true);
      }),
    );
  });
});

describe('the memory of the window', () => {
  it('is read as it was written, and leaves one file', () => {
    const folder = path.join(createTestFolder(), 'new');
    const file = path.join(folder, 'window.json');
    const bounds = { x: 1, y: 2, width: 1200, height: 800 };
    const memory = { bounds, maximized: true, appearance: 'dark', zoomPct: 125, language: 'de' } as const;
    writeWindowMemory(file, memory);
    expect(readWindowMemory(file)).toEqual(memory);
    expect(readdirSync(folder)).toEqual(['window.json']);
  });

  it.each([
    ['nothing', null],
    ['half a file', '{"bounds": {"x": 1'],
    ['a list', '[]'],
    ['a number', '7'],
  ])('is as good as none from %s', (_what, text) => {
    const file = path.join(createTestFolder(), 'window.json');
    if (text !== null) writeFileSync(file, text);
    expect(readWindowMemory(file)).toEqual({ bounds: null, maximized: false, appearance: 'system', zoomPct: 100, language: 'system' });
  });

  it('loses only the part that does not fit', () => {
    const file = path.join(createTestFolder(), 'window.json');
    writeFileSync(file, JSON.stringify({ bounds: { x: 'left' }, maximized: true, appearance: 'dark', zoomPct: 900, language: 'la' }));
    expect(readWindowMemory(file)).toEqual({ bounds: null, maximized: true, appearance: 'dark', zoomPct: 100, language: 'system' });
  });
});
