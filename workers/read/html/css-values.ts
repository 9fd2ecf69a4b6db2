import { namedColors } from './css-colors.ts';

/** A colour as a style sheet gives it. */
export interface CssColor {
  /** `#rrggbb`. */
  readonly hex: string;
  /** 0 to 1. */
  readonly alpha: number;
}

/** What relative lengths refer to, in CSS pixels. */
export interface LengthBase {
  readonly em: number;
  readonly rem: number;
  /** What 100 % are. */
  readonly whole: number;
}

/** CSS pixels per unit (CSS Values 4, 6.2). */
const pixelsPer: Readonly<Record<string, number>> = { px: 1, pt: 4 / 3, pc: 16, in: 96, cm: 96 / 2.54, mm: 9.6 / 2.54, q: 2.4 / 2.54 };
/** The window that a page is taken to be looked at in, in CSS pixels. */
const viewport = { vw: 12.8, vh: 8, vmin: 8, vmax: 12.8 } as const;

/** A length in CSS pixels; null where it is no plain length. */
export function parseLength(value: string, base: LengthBase): number | null {
  const match = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)([a-z]+|%)?$/i.exec(value.trim());
  if (match === null) return null;
  const number = Number(match[1]);
  const unit = (match[2] ?? '').toLowerCase();
  if (unit === '') return number === 0 ? 0 : null;
  if (unit === '%') return (number / 100) * base.whole;
  if (unit === 'em' || unit === 'ch' || unit === 'ex') return number * base.em * (unit === 'em' ? 1 : 0.5);
  if (unit === 'rem') return number * base.rem;
  if (unit === 'vw' || unit === 'vh' || unit === 'vmin' || unit === 'vmax') return number * viewport[unit];
  const per = pixelsPer[unit];
  return per === undefined ? null : number * per;
}

/** A colour; null where it is none that is known (a gradient, a mixture, a system colour). */
export function parseColor(value: string): CssColor | null {
  const text = value.trim().toLowerCase();
  if (text === 'transparent') return { hex: '#000000', alpha: 0 };
  if (text.startsWith('#')) return fromHex(text.slice(1));
  const named = namedColors.get(text);
  if (named !== undefined) return { hex: `#${named}`, alpha: 1 };
  const call = /^(rgb|hsl)a?\(([^()]*)\)$/.exec(text);
  if (call === null) return null;
  const parts = (call[2] ?? '').split(/[\s,/]+/).filter(part => part !== '');
  const numbers = parts.slice(0, 3).map(part => Number.parseFloat(part));
  const [first, second, third] = numbers;
  if (first === undefined || second === undefined || third === undefined || numbers.some(Number.isNaN)) return null;
  const alpha = parts[3] === undefined ? 1 : parseAlpha(parts[3]);
  const scale = parts[0]?.endsWith('%') === true ? 2.55 : 1;
  return call[1] === 'rgb'
    ? { hex: toHex([first * scale, second * scale, third * scale]), alpha }
    : { hex: toHex(fromHsl(first, second, third)), alpha };
}

/** An opacity, 0 to 1. */
export function parseAlpha(value: string): number {
  const number = Number.parseFloat(value) / (value.trim().endsWith('%') ? 100 : 1);
  return Number.isNaN(number) ? 1 : Math.min(1, Math.max(0, number));
}

function fromHex(digits: string): CssColor | null {
  if (!/^([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/.test(digits)) return null;
  const full = digits.length <= 4 ? digits.replace(/./g, '$&$&') : digits;
  return { hex: `#${full.slice(0, 6)}`, alpha: full.length === 8 ? Number.parseInt(full.slice(6), 16) / 255 : 1 };
}

function toHex(channels: readonly number[]): string {
  return `#${channels
    .map(value =>
      Math.round(Math.min(255, Math.max(0, value)))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

/** CSS Color 4, 7.1. */
function fromHsl(hue: number, saturation: number, lightness: number): readonly number[] {
  const [share, light] = [saturation / 100, lightness / 100];
  return [0, 8, 4].map(offset => {
    const place = (((offset + hue / 30) % 12) + 12) % 12;
    return 255 * (light - share * Math.min(light, 1 - light) * Math.max(-1, Math.min(place - 3, 9 - place, 1)));
  });
}
