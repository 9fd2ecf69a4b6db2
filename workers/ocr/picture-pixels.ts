import { z } from 'zod';
import type { GreyPicture } from './raster.ts';

/** How pdf.js delivers pixels (its `ImageKind`). */
const Kind = { blackAndWhite: 1, rgb: 2, rgba: 3 } as const;

const Bytes = z.union([z.instanceof(Uint8Array), z.instanceof(Uint8ClampedArray)]);
const Decoded = z.object({ width: z.number().int().positive(), height: z.number().int().positive(), kind: z.number(), data: Bytes });
const DecodedMask = z.object({ width: z.number().int().positive(), height: z.number().int().positive(), data: Bytes });

/** A picture as pdf.js decoded it, in grey (luma of ITU-R BT.601); null for what has no pixels. */
export function greyPicture(decoded: unknown): GreyPicture | null {
  const parsed = Decoded.safeParse(decoded);
  if (!parsed.success) return null;
  const { width, height, kind, data } = parsed.data;
  const count = width * height;
  switch (kind) {
    case Kind.blackAndWhite:
      return { width, height, pixels: unpackBits(data, width, height, 0, 255), coverage: null };
    case Kind.rgb:
      return data.length < 3 * count ? null : { width, height, pixels: luma(data, count, 3), coverage: null };
    case Kind.rgba:
      return data.length < 4 * count ? null : { width, height, pixels: luma(data, count, 4), coverage: alphaOf(data, count) };
    default:
      return null;
  }
}

/** A stencil as pdf.js decoded it: painted in one grey where its bits are 0, transparent elsewhere. */
export function greyStencil(decoded: unknown, grey: number): GreyPicture | null {
  const parsed = DecodedMask.safeParse(decoded);
  if (!parsed.success) return null;
  const { width, height, data } = parsed.data;
  return { width, height, pixels: new Uint8Array(width * height).fill(grey), coverage: unpackBits(data, width, height, 255, 0) };
}

/** Grey of a colour `#rrggbb`; black where unknown. */
export function greyOf(color: string | null): number {
  const value = color === null ? 0 : Number.parseInt(color.slice(1), 16);
  return Math.round(0.299 * ((value >> 16) & 255) + 0.587 * ((value >> 8) & 255) + 0.114 * (value & 255));
}

type PixelBytes = Uint8Array | Uint8ClampedArray;

function luma(data: PixelBytes, count: number, step: number): Uint8Array {
  const grey = new Uint8Array(count);
  for (let pixel = 0, at = 0; pixel < count; pixel += 1, at += step) {
    grey[pixel] = (77 * (data[at] ?? 0) + 150 * (data[at + 1] ?? 0) + 29 * (data[at + 2] ?? 0)) >> 8;
  }
  return grey;
}

function alphaOf(data: PixelBytes, count: number): Uint8Array | null {
  const alpha = new Uint8Array(count);
  let isOpaque = true;
  for (let pixel = 0; pixel < count; pixel += 1) {
    alpha[pixel] = data[4 * pixel + 3] ?? 255;
    isOpaque &&= alpha[pixel] === 255;
  }
  return isOpaque ? null : alpha;
}

/** Rows of bits begin at full bytes; the highest bit comes first. */
function unpackBits(data: PixelBytes, width: number, height: number, zero: number, one: number): Uint8Array {
  const pixels = new Uint8Array(width * height);
  const rowBytes = (width + 7) >> 3;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const bit = ((data[y * rowBytes + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1;
      pixels[y * width + x] = bit === 1 ? one : zero;
    }
  }
  return pixels;
}
