import type { HidingTechnique, RawDocument, RawSpan } from '../contract/document.ts';
import { contrast, isLegible, mix } from './color.ts';
import { grouped } from './grouped.ts';
import { findHeaped } from './heaped.ts';
import type { OutlinedFill, OutlinedImage } from './outlines.ts';
import { isEven, type Painted, paintedNear, paintedShapes, sharedPart } from './painted-shapes.ts';
import { isShownElsewhere } from './shown-twice.ts';
import { type Point, pointsOf } from './span-points.ts';

/** Smallest size that a person reads, in points (spec: screening, *Hidden text*). */
const smallestSize = 3;
/** Letters squeezed below this width, in points. */
const narrowestLetter = 0.5;
/** In words of several Latin letters, each letter after the first moves on by this share of their size; one has this width. */
const leastAdvanceEm = 0.06;
const letterEm = 0.5;
const fewLetters = 4;
/** Share of a word that has to be on the page. */
const leastOnPage = 0.3;
/** Share of a word that has to be covered, or cannot be told from what lies beneath, to count as hidden. */
const mostCovered = 0.85;
const mostIllegible = 0.8;
/** Opacity up to which nothing is seen, of ordinary and of large letters (watermarks). */
const faint = 0.05;
/** Letters below this opacity need so much contrast, of ordinary size. */
const thinAlpha = 0.3;
const leastContrastOfThin = 1.25;
const faintLarge = 0.02;
const largePoints = 24;
/** What later shapes let through of a word, up to which it is covered. */
const coveredLight = 0.08;

/** Says for each span why a reader cannot see it; null where one can. Spans of scans' text layers count as visible. */
export function judgeVisibility(raw: RawDocument, scannedPages: ReadonlySet<number>): readonly (HidingTechnique | null)[] {
  if (raw.ordered) return raw.spans.map(span => span.hidden ?? (span.fontSize < smallestSize ? 'tiny' : null));
  const painted = paintedByPage(raw);
  const judged = raw.spans.map(span => {
    if (span.hidden !== null) return span.hidden;
    return judgeOnPage(span, raw, painted.get(span.page) ?? [], scannedPages.has(span.page));
  });
  const shown = judged.map((technique, index) => (technique !== null && isShownElsewhere(raw.spans, judged, index) ? null : technique));
  const heaped = findHeaped(raw.spans, index => shown[index] === null && !scannedPages.has(raw.spans[index]?.page ?? 0));
  return heaped.size === 0 ? shown : shown.map((technique, index) => (heaped.has(index) ? 'tiny' : technique));
}

function paintedByPage(raw: RawDocument): ReadonlyMap<number, readonly Painted[]> {
  const fills = grouped<OutlinedFill, number>(raw.fills, fill => fill.page);
  const images = grouped<OutlinedImage, number>(raw.images, image => image.page);
  const pages = new Set([...fills.keys(), ...images.keys()]);
  return new Map([...pages].map(page => [page, paintedShapes(fills.get(page) ?? [], images.get(page) ?? [])]));
}

function judgeOnPage(span: RawSpan, raw: RawDocument, painted: readonly Painted[], scanned: boolean): HidingTechnique | null {
  const page = raw.pages[span.page - 1];
  const sheet = { x: 0, y: 0, width: page?.width ?? Infinity, height: page?.height ?? Infinity };
  if (isTiny(span)) return scanned ? null : 'tiny';
  if (sharedPart(span.box, sheet) < leastOnPage) return 'off-page';
  if (scanned) return null;
  if (span.invisible) return 'invisible-mode';
  if (span.alpha <= (span.fontSize >= largePoints ? faintLarge : faint)) return 'transparent';
  const near = paintedNear(span, painted);
  if (near.length === 0) return judgeColor(span, ['#ffffff']);
  const points = isEven(span, near) ? pointsOf(span).slice(0, 1) : pointsOf(span);
  const covered = points.filter(point => lightThrough(near, point, span.paint) <= coveredLight).length;
  if (covered >= mostCovered * points.length) return 'covered';
  const illegible = points.map(point => judgeColor(span, papersAt(near, point, span.paint)));
  const hidden = illegible.filter(technique => technique !== null);
  return hidden.length >= mostIllegible * points.length ? (hidden[0] ?? null) : null;
}

function isTiny(span: RawSpan): boolean {
  const text = span.text.trim();
  const letters = text.replaceAll(/\p{M}/gu, '').length;
  const isUpright = span.rotation === 0 || span.rotation === 180;
  const isSideways = span.rotation === 90 || span.rotation === 270;
  const reach = isUpright ? span.box.width : isSideways ? span.box.height : Math.hypot(span.box.width, span.box.height);
  if (span.fontSize < smallestSize || reach < narrowestLetter * letters) return true;
  if (letters < fewLetters || !/^[\p{Script=Latin}\p{N}]+$/u.test(text)) return false;
  return reach - letterEm * span.fontSize < leastAdvanceEm * span.fontSize * (letters - 1);
}

/** Hidden only where it cannot be told from any background that may lie beneath; unknown colours count as visible. */
function judgeColor(span: RawSpan, papers: readonly (string | null)[]): HidingTechnique | null {
  const { color } = span;
  if (color === null) return null;
  for (const paper of papers) {
    if (paper === null) return null;
    const shown = mix(color, paper, span.alpha);
    const isThin = span.alpha < thinAlpha && span.fontSize < largePoints && contrast(shown, paper) < leastContrastOfThin;
    if (!isThin && isLegible(shown, paper, span.fontSize)) return null;
  }
  return span.alpha < 0.5 ? 'transparent' : 'same-colour';
}

/** Colours that may lie beneath a point, from the top down to the first that certainly does. Nearer the end of the list is higher. */
function papersAt(near: readonly Painted[], point: Point, paint: number): readonly (string | null)[] {
  const found: (string | null)[] = [];
  const veils: { readonly color: string; readonly alpha: number }[] = [];
  const seen = (color: string | null): string | null =>
    color === null ? null : veils.reduceRight((under, veil) => mix(veil.color, under, veil.alpha), color);
  for (let index = near.length - 1; index >= 0; index -= 1) {
    const shape = near[index];
    if (shape === undefined || shape.paint > paint) continue;
    const reach = shape.reaches(point);
    if (reach === 'no' || shape.alpha < 0.02) continue;
    if (shape.color === null) return [...found, null];
    if (shape.alpha >= 0.98 || reach === 'perhaps') found.push(seen(shape.color));
    else veils.push({ color: shape.color, alpha: shape.alpha });
    if (shape.alpha >= 0.98 && reach === 'yes') return found;
  }
  return [...found, seen('#ffffff')];
}

/** Share of light that what was painted later lets through at a point, 0 to 1. */
function lightThrough(near: readonly Painted[], point: Point, paint: number): number {
  let light = 1;
  for (const shape of near) if (shape.paint > paint && shape.covers && shape.reaches(point) === 'yes') light *= 1 - shape.alpha;
  return light;
}
