import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { blankLettersOf } from './font-outlines.ts';

const fonts = path.join(path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'standard_fonts');
const plain = new Uint8Array(readFileSync(path.join(fonts, 'LiberationSans-Regular.ttf')));

/** An INDEX without entries. */
const none = [0, 0] as const;

/** An INDEX with offsets of one byte. */
function index(...entries: readonly (readonly number[])[]): readonly number[] {
  const offsets = [1];
  for (const entry of entries) offsets.push((offsets.at(-1) ?? 1) + entry.length);
  return [0, entries.length, 1, ...offsets, ...entries.flat()];
}

const topBytes = 9;

function fourBytes(value: number): readonly number[] {
  return [0, 0, 0, value];
}

/** An OpenType font with CFF outlines for "A" and "B", and a map of format 4. */
function compactFont(a: readonly number[], b: readonly number[]): Uint8Array {
  const head = [1, 0, 4, 1, ...index([65])];
  const topAt = head.length;
  // The place of the outlines as a number of two bytes (28), and its key (17).
  const top = index([28, 0, topAt + topBytes + 2 * none.length, 17]);
  const outlines = [...head, ...top, ...none, ...none, ...index([14], a, b)];
  const segments = [0, 4, 0, 32, 0, 0, 0, 4, 0, 4, 0, 1, 0, 0, 0, 66, 255, 255, 0, 0, 0, 65, 255, 255, 255, 192, 0, 1, 0, 0, 0, 0];
  const map = [0, 0, 0, 1, 0, 3, 0, 1, 0, 0, 0, 12, ...segments];
  const entry = (name: string, at: number, length: number): readonly number[] => [
    ...Array.from(name, letter => letter.charCodeAt(0)),
    ...fourBytes(0),
    ...fourBytes(at),
    ...fourBytes(length),
  ];
  const start = 12 + 32;
  const directory = [79, 84, 84, 79, 0, 2, 0, 0, 0, 0, 0, 0];
  return new Uint8Array([
    ...directory,
    ...entry('CFF ', start, outlines.length),
    ...entry('cmap', start + outlines.length, map.length),
    ...outlines,
    ...map,
  ]);
}

describe('letters that draw nothing', () => {
  it('are told by TrueType outlines', () => {
    const isBlank = blankLettersOf(plain);
    expect(['A', 'z', '.', ' ', '\u{4e00}'].map(isBlank)).toEqual([false, false, false, true, null]);
  });

  it('are told by CFF outlines: moving the pen is not drawing', () => {
    const moves = [239, 239, 21, 14];
    const draws = [239, 239, 21, 149, 149, 5, 14];
    const isBlank = blankLettersOf(compactFont(moves, draws));
    expect(['A', 'B', 'C'].map(isBlank)).toEqual([true, false, null]);
  });

  it('are not guessed from damaged fonts', () => {
    for (const data of [null, new Uint8Array(3), new Uint8Array(200).fill(7), plain.subarray(0, 4_000)])
      expect(blankLettersOf(data)('A')).toBeNull();
  });
});
