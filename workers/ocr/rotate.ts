import type { Raster } from './raster.ts';

/** The page turned counter-clockwise by so many degrees about its middle, on a sheet large enough for it, filled up with `outside`. */
export function rotate(raster: Raster, degrees: number, outside: number): Raster {
  const radians = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  const width = Math.ceil(raster.width * Math.abs(cos) + raster.height * Math.abs(sin));
  const height = Math.ceil(raster.height * Math.abs(cos) + raster.width * Math.abs(sin));
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const dy = y - (height - 1) / 2;
    for (let x = 0; x < width; x += 1) {
      const dx = x - (width - 1) / 2;
      const u = (raster.width - 1) / 2 + dx * cos - dy * sin;
      const v = (raster.height - 1) / 2 + dx * sin + dy * cos;
      pixels[y * width + x] = lookAt(raster, u, v, outside);
    }
  }
  return { width, height, pixels };
}

function lookAt({ width, height, pixels }: Raster, x: number, y: number, outside: number): number {
  const x0 = Math.floor(x);
  const y0 = Math.floor(y);
  if (x0 < 0 || y0 < 0 || x0 + 1 >= width || y0 + 1 >= height) return outside;
  const at = y0 * width + x0;
  const [fx, fy] = [x - x0, y - y0];
  const upper = (pixels[at] ?? 0) * (1 - fx) + (pixels[at + 1] ?? 0) * fx;
  const lower = (pixels[at + width] ?? 0) * (1 - fx) + (pixels[at + width + 1] ?? 0) * fx;
  return upper * (1 - fy) + lower * fy;
}
