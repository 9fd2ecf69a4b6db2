import type { DocumentText, RawDocument, RawSpan, RecognisedText } from '../contract/document.ts';
import type { RecognisedPage, RecognisedWord } from '../contract/recognition.ts';
import { layoutDocument } from './layout-document.ts';

/** Words below this confidence are wrong about as often as right. */
const doubtfulConfidence = 0.6;
/** Recognised words lie on the picture they were read from, above all that the file paints. */
const abovePicture = 1_000_000_000;

/** Lines in reading order of a document whose pictures were read: recognised words join the file's own, in the same layout. */
export function layoutRecognised(raw: RawDocument, pages: readonly RecognisedPage[]): DocumentText {
  if (pages.length === 0) return layoutDocument(raw);
  const spans = pages.flatMap(page => page.words.map((word, index) => spanOf(word, page, index)));
  return { ...layoutDocument({ ...raw, spans: [...raw.spans, ...spans] }), recognised: pages.map(sureness) };
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

function sureness({ page, confidence, words }: RecognisedPage): RecognisedText {
  const doubtful = words.filter(word => word.confidence < doubtfulConfidence && /[\p{L}\p{N}]/u.test(word.text));
  return { page, confidence, doubtful: doubtful.map(word => ({ text: word.text, box: word.box, confidence: word.confidence })) };
}
