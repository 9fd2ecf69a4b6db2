import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { LanguageChoice } from '../../core/contract/language.ts';

/** A place on the desktop in px. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Least size at which every screen still works (ux: *Rules*). */
export const leastSize = { width: 1024, height: 640 } as const;

/** Size of the first window: the reference pictures are drawn for it. */
const firstSize = { width: 1440, height: 900 } as const;

const Bounds = z.object({ x: z.number(), y: z.number(), width: z.number().positive(), height: z.number().positive() }).readonly();

/**
 * What the window remembers outside the workspace, because it is needed before the workspace is open: its place, and how
 * it looked. Nothing about people. Each part that does not fit falls back alone.
 */
export const WindowMemory = z
  .object({
    bounds: Bounds.nullable().catch(null),
    maximized: z.boolean().catch(false),
    appearance: z.enum(['system', 'light', 'dark']).catch('system'),
    zoomPct: z.number().int().min(80).max(200).catch(100),
    language: LanguageChoice.catch('system'),
  })
  .readonly();
export type WindowMemory = z.infer<typeof WindowMemory>;

/** Reads what the last window left; a missing or damaged file is as good as none. */
export function readWindowMemory(file: string): WindowMemory {
  try {
    return WindowMemory.catch(emptyMemory).parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return emptyMemory;
  }
}

/** Writes the memory so that there is always a whole file. What cannot be written is only forgotten. */
export function writeWindowMemory(file: string, memory: WindowMemory): void {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, JSON.stringify(memory));
    renameSync(`${file}.new`, file);
  } catch {
    // The place of a window is not worth a message.
  }
}

const emptyMemory: WindowMemory = { bounds: null, maximized: false, appearance: 'system', zoomPct: 100, language: 'system' };

/**
 * Where a window opens: as it stood, pushed back onto the display it overlaps most, no larger than that display and no
 * smaller than `leastSize` where it fits; in the middle of the first display when its own is gone.
 * `displays` are the work areas, the main one first.
 */
export function placeWindow(remembered: Rectangle | null, displays: readonly Rectangle[]): Rectangle {
  const [first] = displays;
  if (first === undefined) return remembered ?? { x: 0, y: 0, ...firstSize };
  const home = remembered === null ? undefined : displayOf(remembered, displays);
  if (remembered === null || home === undefined) return centred(remembered ?? firstSize, first);
  const { width, height } = fittingSize(remembered, home);
  return {
    width,
    height,
    x: between(Math.round(remembered.x), home.x, home.x + home.width - width),
    y: between(Math.round(remembered.y), home.y, home.y + home.height - height),
  };
}

/** The display that shows most of the window; none when too little of it could be seen or grabbed. */
function displayOf(window: Rectangle, displays: readonly Rectangle[]): Rectangle | undefined {
  const leastShown = 0.05 * window.width * window.height;
  const shown = displays.map(display => ({ display, area: overlap(window, display) })).toSorted((a, b) => b.area - a.area);
  const [most] = shown;
  return most !== undefined && most.area > leastShown ? most.display : undefined;
}

function overlap(a: Rectangle, b: Rectangle): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}

function centred(size: { readonly width: number; readonly height: number }, display: Rectangle): Rectangle {
  const { width, height } = fittingSize(size, display);
  return {
    width,
    height,
    x: display.x + Math.max(0, Math.round((display.width - width) / 2)),
    y: display.y + Math.max(0, Math.round((display.height - height) / 2)),
  };
}

function fittingSize(size: { readonly width: number; readonly height: number }, display: Rectangle) {
  return {
    width: Math.max(leastSize.width, Math.min(Math.round(size.width), display.width)),
    height: Math.max(leastSize.height, Math.min(Math.round(size.height), display.height)),
  };
}

function between(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
