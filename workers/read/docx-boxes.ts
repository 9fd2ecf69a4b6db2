import type { HidingTechnique, LineRegion } from '../../core/contract/document.ts';
import { colorOf, drawnAlpha, drawnColor } from './docx-colours.ts';
import { drawnText, wordText } from './docx-diagrams.ts';
import { shownAlternative } from './docx-hiding.ts';
import { childOf, elementsOf, findWithin, textOf, type XmlElement } from './xml.ts';

/** A drawn box: the text in it, what lies behind that text, and whether anybody sees it. */
export interface DrawnBox {
  readonly contents: readonly XmlElement[];
  /** Colour of the box; null where it has one that is not known, undefined where it has none. */
  readonly fill: string | null | undefined;
  readonly hidden: HidingTechnique | null;
  /** Height in points of a coloured box or picture that lies behind the text of the page; 0 for others. */
  readonly backdropHeight: number;
}

/** English Metric Units per point (ECMA-376, 20.1.10.16). */
const emuPerPoint = 12_700;
/** A box that is smaller than this in points shows nothing. */
const smallestBox = 4;
/** A box that is less opaque than this shows what lies beneath it. */
const leastAlpha = 0.3;
/** Farther right or down than any page, in points. */
const beyond = { x: 900, y: 1_250 } as const;

/** What a box needs from the part that it stands in. */
export interface BoxContext {
  readonly diagram: (id: string) => XmlElement | null;
  readonly region: LineRegion | null;
}

/** Reads a drawing or a picture of the old kind. Text boxes count once: alternatives for old programs are left out. */
export function readBox(drawing: XmlElement, context: BoxContext): DrawnBox {
  const anchor = childOf(drawing, 'wp:anchor') ?? childOf(drawing, 'wp:inline');
  const shape = findWithin(drawing, 'wps:spPr');
  const fill = shapeFill(drawing, shape);
  const { width, height } = extentOf(anchor);
  const isBehind = anchor?.attributes['behindDoc'] === '1';
  const hasPicture = findWithin(drawing, 'a:blip') !== null;
  return {
    contents: contentsWithin(drawing, context),
    fill,
    hidden: hidingOf(drawing, anchor, width, height),
    backdropHeight: isBehind && (hasPicture || fill !== undefined) ? height : 0,
  };
}

function contentsWithin(element: XmlElement | null, context: BoxContext): readonly XmlElement[] {
  return elementsOf(element).flatMap(child => {
    switch (child.name) {
      case 'w:txbxContent':
        return [child];
      case 'mc:AlternateContent':
        return contentsWithin(shownAlternative(child), context);
      case 'a:txBody':
        return [drawnText(child)];
      case 'dgm:relIds':
        return context.diagram(child.attributes['r:dm'] ?? '') ?? [];
      case 'v:textpath':
        return letteringOf(child, context.region);
      default:
        return contentsWithin(child, context);
    }
  });
}

/** Words drawn as a shape; on the edges of a page they are a watermark. */
function letteringOf({ attributes }: XmlElement, region: LineRegion | null): readonly XmlElement[] {
  const words = attributes['string'];
  return words === undefined || words.trim() === '' || region !== null ? [] : [wordText([{ text: words, properties: [] }])];
}

function shapeFill(drawing: XmlElement, shape: XmlElement | null): string | null | undefined {
  const solid = childOf(shape, 'a:solidFill');
  if (solid !== null) return drawnAlpha(solid) < leastAlpha ? undefined : drawnAlpha(solid) < 1 ? null : drawnColor(solid);
  if (shape !== null && elementsOf(shape).some(child => /^a:(grad|blip|patt)Fill$/.test(child.name))) return null;
  if (shape !== null && childOf(shape, 'a:noFill') === null && findWithin(drawing, 'a:fillRef') !== null) return null;
  const old = findWithin(drawing, 'v:rect') ?? findWithin(drawing, 'v:shape') ?? findWithin(drawing, 'v:roundrect');
  const named = old?.attributes['fillcolor'];
  if (named === undefined || old?.attributes['filled'] === 'f') return undefined;
  return colorOf(named.replace(/^#/, '').slice(0, 6)) ?? null;
}

function extentOf(anchor: XmlElement | null): { readonly width: number; readonly height: number } {
  const extent = childOf(anchor, 'wp:extent')?.attributes;
  if (extent === undefined) return { width: Infinity, height: Infinity };
  return { width: Number(extent['cx']) / emuPerPoint, height: Number(extent['cy']) / emuPerPoint };
}

function hidingOf(drawing: XmlElement, anchor: XmlElement | null, width: number, height: number): HidingTechnique | null {
  const properties = childOf(anchor, 'wp:docPr')?.attributes['hidden'];
  if (properties === '1' || properties === 'true') return 'vanish';
  const style = (findWithin(drawing, 'v:shape') ?? findWithin(drawing, 'v:rect'))?.attributes['style'] ?? '';
  const old = hidingOfOld(style);
  if (old !== null) return old;
  if (width < smallestBox || height < smallestBox) return 'tiny';
  const x = offsetOf(anchor, 'wp:positionH');
  const y = offsetOf(anchor, 'wp:positionV');
  return isBeyond(x, y, width, height) ? 'off-page' : null;
}

/** Boxes of the old kind say where they stand in a style as web pages do. */
function hidingOfOld(style: string): HidingTechnique | null {
  if (/visibility:\s*hidden|display:\s*none/i.test(style)) return 'vanish';
  const of = (name: string): number | null => {
    const found = new RegExp(`(?:^|;)\\s*${name}:\\s*(-?[\\d.]+)(pt|px|in|cm|mm)?`, 'i').exec(style);
    return found === null ? null : Number(found[1]) * (pointsPer[found[2]?.toLowerCase() ?? 'px'] ?? 0.75);
  };
  const width = of('width') ?? Infinity;
  const height = of('height') ?? Infinity;
  if (width < smallestBox || height < smallestBox) return 'tiny';
  const x = (of('left') ?? 0) + (of('margin-left') ?? 0);
  const y = (of('top') ?? 0) + (of('margin-top') ?? 0);
  return isBeyond(x, y, width, height) ? 'off-page' : null;
}

const pointsPer: Readonly<Record<string, number>> = { pt: 1, px: 0.75, in: 72, cm: 28.35, mm: 2.835 };

function isBeyond(x: number, y: number, width: number, height: number): boolean {
  return x > beyond.x || y > beyond.y || x + Math.min(width, 600) < -beyond.x / 2 || y + Math.min(height, 900) < -beyond.y / 2;
}

function offsetOf(anchor: XmlElement | null, axis: string): number {
  const offset = childOf(childOf(anchor, axis), 'wp:posOffset');
  return offset === null ? 0 : Number(textOf(offset)) / emuPerPoint || 0;
}
