import type { PageFill, PageImage, RawDocument, RawSpan } from '../contract/document.ts';

/** Width of a letter in the made-up font, in em. */
export const letterEm = 0.5;

/** A span of upright black text whose baseline starts at x, y. */
export function span(text: string, x: number, y: number, style: Partial<RawSpan> = {}): RawSpan {
  const fontSize = style.fontSize ?? 10;
  return {
    text,
    page: 1,
    box: { x, y: y - 0.8 * fontSize, width: text.trim().length * letterEm * fontSize, height: fontSize },
    baseline: y,
    fontSize,
    bold: false,
    italic: false,
    color: '#000000',
    rotation: 0,
    hidden: null,
    order: null,
    paint: 10,
    alpha: 1,
    invisible: false,
    region: null,
    ...style,
  };
}

/** The words of a line of text, one span each, as PDF writers place them. */
export function words(line: string, x: number, y: number, style: Partial<RawSpan> = {}): readonly RawSpan[] {
  const size = style.fontSize ?? 10;
  return [...line.matchAll(/\S+/g)].map(match => span(match[0], x + match.index * letterEm * size, y, style));
}

/** A PDF of A4 pages with these things on it. */
export function raw(spans: readonly RawSpan[], more: Partial<RawDocument> = {}): RawDocument {
  const pages = Math.max(1, ...spans.map(each => each.page));
  return {
    kind: 'pdf',
    pages: Array.from({ length: pages }, () => ({ width: 595, height: 842 })),
    spans,
    fills: [],
    images: [],
    links: [],
    imagePages: [],
    ordered: false,
    properties: {},
    ...more,
  };
}

/** A filled rectangle, painted before all text unless told otherwise. */
export function fill(x: number, y: number, width: number, height: number, color: string | null, more: Partial<PageFill> = {}): PageFill {
  return { page: 1, box: { x, y, width, height }, color, paint: 1, alpha: 1, solid: true, ...more };
}

/** A picture, painted before all text unless told otherwise. */
export function image(x: number, y: number, width: number, height: number, more: Partial<PageImage> = {}): PageImage {
  return { page: 1, box: { x, y, width, height }, paint: 1, opaque: true, ...more };
}
