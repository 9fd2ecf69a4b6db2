import type { DocumentText, RawDocument, RawSpan, RecognisedText } from '../contract/document.ts';
import type { RecognisedPage, RecognisedWord } from '../contract/recognition.ts';
import { comparePlaces } from './layer-agreement.ts';
import { layoutDocument } from './layout-document.ts';
import { findGarbledPages } from './quality-of-pages.ts';
import { findPicturePages, findScannedPages } from './scans.ts';
import { judgeVisibility } from './visibility.ts';

/** Words below this confidence are wrong about as often as right. */
const doubtfulConfidence = 0.6;
/** Recognised words lie on the picture they were read from, above all that the file paints. */
const abovePicture = 1_000_000_000;

/**
 * Lines in reading order of a document whose pages were recognised: recognised words join the file's own, in the same
 * layout. Where both stand in one place, the file's own word is kept on pages whose text layer can be trusted; on the
 * others it is kept only where it says what is seen there. Hidden words stay what they are.
 */
export function layoutRecognised(raw: RawDocument, pages: readonly RecognisedPage[]): DocumentText {
  if (pages.length === 0) return layoutDocument(raw);
  const garbled = findGarbledPages(raw);
  const scanned = findScannedPages(raw);
  const judged = judgeVisibility(raw, scanned);
  const known = new Map(pages.map(page => [page.page, page]));
  const kept: RawSpan[] = [];
  const written = new Map<number, RawSpan[]>();
  for (const [index, span] of raw.spans.entries()) {
    const page = known.get(span.page);
    if (page === undefined || (judged[index] ?? null) !== null) kept.push(span);
    else written.set(span.page, [...(written.get(span.page) ?? []), span]);
  }
  for (const page of pages) kept.push(...mergePage(page, written.get(page.page) ?? [], garbled.has(page.page)));
  const pictures = findPicturePages(raw);
  const legible = new Set(pages.filter(page => page.blank || page.words.length > 0).map(page => page.page));
  const imagePages = raw.imagePages.filter(page => !legible.has(page));
  return {
    ...layoutDocument({ ...raw, imagePages, spans: kept }),
    recognised: pages.filter(page => page.words.length > 0).map(page => sureness(page, garbled.has(page.page) && !pictures.has(page.page))),
  };
}

/** Words of the text layer and recognised words of one page, each place once. */
function mergePage(page: RecognisedPage, written: readonly RawSpan[], isGarbled: boolean): readonly RawSpan[] {
  return comparePlaces(written, page.words).flatMap(({ spans, words, agrees }) => {
    if (agrees || (spans.length > 0 && !isGarbled)) return spans;
    return words.map((word, index) => spanOf(word, page, index));
  });
}

function spanOf({ text, box, baseline, size }: RecognisedWord, { page, turn }: RecognisedPage, index: number): RawSpan {
  return {
    text,
    page,
    box,
    baseline,
    fontSize: size,
    bold: false,
    italic: false,
    color: null,
    rotation: turn,
    hidden: null,
    order: null,
    paint: abovePicture + index,
    alpha: 1,
    invisible: false,
    region: null,
  };
}

function sureness({ page, confidence, words, fault }: RecognisedPage, garbled: boolean): RecognisedText {
  const doubtful = words.filter(word => word.confidence < doubtfulConfidence && /[\p{L}\p{N}]/u.test(word.text));
  return {
    page,
    confidence,
    doubtful: doubtful.map(word => ({ text: word.text, box: word.box, confidence: word.confidence })),
    ...(fault === null ? {} : { fault }),
    ...(garbled ? { garbled } : {}),
  };
}
