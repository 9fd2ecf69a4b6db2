import type { HidingTechnique, PageFill, PageImage, RawDocument, RawSpan } from '../contract/document.ts';
import type { Box } from '../contract/geometry.ts';
import { isLegible, mix } from './color.ts';
import { grouped } from './grouped.ts';

/** Smallest size that a person reads, in points (spec: screening, *Hidden text*). */
const smallestSize = 3;
/** Letters squeezed below this width, in points. */
const narrowestLetter = 0.5;
/** Shapes thinner than this are rules and borders. */
const thinShape = 3;
/** Share of a word that must be covered, on the page, or on a background to count as such. */
const mostOfIt = 0.85;

/** Says for each span why a reader cannot see it; null where one can. Spans of scans' text layers count as visible. */
export function judgeVisibility(raw: RawDocument, scannedPages: ReadonlySet<number>): readonly (HidingTechnique | null)[] {
  const fills = grouped(
    raw.fills.filter(fill => fill.box.width >= thinShape && fill.box.height >= thinShape),
    fill => fill.page,
  );
  const images = grouped(raw.images, image => image.page);
  return raw.spans.map(span => {
    if (span.hidden !== null) return span.hidden;
    if (raw.ordered) return span.fontSize < smallestSize ? 'tiny' : null;
    return judgeOnPage(span, raw, fills.get(span.page) ?? [], images.get(span.page) ?? [], scannedPages.has(span.page));
  });
}

function judgeOnPage(
  span: RawSpan,
  raw: RawDocument,
  fills: readonly PageFill[],
  images: readonly PageImage[],
  scanned: boolean,
): HidingTechnique | null {
  const page = raw.pages[span.page - 1];
  const sheet = { x: 0, y: 0, width: page?.width ?? Infinity, height: page?.height ?? Infinity };
  if (sharedPart(span.box, sheet) < 0.3) return 'off-page';
  if (scanned) return null;
  if (span.invisible) return 'invisible-mode';
  if (span.fontSize < smallestSize || span.box.width < narrowestLetter * span.text.trim().length * (span.rotation === 0 ? 1 : 0))
    return 'tiny';
  if (span.alpha <= 0.05) return 'transparent';
  if (isCovered(span, fills, images)) return 'covered';
  return judgeColor(span, backgrounds(span, fills, images));
}

/** Hidden only where it cannot be told from any background that may lie beneath; unknown colours count as visible. */
function judgeColor(span: RawSpan, papers: readonly (string | null)[]): HidingTechnique | null {
  const { color } = span;
  if (color === null) return null;
  for (const paper of papers) {
    if (paper === null || isLegible(mix(color, paper, span.alpha), paper)) return null;
  }
  return span.alpha < 0.5 ? 'transparent' : 'same-colour';
}

/** Colours that may lie beneath a span, from the top down to the first that certainly does. */
function backgrounds(span: RawSpan, fills: readonly PageFill[], images: readonly PageImage[]): readonly (string | null)[] {
  const found: (string | null)[] = [];
  const image = images.findLast(picture => picture.paint < span.paint && sharedPart(span.box, picture.box) > 0.5);
  for (let index = fills.length - 1; index >= 0; index -= 1) {
    const fill = fills[index];
    if (fill === undefined || fill.paint > span.paint || fill.alpha < 0.3 || sharedPart(span.box, fill.box) < 0.6) continue;
    if (image !== undefined && image.paint > fill.paint) break;
    found.push(fill.alpha < 0.95 ? null : fill.color);
    if (fill.solid) return found;
  }
  found.push(image === undefined ? '#ffffff' : null);
  return found;
}

function isCovered(span: RawSpan, fills: readonly PageFill[], images: readonly PageImage[]): boolean {
  const later = (thing: PageFill | PageImage): boolean => thing.paint > span.paint && sharedPart(span.box, thing.box) >= mostOfIt;
  return fills.some(fill => fill.solid && fill.alpha >= 0.95 && later(fill)) || images.some(image => image.opaque && later(image));
}

/** Share of the first box that lies within the second, 0 to 1. */
function sharedPart(inner: Box, outer: Box): number {
  const width = Math.min(inner.x + inner.width, outer.x + outer.width) - Math.max(inner.x, outer.x);
  const height = Math.min(inner.y + inner.height, outer.y + outer.height) - Math.max(inner.y, outer.y);
  if (width <= 0 || height <= 0) return 0;
  return (width * height) / Math.max(1e-6, inner.width * inner.height);
}
