import type { HidingTechnique } from '../../../core/contract/document.ts';
import { isLegible, mix } from '../../../core/document/color.ts';
import type { FlowStyle } from '../flow.ts';
import type { Declared } from './css-cascade.ts';
import { parseAlpha, parseColor, parseLength, type CssColor } from './css-values.ts';
import { hidingOf } from './html-hiding.ts';
import type { HtmlElement } from './html-tree.ts';
import { tagLooks } from './html-tags.ts';

/** How the text directly in an element looks; what is not said otherwise goes on to what the element holds. */
export interface HtmlLook {
  /** CSS pixels. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  /** Null where it is not known. */
  readonly color: CssColor | null;
  /** Colour behind the text as `#rrggbb`; null where it is not known (a picture, a gradient). */
  readonly paper: string | null;
  /** Opacity of all that stands within, 0 to 1. */
  readonly alpha: number;
  /** Why nobody sees it, whatever is said further within. */
  readonly hidden: HidingTechnique | null;
  /** `visibility: hidden`, which an element within may take back. */
  readonly invisible: boolean;
  /** White space and line ends count. */
  readonly kept: boolean;
  readonly capitals: boolean;
  readonly bullets: boolean;
}

/** Look of a page that says nothing: black on white, 16 pixels. */
export const plainLook: HtmlLook = {
  size: 16,
  bold: false,
  italic: false,
  color: { hex: '#000000', alpha: 1 },
  paper: '#ffffff',
  alpha: 1,
  hidden: null,
  invisible: false,
  kept: false,
  capitals: false,
  bullets: true,
};

const rootSize = plainLook.size;
const pointsPerPixel = 0.75;
/** Opacity up to which nothing is seen, as for PDF. */
const transparentUpTo = 0.05;
const sizeWords: Readonly<Record<string, number>> = {
  'xx-small': 9,
  'x-small': 10,
  small: 13,
  medium: 16,
  large: 18,
  'x-large': 24,
  'xx-large': 32,
  'xxx-large': 48,
};
/** Sizes of `<font size>` 1 to 7 in pixels (HTML, 15.3.4). */
const fontSizes = [10, 13, 16, 18, 24, 32, 48];

/** The look of an element within the look around it. */
export function lookOf(element: HtmlElement, around: HtmlLook, declared: Declared): HtmlLook {
  const { attributes, tag } = element;
  const usual = tagLooks[tag] ?? {};
  const size = sizeOf(element, around, declared, usual.times ?? 1);
  const shorthand = declared.get('font') ?? '';
  const weight = declared.get('font-weight') ?? /\b(bold|bolder|[1-9]00)\b/.exec(shorthand)?.[1];
  const style = declared.get('font-style') ?? /\b(italic|oblique|normal)\b/.exec(shorthand)?.[1];
  const space = declared.get('white-space');
  const visibility = declared.get('visibility')?.toLowerCase();
  const list = declared.get('list-style-type') ?? declared.get('list-style');
  const base = { em: size, rem: rootSize, whole: 1_280 };
  return {
    size,
    bold: weight === undefined ? (usual.bold ?? around.bold) : /^(bold|bolder|[6-9]00)$/i.test(weight),
    italic: style === undefined ? (usual.italic ?? around.italic) : /italic|oblique/i.test(style),
    color: colorOf(element, around, declared),
    paper: paperOf(attributes['bgcolor'] ?? (attributes['background'] === undefined ? undefined : 'unknown'), around, declared),
    alpha: around.alpha * parseAlpha(declared.get('opacity') ?? '1'),
    hidden: around.hidden ?? hidingOf(element, declared, base),
    invisible: visibility === undefined || visibility === 'inherit' ? around.invisible : visibility !== 'visible',
    kept: space === undefined || space === null ? (usual.kept ?? around.kept) : /^(pre|pre-wrap|pre-line|break-spaces)$/.test(space),
    capitals: capitalsOf(declared.get('text-transform'), around.capitals),
    bullets: list === undefined || list === null ? (usual.bullets ?? around.bullets) : !/\bnone\b/.test(list),
  };
}

/** The look of text as the layout takes it: points, colour, and why it cannot be seen. */
export function textStyle(look: HtmlLook): FlowStyle {
  return {
    fontSize: Math.round(look.size * pointsPerPixel * 100) / 100,
    bold: look.bold,
    italic: look.italic,
    color: look.color?.hex ?? null,
    hidden: look.hidden ?? hiddenByColor(look),
  };
}

function hiddenByColor({ invisible, size, color, paper, alpha }: HtmlLook): HidingTechnique | null {
  if (invisible) return 'vanish';
  if (size <= 0) return 'tiny';
  const seen = alpha * (color?.alpha ?? 1);
  if (seen <= transparentUpTo) return 'transparent';
  if (color === null || paper === null || isLegible(mix(color.hex, paper, seen), paper)) return null;
  return seen < 0.5 ? 'transparent' : 'same-colour';
}

function sizeOf({ tag, attributes }: HtmlElement, around: HtmlLook, declared: Declared, times: number): number {
  const shorthand = /(?:^|\s)([\d.]+(?:px|pt|em|rem|%|mm|cm))(?:\/\S+)?\s/.exec(declared.get('font') ?? '')?.[1];
  const value = declared.get('font-size') ?? shorthand;
  if (value !== undefined) {
    const word =
      sizeWords[value.toLowerCase()] ?? (value === 'smaller' ? around.size / 1.2 : value === 'larger' ? around.size * 1.2 : undefined);
    return word ?? parseLength(value, { em: around.size, rem: rootSize, whole: around.size }) ?? around.size;
  }
  const step = tag === 'font' ? /^([+-]?)(\d)$/.exec(attributes['size'] ?? '') : null;
  if (step !== null) {
    const number = step[1] === '' ? Number(step[2]) : 3 + Number(`${step[1]}${step[2]}`);
    return fontSizes[Math.min(7, Math.max(1, number)) - 1] ?? around.size;
  }
  return around.size * times;
}

function colorOf({ tag, attributes }: HtmlElement, around: HtmlLook, declared: Declared): CssColor | null {
  // Letters cut out of a gradient are filled with the gradient.
  const clip = declared.get('background-clip') ?? declared.get('-webkit-background-clip');
  if (clip === 'text' || tag === 'svg') return null;
  const attribute = attributes['color'] ?? (tag === 'body' ? attributes['text'] : undefined);
  const value = declared.has('-webkit-text-fill-color')
    ? declared.get('-webkit-text-fill-color')
    : declared.has('color')
      ? declared.get('color')
      : attribute;
  if (value === undefined) return around.color;
  if (value === null) return null;
  return /^(inherit|unset|currentcolor)$/i.test(value) ? around.color : parseColor(value);
}

function paperOf(attribute: string | undefined, around: HtmlLook, declared: Declared): string | null {
  const picture = declared.get('background-image');
  if (picture !== undefined && picture !== 'none') return null;
  const value = declared.has('background-color')
    ? declared.get('background-color')
    : declared.has('background')
      ? declared.get('background')
      : attribute;
  if (value === undefined) return around.paper;
  if (value === null || /url\(|gradient\(/i.test(value)) return null;
  if (/^(none|inherit|initial|unset|0|0 0)$/i.test(value)) return around.paper;
  const color = parseColor(value) ?? parseColor(/#[0-9a-f]{3,8}\b|(?:rgb|hsl)a?\([^()]*\)|^[a-z]+\b/i.exec(value)?.[0] ?? '');
  if (color === null) return null;
  return color.alpha >= 1 ? color.hex : around.paper === null ? null : mix(color.hex, around.paper, color.alpha);
}

function capitalsOf(value: string | null | undefined, around: boolean): boolean {
  return value === undefined || value === null || value === 'inherit' ? around : value === 'uppercase';
}
