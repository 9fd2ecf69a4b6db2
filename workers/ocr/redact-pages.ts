import { deflateSync } from 'node:zlib';
import type { PagePlace, RedactPagesInput } from '../../core/contract/blind.ts';
import type { PageImage, PageSize, RawDocument } from '../../core/contract/document.ts';
import { AppError } from '../../core/contract/errors.ts';
import type { Box } from '../../core/contract/geometry.ts';
import { drawablePdf } from '../read/drawable.ts';
import { pagesOfPictures, type PdfPicture } from '../read/image/image-page.ts';
import { readPdf } from '../read/pdf.ts';
import { drawPages, type DrawnPage } from './page-pictures.ts';
import { blankRaster, type Raster } from './raster.ts';

/** Grey of a cover (ui: *redaction*, #111315). */
const coverGrey = 0x13;
/** Pictures smaller than this in both directions are marks beside words: envelopes, telephones, bullets. In points. */
const smallestFace = 26;
/** A picture over more of a page than this is its paper. */
const paperShare = 0.55;
/** Room around covered words, and around words that are shown alone, in points. */
const coverRoom = 1.2;
const wordRoom = 1;

/**
 * The pages of a document as grey pictures in a PDF without any text, link or property: `covered` places and pictures that may
 * show a face are black, and of pages that are pictures themselves only `visible` places are left. Throws DOCUMENT_IS_BLIND for
 * a document that has no pages to draw, and what reading and drawing throw.
 */
export async function redactPages(input: RedactPagesInput): Promise<Uint8Array<ArrayBuffer>> {
  const { password } = input;
  const pdf = await drawablePdf(new Uint8Array(input.bytes));
  if (pdf === null) throw new AppError('DOCUMENT_IS_BLIND');
  const raw = await readPdf(new Uint8Array(pdf), { password });
  const pictures: PdfPicture[] = [];
  for await (const drawn of drawPages(
    pdf,
    [...raw.pages.keys()].map(index => index + 1),
    password,
  ))
    pictures.push(redactPage(drawn, raw, input));
  return pagesOfPictures(pictures);
}

function redactPage(drawn: DrawnPage, raw: RawDocument, { covered, visible, pictures }: RedactPagesInput): PdfPicture {
  const { page, scale, width, height } = drawn;
  const size = { width, height };
  const images = raw.images.filter(image => image.page === page);
  const isPicture = pictures.includes(page) || images.some(image => isPaper(image, size));
  const raster = isPicture ? onlyPlaces(drawn.raster, placesOn(visible, page), scale) : drawn.raster;
  if (!isPicture) for (const image of images) if (mayShowFace(image)) fill(raster, padded(image.box, 1, scale));
  for (const box of placesOn(covered, page)) fill(raster, untilGaps(raster, padded(box, coverRoom, scale)));
  return pictureOf(raster, size);
}

function placesOn(places: readonly PagePlace[], page: number): readonly Box[] {
  return places.flatMap(place => (place.page === page ? [place.box] : []));
}

function isPaper({ box }: PageImage, { width, height }: PageSize): boolean {
  return box.width * box.height > paperShare * width * height;
}

function mayShowFace({ box }: PageImage): boolean {
  return box.width >= smallestFace || box.height >= smallestFace;
}

/** Edges in pixels: left, top, right, bottom, the last two outside. */
type Edges = readonly [left: number, top: number, right: number, bottom: number];

function padded({ x, y, width, height }: Box, room: number, scale: number): Edges {
  return [
    Math.floor((x - room) * scale),
    Math.floor((y - room) * scale),
    Math.ceil((x + width + room) * scale),
    Math.ceil((y + height + room) * scale),
  ];
}

/** White paper with nothing but what stands in these places. */
function onlyPlaces(raster: Raster, places: readonly Box[], scale: number): Raster {
  const paper = blankRaster(raster.width, raster.height);
  for (const place of places) {
    const [left, top, right, bottom] = within(raster, padded(place, wordRoom, scale));
    for (let y = top; y < bottom; y += 1) {
      const row = y * raster.width;
      paper.pixels.set(raster.pixels.subarray(row + left, row + right), row + left);
    }
  }
  return paper;
}

function fill(raster: Raster, edges: Edges): void {
  const [left, top, right, bottom] = within(raster, edges);
  for (let y = top; y < bottom; y += 1) raster.pixels.fill(coverGrey, y * raster.width + left, y * raster.width + right);
}

function within({ width, height }: Raster, [left, top, right, bottom]: Edges): Edges {
  const inside = (value: number, limit: number): number => Math.max(0, Math.min(limit, value));
  return [inside(left, width), inside(top, height), Math.max(inside(left, width), inside(right, width)), inside(bottom, height)];
}

/** Share of the height of a line that is empty between two words and never between two letters. */
const wordGap = 0.13;
/** Farthest that a cover grows to the side, in heights of its line. */
const farthest = 1.6;

/** The edges moved out to the next gaps between words, so that no part of a letter looks out where widths were guessed. */
function untilGaps(raster: Raster, edges: Edges): Edges {
  const [left, top, right, bottom] = within(raster, edges);
  const height = bottom - top;
  const gap = Math.max(2, Math.round(height * wordGap));
  const most = Math.round(height * farthest);
  const hasInk = (x: number): boolean => x >= 0 && x < raster.width && contrast(raster, x, top, bottom) > inkContrast;
  const grow = (from: number, step: 1 | -1): number => {
    let edge = from;
    for (let empty = 0, x = from, gone = 0; empty < gap && gone < most; x += step, gone += 1) {
      empty = hasInk(x) ? 0 : empty + 1;
      if (empty === 0) edge = x + step;
    }
    return edge;
  };
  return [grow(left, -1), top, grow(right, 1), bottom];
}

/** Levels by which ink differs from its paper. */
const inkContrast = 48;

function contrast({ pixels, width }: Raster, x: number, top: number, bottom: number): number {
  let least = 255;
  let most = 0;
  for (let y = top; y < bottom; y += 1) {
    const grey = pixels[y * width + x] ?? 255;
    if (grey < least) least = grey;
    if (grey > most) most = grey;
  }
  return most - least;
}

function pictureOf({ width, height, pixels }: Raster, page: PageSize): PdfPicture {
  return {
    width,
    height,
    entries: '/ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode',
    data: deflateSync(pixels, { level: 4 }),
    orientation: 1,
    page,
  };
}
