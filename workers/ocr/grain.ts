import type { Raster } from './raster.ts';

/** Standard deviation of noise in grey levels, from which a page is smoothed, once and three times. */
const grainy = 9;
const veryGrainy = 24;
/** Every so many pixels one is looked at. */
const stride = 7;

/** A page without grain, and how often it was smoothed for that. */
export interface SmoothPage {
  readonly raster: Raster;
  readonly times: 0 | 1 | 3;
}

/** A grainy page smoothed (binomial filter 1 2 1 in both directions); any other as it is. */
export function smoothGrain(raster: Raster): SmoothPage {
  const grain = grainOf(raster);
  if (grain < grainy) return { raster, times: 0 };
  const smoothed = smooth(raster);
  return grain < veryGrainy ? { raster: smoothed, times: 1 } : { raster: smooth(smooth(smoothed)), times: 3 };
}

/**
 * Standard deviation of the noise: Immerkær's estimator (Fast Noise Variance Estimation, 1996), with the median instead
 * of the mean, because letters are edges too.
 */
export function grainOf({ width, height, pixels }: Raster): number {
  const found: number[] = [];
  for (let y = 1; y + 1 < height; y += stride) {
    for (let x = 1 + (y % stride); x + 1 < width; x += stride) {
      const at = y * width + x;
      const near = (offset: number): number => pixels[at + offset] ?? 0;
      const corners = near(-width - 1) + near(-width + 1) + near(width - 1) + near(width + 1);
      const sides = near(-width) + near(-1) + near(1) + near(width);
      found.push(Math.abs(corners - 2 * sides + 4 * near(0)));
    }
  }
  found.sort((one, other) => one - other);
  // The mask has a norm of 6; the median of a normal deviate's size is 0.6745 of its standard deviation.
  return (found[Math.floor(found.length / 2)] ?? 0) / (6 * 0.6745);
}

function smooth({ width, height, pixels }: Raster): Raster {
  const across = new Uint8Array(pixels.length);
  const both = new Uint8Array(pixels.length);
  for (let at = 0; at < pixels.length; at += 1)
    across[at] = ((pixels[at - 1] ?? 255) + 2 * (pixels[at] ?? 255) + (pixels[at + 1] ?? 255)) >> 2;
  for (let at = 0; at < pixels.length; at += 1) {
    both[at] = ((across[at - width] ?? across[at] ?? 255) + 2 * (across[at] ?? 255) + (across[at + width] ?? across[at] ?? 255)) >> 2;
  }
  return { width, height, pixels: both };
}
