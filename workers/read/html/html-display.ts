import type { Declared } from './css-cascade.ts';
import { parseLength } from './css-values.ts';
import { cssDisplays, tagDisplays, type Display } from './html-tags.ts';
import type { HtmlElement } from './html-tree.ts';

/** Room beside an inline element that a reader sees as a gap, in CSS pixels. */
const seenGap = 4;
const base = { em: 16, rem: 16, whole: 1_280 } as const;

/** How an element stands among others. What is not displayed keeps its usual place, to be read as hidden text. */
export function displayOf({ tag }: HtmlElement, declared: Declared): Display {
  const usual = tagDisplays[tag] ?? 'inline';
  const value = declared.get('display')?.toLowerCase().split(/\s+/).at(-1);
  const told = value === undefined ? undefined : cssDisplays[value];
  const display = told === undefined || told === 'none' ? usual : told;
  const isPlaced = declared.get('position') === 'absolute' || declared.get('position') === 'fixed';
  return display === 'inline' && isPlaced ? 'chip' : display;
}

/** True where text flows around an element at one side. */
export function floats(declared: Declared): boolean {
  return /^(left|right|inline-start|inline-end)$/.test(declared.get('float') ?? '');
}

/** True for an inline element with room to its left or right. */
export function isSpaced(declared: Declared): boolean {
  return ['margin', 'padding'].some(name => {
    const parts = (declared.get(name) ?? '').split(/\s+/);
    const sides = [declared.get(`${name}-left`), declared.get(`${name}-right`), parts[1] ?? parts[0], parts[3]];
    return sides.some(side => (parseLength(side ?? '', base) ?? 0) >= seenGap);
  });
}

/** Columns of a grid that names them one by one; 1 where their number is not known. */
export function columnsOfGrid(declared: Declared): number {
  const tracks = declared.get('grid-template-columns');
  if (tracks === undefined || tracks === null) return 1;
  const repeated = tracks
    .replace(/\[[^\]]*\]/g, ' ')
    .replace(/repeat\(\s*([\w-]+)\s*,((?:[^()]|\([^()]*\))*)\)/g, (_whole, count: string, inner: string) =>
      /^\d+$/.test(count) ? ` ${inner} `.repeat(Math.min(24, Number(count))) : ' ',
    );
  return Math.max(
    1,
    repeated
      .replace(/\([^()]*(?:\([^()]*\)[^()]*)*\)/g, '()')
      .split(/\s+/)
      .filter(Boolean).length,
  );
}

/** True where a box of a grid is not simply the next one. */
export function isPlacedByHand(declared: Declared): boolean {
  return ['grid-column', 'grid-row', 'grid-area', 'grid-column-start', 'grid-row-start', 'order'].some(name => declared.has(name));
}

/** What of a box tells whether it stands beside the next. */
interface Box {
  readonly element: HtmlElement;
  readonly declared: Declared;
  readonly display: Display;
}

/**
 * Boxes that stand side by side without a row around them: a term and its description, floats that follow each other,
 * cells without a row. `last` is the place of the last one; null where none begins at `at`.
 */
export function besideEachOther<Child extends Box>(
  children: readonly (Child | string)[],
  at: number,
): { readonly boxes: readonly Child[]; readonly last: number } | null {
  const first = children[at];
  if (first === undefined || typeof first === 'string') return null;
  const joins = joiner(first);
  if (joins === null) return null;
  const boxes: Child[] = [first];
  let last = at;
  for (let next = at + 1; next < children.length; next += 1) {
    const child = children[next];
    if (child === undefined || (typeof child === 'string' && child.trim() !== '')) break;
    if (typeof child === 'string') continue;
    if (!joins(child, boxes.length)) break;
    boxes.push(child);
    last = next;
  }
  return boxes.length > 1 ? { boxes, last } : null;
}

function joiner({ element, declared, display }: Box): ((next: Box, count: number) => boolean) | null {
  if (element.tag === 'dt' && display === 'block')
    return (next, count) => count === 1 && next.element.tag === 'dd' && next.display === 'block';
  if (display === 'cell') return next => next.display === 'cell';
  if (floats(declared) && display !== 'inline') return next => floats(next.declared) && !next.declared.has('clear');
  return null;
}

/** The words that the `content` of a style sheet puts beside an element; letters of icon fonts are none. */
export function generatedText(content: string | null | undefined, { attributes }: HtmlElement): string {
  const parts = (content ?? '').matchAll(/"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|attr\(\s*([\w-]+)\s*\)/gs);
  const text = [...parts].map(([, one, other, name]) =>
    name === undefined ? unescapeString(one ?? other ?? '') : (attributes[name] ?? ''),
  );
  return text.join('').replace(/[\ue000-\uf8ff]|[\u{f0000}-\u{10ffff}]/gu, '');
}

function unescapeString(text: string): string {
  return text.replace(/\\([0-9a-f]{1,6})\s?|\\(.)/gis, (_whole, code: string | undefined, letter: string | undefined) => {
    const point = Number.parseInt(code ?? '', 16);
    return code === undefined ? (letter ?? '') : point > 0 && point <= 0x10_ffff ? String.fromCodePoint(point) : '';
  });
}
