import { mix } from '../../core/document/color.ts';
import { childOf, elementsOf, type XmlElement } from './xml.ts';

/** Colours by the names that a theme gives them (ECMA-376, 20.1.6.2), as `#rrggbb`. */
export type Palette = ReadonlyMap<string, string>;

/** Names of theme colours in Word's properties, and in the theme itself (ECMA-376, 17.18.97). */
const themeNames: ReadonlyMap<string, string> = new Map([
  ['dark1', 'dk1'],
  ['light1', 'lt1'],
  ['dark2', 'dk2'],
  ['light2', 'lt2'],
  ['text1', 'dk1'],
  ['background1', 'lt1'],
  ['text2', 'dk2'],
  ['background2', 'lt2'],
  ['tx1', 'dk1'],
  ['bg1', 'lt1'],
  ['tx2', 'dk2'],
  ['bg2', 'lt2'],
  ['hyperlink', 'hlink'],
  ['followedHyperlink', 'folHlink'],
]);

/** The colours of a file without a theme of its own. */
const plainTheme: Palette = new Map([
  ['dk1', '#000000'],
  ['lt1', '#ffffff'],
]);

/** Colours of the highlighter pens (ECMA-376, 17.18.40). */
const highlights: ReadonlyMap<string, string> = new Map([
  ['black', '#000000'],
  ['blue', '#0000ff'],
  ['cyan', '#00ffff'],
  ['darkBlue', '#000080'],
  ['darkCyan', '#008080'],
  ['darkGray', '#808080'],
  ['darkGreen', '#008000'],
  ['darkMagenta', '#800080'],
  ['darkRed', '#800000'],
  ['darkYellow', '#808000'],
  ['green', '#00ff00'],
  ['lightGray', '#c0c0c0'],
  ['magenta', '#ff00ff'],
  ['red', '#ff0000'],
  ['white', '#ffffff'],
  ['yellow', '#ffff00'],
]);

/** The colours of a theme part; those of a plain one where it is missing. */
export function paletteOf(theme: XmlElement | null): Palette {
  const scheme = childOf(childOf(theme, 'a:themeElements'), 'a:clrScheme');
  const colors = elementsOf(scheme).flatMap(entry => {
    const [shown] = elementsOf(entry);
    const color = colorOf(shown?.attributes['lastClr'] ?? shown?.attributes['val']);
    return color === null ? [] : [[entry.name.slice(2), color] as const];
  });
  return new Map([...plainTheme, ...colors]);
}

/** `#rrggbb` of Word's `RRGGBB`; null for `auto`. */
export function colorOf(value: string | undefined): string | null {
  return value !== undefined && /^[0-9a-f]{6}$/i.test(value) ? `#${value.toLowerCase()}` : null;
}

/** The colour of a `w:color`; null for automatic, which is legible on any background. A theme colour comes before the value. */
export function textColor({ attributes }: XmlElement, palette: Palette): string | null {
  return themed(attributes, palette, 'w:theme', 'w:themeColor') ?? colorOf(attributes['w:val']);
}

/** The colour of a `w:highlight`; null for none. */
export function highlightColor(name: string | undefined): string | null {
  return highlights.get(name ?? '') ?? null;
}

/** The colour of a `w:shd`, its pattern mixed in; null for none. */
export function shadeColor({ attributes }: XmlElement, palette: Palette): string | null {
  const fill = themed(attributes, palette, 'w:themeFill', 'w:themeFill') ?? colorOf(attributes['w:fill']);
  const share = patternShare(attributes['w:val'] ?? 'clear');
  if (share === 0) return fill;
  const color = themed(attributes, palette, 'w:theme', 'w:themeColor') ?? colorOf(attributes['w:color']) ?? '#000000';
  return mix(color, fill ?? '#ffffff', share);
}

/** A colour of the shapes of a drawing: `a:srgbClr` or `a:schemeClr`; null where it is changed in ways that are not followed. */
export function drawnColor(solid: XmlElement | null, palette: Palette = plainTheme): string | null {
  const [shown] = elementsOf(solid);
  if (shown === undefined || elementsOf(shown).some(change => change.name !== 'a:alpha')) return null;
  const name = shown.attributes['val'] ?? '';
  return shown.name === 'a:schemeClr' ? (palette.get(themeNames.get(name) ?? name) ?? null) : colorOf(name);
}

/** Opacity of a colour of a drawing, 0 to 1. */
export function drawnAlpha(solid: XmlElement | null): number {
  const alpha = elementsOf(elementsOf(solid)[0] ?? null).find(change => change.name === 'a:alpha');
  const value = alpha?.attributes['val'];
  return value === undefined ? 1 : Math.min(1, Math.max(0, Number(value) / 100_000));
}

function themed(attributes: XmlElement['attributes'], palette: Palette, prefix: string, key: string): string | null {
  const name = attributes[key];
  const color = name === undefined ? undefined : palette.get(themeNames.get(name) ?? name);
  if (color === undefined) return null;
  const tint = attributes[`${prefix}Tint`];
  const shade = attributes[`${prefix}Shade`];
  const tinted = tint === undefined ? color : mix(color, '#ffffff', Number.parseInt(tint, 16) / 255);
  return shade === undefined ? tinted : mix(tinted, '#000000', Number.parseInt(shade, 16) / 255);
}

/** Share of a pattern that shows its own colour instead of the fill (ECMA-376, 17.18.78); stripes show about half. */
function patternShare(pattern: string): number {
  if (pattern === 'clear' || pattern === 'nil') return 0;
  if (pattern === 'solid') return 1;
  return /^pct\d+$/.test(pattern) ? Number(pattern.slice(3)) / 100 : 0.5;
}
