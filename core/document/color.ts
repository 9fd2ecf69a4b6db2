/** Contrast of two colours `#rrggbb` by WCAG 2.2 (1 equal, 21 black on white). */
export function contrast(one: string, other: string): number {
  const light = luminance(one);
  const dark = luminance(other);
  return (Math.max(light, dark) + 0.05) / (Math.min(light, dark) + 0.05);
}

/** A colour as it shows over another at an opacity of 0 to 1. */
export function mix(color: string, under: string, alpha: number): string {
  if (alpha >= 1) return color;
  const top = channels(color);
  const bottom = channels(under);
  return toColor(top.map((value, index) => value * alpha + (bottom[index] ?? 0) * (1 - alpha)));
}

/** Below this contrast text cannot be told from its background; white on a pale grey label (1.23) still can. */
const leastContrast = 1.2;
/** Large letters, such as watermarks, are seen at less: from so many points on. */
const largePoints = 24;
const leastContrastOfLarge = 1.06;
/** Colours of the same lightness are told apart by hue from this distance of their red, green and blue on (0 to 441). */
const leastDistance = 90;

/** True where a reader can tell text of one colour, and of a size in points, from a background of another. */
export function isLegible(color: string, paper: string, fontSize = 11): boolean {
  if (contrast(color, paper) >= (fontSize >= largePoints ? leastContrastOfLarge : leastContrast)) return true;
  const under = channels(paper);
  return Math.hypot(...channels(color).map((value, index) => value - (under[index] ?? 0))) >= leastDistance && isStrong(color, paper);
}

/** Yellow on white is far away and still not read: hue counts only between colours that are both no light tints. */
function isStrong(color: string, paper: string): boolean {
  return Math.max(luminance(color), luminance(paper)) < 0.7;
}

/** How two channels of 0 to 1 mix in a blend mode (PDF 32000-1, 11.3.5.2). */
const blends: Readonly<Record<string, (under: number, over: number) => number>> = {
  multiply: (under, over) => under * over,
  screen: (under, over) => under + over - under * over,
  overlay: (under, over) => hardLight(over, under),
  darken: Math.min,
  lighten: Math.max,
  'color-dodge': (under, over) => (under === 0 ? 0 : over >= 1 ? 1 : Math.min(1, under / (1 - over))),
  'color-burn': (under, over) => (under >= 1 ? 1 : over <= 0 ? 0 : 1 - Math.min(1, (1 - under) / over)),
  'hard-light': hardLight,
  difference: (under, over) => Math.abs(under - over),
  exclusion: (under, over) => under + over - 2 * under * over,
};

/** A colour as it shows over another in a blend mode; null for a mode that is not known. */
export function blend(mode: string, color: string, under: string): string | null {
  const blended = blends[mode];
  if (blended === undefined) return null;
  const bottom = channels(under);
  return toColor(channels(color).map((value, index) => 255 * blended((bottom[index] ?? 0) / 255, value / 255)));
}

function hardLight(under: number, over: number): number {
  return over <= 0.5 ? under * 2 * over : under + (2 * over - 1) - under * (2 * over - 1);
}

/** Lightness of a colour as a mask counts it, 0 to 1 (PDF 32000-1, 11.5.3). */
export function brightness(color: string): number {
  const [red = 0, green = 0, blue = 0] = channels(color);
  return (0.3 * red + 0.59 * green + 0.11 * blue) / 255;
}

const luminances = new Map<string, number>();

function luminance(color: string): number {
  let value = luminances.get(color);
  if (value === undefined) {
    const [red = 0, green = 0, blue = 0] = channels(color).map(linear);
    value = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    if (luminances.size > 5_000) luminances.clear();
    luminances.set(color, value);
  }
  return value;
}

function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

function channels(color: string): readonly number[] {
  return [1, 3, 5].map(at => Number.parseInt(color.slice(at, at + 2), 16) || 0);
}

function toColor(values: readonly number[]): string {
  return `#${values.map(value => Math.round(value).toString(16).padStart(2, '0')).join('')}`;
}
