import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const sources = path.resolve(import.meta.dirname, '../../renderer/src');

/** Printed reports keep left and right, because paper does. */
const paper = /^report\//;

const physical = [
  /^\s*(margin|padding|border)-(left|right)\b/,
  /^\s*(left|right):/,
  /^\s*border-(top|bottom)-(left|right)-radius/,
  /\b(text-align|float|clear): (left|right)\b/,
];

/** Declarations of a style sheet that hold for languages written from left to right only, as "place: declaration". */
function physicalDeclarations(place: string, text: string): readonly string[] {
  return text.split('\n').flatMap((line, index) => (isPhysical(line) ? [`${place}:${index + 1}: ${line.trim()}`] : []));
}

function isPhysical(line: string): boolean {
  return physical.some(form => form.test(line)) || hasUnequalSides(line);
}

/** "8px 12px 8px 16px": right and left differ. */
function hasUnequalSides(line: string): boolean {
  const [, values] = /^\s*(?:margin|padding|inset): ([^;()]+);/.exec(line) ?? [];
  const sides = values?.trim().split(/\s+/) ?? [];
  return sides.length === 4 && sides[1] !== sides[3];
}

describe('style sheets of the window', () => {
  it('say start and end, not left and right, so that they hold for both directions of writing', () => {
    const files = readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.css') && !paper.test(file));
    expect(files.length).toBeGreaterThan(40);
    expect(files.flatMap(file => physicalDeclarations(file, readFileSync(path.join(sources, file), 'utf8')))).toEqual([]);
  });

  it.each(['  margin-left: 4px;', '  right: 0;', '  text-align: right;', '  padding: 0 4px 0 8px;', '  border-top-left-radius: 4px;'])(
    'are caught with “%s”',
    line => {
      expect(physicalDeclarations('a.css', line)).toHaveLength(1);
    },
  );

  it.each(['  margin-inline: 4px;', '  inset: 0 4px 0 4px;', '  text-align: start;', '  transform-origin: left;'])(
    'may hold “%s”',
    line => {
      expect(physicalDeclarations('a.css', line)).toEqual([]);
    },
  );
});
