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
  return `#${top.map((value, index) => hex(value * alpha + (bottom[index] ?? 0) * (1 - alpha))).join('')}`;
}

/** Below this contrast text cannot be told from its background. */
const leastContrast = 1.25;

/** True where a reader can tell text of one colour from a background of another. */
export function isLegible(color: string, paper: string): boolean {
  return contrast(color, paper) >= leastContrast;
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

function hex(value: number): string {
  return Math.round(value).toString(16).padStart(2, '0');
}
