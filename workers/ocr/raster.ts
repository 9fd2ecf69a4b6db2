import type { Edges, Matrix } from '../read/pdf-matrix.ts';
import type { PageTurn } from '../../core/contract/recognition.ts';

/** A grey picture: one byte per pixel, 0 black to 255 white, rows from the top. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array<ArrayBuffer>;
}

/** A grey picture to draw; `coverage` is 0 where it is transparent, absent where it covers all. */
export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
  readonly coverage: Uint8Array | null;
}

/** A white page of that many pixels. */
export function blankRaster(width: number, height: number): Raster {
  return { width, height, pixels: new Uint8Array(width * height).fill(255) };
}

/**
 * Draws a picture onto the raster, in place. `placing` maps the unit square in which PDF pictures stand (origin
 * bottom left) to pixels of the raster, in any direction; nothing is drawn outside `clip` (pixels). Enlarged pictures are interpolated, reduced ones averaged.
 */
export function drawPicture(
  raster: Raster,
  picture: GreyPicture,
  placing: Matrix,
  clip: Edges = [0, 0, raster.width, raster.height],
): void {
  const [a, b, c, d, e, f] = placing;
  const area = a * d - b * c;
  if (Math.abs(area) < 1e-9 || picture.width < 1 || picture.height < 1) return;
  const reduction = Math.max(picture.width / Math.hypot(a, b), picture.height / Math.hypot(c, d));
  const samples = reduction < smallReduction ? 1 : Math.min(mostSamples, Math.ceil(reduction));
  const across = (picture.width / area) * d;
  const acrossDown = (-picture.width / area) * c;
  const down = (picture.height / area) * b;
  const downDown = (-picture.height / area) * a;
  const left = clamp(Math.floor(Math.max(clip[0], Math.min(e, e + a, e + c, e + a + c))), raster.width);
  const right = clamp(Math.ceil(Math.min(clip[2], Math.max(e, e + a, e + c, e + a + c))), raster.width);
  const top = clamp(Math.floor(Math.max(clip[1], Math.min(f, f + b, f + d, f + b + d))), raster.height);
  const bottom = clamp(Math.ceil(Math.min(clip[3], Math.max(f, f + b, f + d, f + b + d))), raster.height);
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) {
      let grey = 0;
      let cover = 0;
      for (let sample = 0; sample < samples * samples; sample += 1) {
        const px = x + ((sample % samples) + 0.5) / samples - e;
        const py = y + (Math.floor(sample / samples) + 0.5) / samples - f;
        const u = across * px + acrossDown * py;
        const v = picture.height + down * px + downDown * py;
        if (u < 0 || v < 0 || u >= picture.width || v >= picture.height) continue;
        const nearest = Math.floor(v) * picture.width + Math.floor(u);
        const covers = picture.coverage === null ? 1 : (picture.coverage[nearest] ?? 0) / 255;
        grey += covers * (samples === 1 && picture.coverage === null ? between(picture, u, v) : (picture.pixels[nearest] ?? 255));
        cover += covers;
      }
      if (cover === 0) continue;
      const at = y * raster.width + x;
      const share = cover / (samples * samples);
      raster.pixels[at] = Math.round(grey / (samples * samples) + (1 - share) * (raster.pixels[at] ?? 255));
    }
  }
}

/** Below this many source pixels per drawn one, interpolating is as good as averaging. */
const smallReduction = 1.35;
/** Source pixels looked at per drawn pixel and direction, at most. */
const mostSamples = 4;

function clamp(value: number, limit: number): number {
  return Math.max(0, Math.min(limit, value));
}

function between(picture: GreyPicture, u: number, v: number): number {
  const { width, height, pixels } = picture;
  const x = Math.max(0, u - 0.5);
  const y = Math.max(0, v - 0.5);
  const x0 = Math.floor(x);
  const y0 = Math.floor(y);
  const x1 = Math.min(width - 1, x0 + 1);
  const y1 = Math.min(height - 1, y0 + 1);
  const upper = (pixels[y0 * width + x0] ?? 255) * (1 - (x - x0)) + (pixels[y0 * width + x1] ?? 255) * (x - x0);
  const lower = (pixels[y1 * width + x0] ?? 255) * (1 - (x - x0)) + (pixels[y1 * width + x1] ?? 255) * (x - x0);
  return upper * (1 - (y - y0)) + lower * (y - y0);
}

/** The raster turned so that text that ran in the direction `turn` (degrees clockwise) runs from left to right. */
export function turnUpright(raster: Raster, turn: PageTurn): Raster {
  if (turn === 0) return raster;
  const { width, height, pixels } = raster;
  const isFlat = turn === 180;
  const turned = new Uint8Array(pixels.length);
  const newWidth = isFlat ? width : height;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const newX = turn === 90 ? y : isFlat ? width - 1 - x : height - 1 - y;
      const newY = turn === 90 ? width - 1 - x : isFlat ? height - 1 - y : x;
      turned[newY * newWidth + newX] = pixels[y * width + x] ?? 255;
    }
  }
  return { width: newWidth, height: isFlat ? height : width, pixels: turned };
}

/** Share of pixels that are clearly darker or brighter than their neighbours, 0 to 1: what is written, whatever the paper is like. */
export function inkShare({ width, pixels }: Raster): number {
  let edges = 0;
  for (let at = width + 2; at < pixels.length; at += 1) {
    const grey = pixels[at] ?? 255;
    if (Math.abs(grey - (pixels[at - 2] ?? 255)) > clearEdge || Math.abs(grey - (pixels[at - width] ?? 255)) > clearEdge) edges += 1;
  }
  return edges / Math.max(1, pixels.length);
}

/** Grey levels by which ink differs from paper, at least. */
const clearEdge = 32;

/** The raster as a binary portable grey map (PGM, "P5"), which Leptonica reads without decoding. */
export function toPortableGreyMap(raster: Raster): Uint8Array<ArrayBuffer> {
  const header = new TextEncoder().encode(`P5\n${raster.width} ${raster.height}\n255\n`);
  const bytes = new Uint8Array(header.length + raster.pixels.length);
  bytes.set(header);
  bytes.set(raster.pixels, header.length);
  return bytes;
}
