import type { Raster } from './raster.ts';

/** Side of the squares in which light is measured, in pixels: wider than a bold heading's letter at 200 dots per inch. */
const tileSide = 36;
/** Grey levels between paper and ink that make text, at least. */
const leastContrast = 30;
/** Grey levels by which the paper differs within one page, from which its light is uneven. */
const unevenPaper = 30;
/** Squares whose paper differs less than this lie on one ground; more is the edge of a panel. */
const sameGround = 40;

/** Grey of a square of the page: its darkest and brightest twentieth, and its middle, which is the ground that letters stand on. */
interface Tile {
  readonly dark: number;
  readonly ground: number;
  readonly bright: number;
}

interface Tiles {
  readonly across: number;
  readonly down: number;
  readonly list: readonly Tile[];
}

/**
 * The page as if it were evenly lit: black on white by how far each pixel is from the ground around it, so that pale letters
 * get dark and white letters on a panel too. A page that is evenly lit already comes back as it is.
 */
export function evenOut(raster: Raster): Raster {
  const tiles = measure(raster);
  return isUneven(tiles) ? normalised(raster, tiles) : raster;
}

/** True when paper under ordinary text is much brighter in one place than in another; panels with bright letters do not count. */
function isUneven({ list }: Tiles): boolean {
  const paper = list
    .filter(({ dark, ground, bright }) => bright - dark >= leastContrast && ground - dark > bright - ground)
    .map(tile => tile.ground)
    .sort((one, other) => one - other);
  if (paper.length < 8) return false;
  return (paper[Math.floor(0.95 * paper.length)] ?? 0) - (paper[Math.floor(0.05 * paper.length)] ?? 0) >= unevenPaper;
}

function measure({ width, height, pixels }: Raster): Tiles {
  const across = Math.max(1, Math.ceil(width / tileSide));
  const down = Math.max(1, Math.ceil(height / tileSide));
  const list: Tile[] = [];
  const counts = new Uint32Array(256);
  for (let tile = 0; tile < across * down; tile += 1) {
    const left = (tile % across) * tileSide;
    const top = Math.floor(tile / across) * tileSide;
    const [right, bottom] = [Math.min(width, left + tileSide), Math.min(height, top + tileSide)];
    counts.fill(0);
    for (let y = top; y < bottom; y += 1) {
      for (let x = left; x < right; x += 1) {
        const grey = pixels[y * width + x] ?? 255;
        counts[grey] = (counts[grey] ?? 0) + 1;
      }
    }
    const all = (right - left) * (bottom - top);
    list.push({ dark: rank(counts, 0.05 * all), ground: rank(counts, 0.5 * all), bright: rank(counts, 0.95 * all) });
  }
  return { across, down, list };
}

function rank(counts: Uint32Array, place: number): number {
  let sum = 0;
  for (let grey = 0; grey < 256; grey += 1) {
    sum += counts[grey] ?? 0;
    if (sum > place) return grey;
  }
  return 255;
}

function normalised(raster: Raster, tiles: Tiles): Raster {
  const { width, height, pixels } = raster;
  const usual = usualContrast(tiles);
  const reach = tiles.list.map((_tile, index) => Math.max(leastOfUsual * usual, contrastAround(tiles, index)));
  const out = new Uint8Array(pixels.length);
  for (let y = 0; y < height; y += 1) {
    const row = Math.min(tiles.down - 1, Math.floor(y / tileSide));
    const v = y / tileSide - 0.5;
    for (let x = 0; x < width; x += 1) {
      const tile = row * tiles.across + Math.min(tiles.across - 1, Math.floor(x / tileSide));
      const ground = groundAt(tiles, tile, x / tileSide - 0.5, v);
      const distance = Math.abs((pixels[y * width + x] ?? 255) - ground);
      out[y * width + x] = Math.max(0, 255 - (distance * 255) / (reach[tile] ?? leastContrast));
    }
  }
  return { width, height, pixels: out };
}

/** Ground at a place between squares: the mean of those around that lie on the ground of the place's own square. */
function groundAt({ across, down, list }: Tiles, tile: number, u: number, v: number): number {
  const own = list[tile]?.ground ?? 255;
  const [column, row] = [Math.floor(u), Math.floor(v)];
  const [fx, fy] = [u - column, v - row];
  let sum = 0;
  let weight = 0;
  for (let corner = 0; corner < 4; corner += 1) {
    const x = Math.max(0, Math.min(across - 1, column + (corner & 1)));
    const y = Math.max(0, Math.min(down - 1, row + (corner >> 1)));
    const ground = list[y * across + x]?.ground ?? own;
    if (Math.abs(ground - own) > sameGround) continue;
    const share = (corner & 1 ? fx : 1 - fx) * (corner >> 1 ? fy : 1 - fy);
    sum += share * ground;
    weight += share;
  }
  return weight < 1e-6 ? own : sum / weight;
}

/** Share of the page's usual contrast below which a difference is grain. */
const leastOfUsual = 0.55;

/** Contrast of ordinary text on the page, in grey levels. */
function usualContrast({ list }: Tiles): number {
  const found = list.map(({ dark, bright }) => bright - dark).filter(contrast => contrast >= leastContrast);
  return found.sort((one, other) => one - other)[Math.floor(found.length / 2)] ?? leastContrast;
}

/** Grey levels between ground and letters here: the most of the squares around, so that bare paper stays white. */
function contrastAround({ across, down, list }: Tiles, tile: number): number {
  const [column, row] = [tile % across, Math.floor(tile / across)];
  let most = leastContrast;
  for (let y = Math.max(0, row - 2); y <= Math.min(down - 1, row + 2); y += 1) {
    for (let x = Math.max(0, column - 2); x <= Math.min(across - 1, column + 2); x += 1) {
      const { dark = 0, ground = 0, bright = 0 } = list[y * across + x] ?? {};
      most = Math.max(most, Math.max(ground - dark, bright - ground));
    }
  }
  return most;
}
