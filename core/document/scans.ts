import type { DocumentText, RawDocument } from '../contract/document.ts';
import { findGarbledPages } from './quality-of-pages.ts';

/** Share of a page that its pictures cover in a scan, at least. */
const scanShare = 0.55;
/** Share of a page without text, from which a picture is what the page is about. */
const pictureShare = 0.12;
/** Pages with less visible text than this hold no usable text. */
const fewLetters = 25;
/** Drawn shapes on a page without text, from which it is text turned into outlines. */
const manyShapes = 150;

/** Pages whose text is the invisible text layer of a scan: a picture covers the page and no other text stands on it. */
export function findScannedPages(raw: RawDocument): ReadonlySet<number> {
  if (raw.ordered) return new Set();
  const layered = new Map<number, { under: number; over: number }>();
  const pictures = pagesOfPictures(raw, scanShare);
  for (const span of raw.spans) {
    if (!pictures.has(span.page) || span.hidden !== null) continue;
    const counts = layered.get(span.page) ?? { under: 0, over: 0 };
    const isUnder =
      span.invisible ||
      raw.images.some(image => image.page === span.page && image.paint > span.paint && covers(raw, image.page, image.box));
    counts[isUnder ? 'under' : 'over'] += span.text.trim().length;
    layered.set(span.page, counts);
  }
  return new Set([...layered].filter(([, { under, over }]) => under > fewLetters && over < 0.1 * under).map(([page]) => page));
}

/** Pages that a picture covers, as a scanner delivers them. */
export function findPicturePages(raw: RawDocument): ReadonlySet<number> {
  return pagesOfPictures(raw, scanShare);
}

/** Pages that are pictures: no usable text, and a picture or outlines instead. `letters` counts the visible letters per page. */
export function findImagePages(raw: RawDocument, letters: ReadonlyMap<number, number>): readonly number[] {
  const pictures = pagesOfPictures(raw, pictureShare);
  // A scanned empty sheet is a picture of one colour, which is kept as a shape.
  const sheets = letters.size === 0 ? pagesCovered(raw, raw.fills, scanShare) : new Set<number>();
  const found = new Set([...raw.imagePages, ...sheets]);
  for (let page = 1; page <= raw.pages.length; page += 1) {
    if ((letters.get(page) ?? 0) >= fewLetters) continue;
    const shapes = raw.fills.reduce((count, fill) => (fill.page === page ? count + 1 : count), 0);
    if (pictures.has(page) || shapes >= manyShapes) found.add(page);
  }
  return [...found].sort((one, other) => one - other);
}

/**
 * Pages to recognise from how they look: pictures, where they are half of the document or more (less is an attachment,
 * and the text stands without it), and every page whose text layer is nonsense.
 */
export function pagesToRecognise(raw: RawDocument, document: DocumentText): readonly number[] {
  if (raw.kind !== 'pdf') return [];
  const isMostlyPictures = document.imagePages.length * 2 >= document.pages.length;
  const mayBeGarbled = raw.imagePages.length > 0 || document.quality < surelyText;
  const pages = new Set([...(isMostlyPictures ? document.imagePages : []), ...(mayBeGarbled ? findGarbledPages(raw) : [])]);
  return [...pages].sort((one, other) => one - other);
}

/** Documents of at least this quality have no font that lies: even one heading's costs more. */
const surelyText = 0.995;

function pagesOfPictures(raw: RawDocument, share: number): ReadonlySet<number> {
  return pagesCovered(raw, raw.images, share);
}

function pagesCovered(
  raw: RawDocument,
  shapes: readonly Pick<RawDocument['images'][number], 'page' | 'box'>[],
  share: number,
): ReadonlySet<number> {
  const areas = new Map<number, number>();
  for (const { page, box } of shapes) areas.set(page, (areas.get(page) ?? 0) + box.width * box.height);
  const pages = [...areas].filter(([page, area]) => area >= share * pageArea(raw, page));
  return new Set(pages.map(([page]) => page));
}

function covers(raw: RawDocument, page: number, box: { readonly width: number; readonly height: number }): boolean {
  return box.width * box.height >= scanShare * pageArea(raw, page);
}

function pageArea(raw: RawDocument, page: number): number {
  const size = raw.pages[page - 1];
  return size === undefined ? Infinity : size.width * size.height;
}
