import type { Cv, TextField } from '../contract/cv.ts';
import type { DocumentText, RecognisedText } from '../contract/document.ts';
import type { Evidence } from '../contract/geometry.ts';
import { sharedPart } from '../document/painted-shapes.ts';

/** What remains of the confidence in what stands on a page that is too blurred or too coarse. */
const shareOfFaulty = 0.5;
/** Share of a doubtful word that has to lie in the box of a field for the field to hold it. */
const leastShared = 0.5;

/** A CV that is at most as sure as the letters it was recognised from, as a whole and in name, addresses and numbers. */
export function lessSure(cv: Cv, { recognised = [] }: DocumentText): Cv {
  if (recognised.length === 0) return cv;
  const sure = Math.min(...recognised.map(page => page.confidence * (page.fault === undefined ? 1 : shareOfFaulty)));
  const pages = new Map(recognised.map(page => [page.page, page]));
  const doubted = (field: TextField): TextField => ({ ...field, confidence: sureOfField(field, pages) });
  return {
    ...cv,
    confidence: Math.round(cv.confidence * sure * 100) / 100,
    name: cv.name === null ? null : doubted(cv.name),
    emails: cv.emails.map(doubted),
    phones: cv.phones.map(doubted),
  };
}

function sureOfField({ confidence, evidence }: TextField, pages: ReadonlyMap<number, RecognisedText>): number {
  return Math.min(confidence, ...evidence.map(place => confidence * sureOfPlace(place, pages.get(place.page))));
}

function sureOfPlace({ box }: Evidence, page: RecognisedText | undefined): number {
  if (page === undefined) return 1;
  const words = page.doubtful.filter(word => sharedPart(word.box, box) >= leastShared).map(word => word.confidence);
  return Math.min(1, ...words) * (page.fault === undefined ? 1 : shareOfFaulty);
}
