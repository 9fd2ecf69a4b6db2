import type { RawDocument } from '../../core/contract/document.ts';
import { AppError } from '../../core/contract/errors.ts';
import type { CheckPageInput, PageCheck } from '../../core/contract/page-check.ts';
import { scanLanguages } from '../../core/contract/recognition.ts';
import { comparePage, concludeCheck, type SecondLook } from '../../core/document/page-check.ts';
import { drawablePdf } from '../read/drawable.ts';
import { readPdf } from '../read/pdf.ts';
import { sniffKind } from '../read/sniff-kind.ts';
import { lookAgain } from './look-again.ts';
import { drawPages } from './page-pictures.ts';
import { recogniseDocument } from './recognise-document.ts';
import { languageOf } from './scan-languages.ts';
import type { TextRecogniser } from './text-recogniser.ts';

/** Shares of the way, in percent: the file is read, the picture recognised, single words looked at again. */
const readPercent = 8;
const recognisedPercent = 75;

/** A document whose pages can be compared with their pictures. */
export interface CheckableDocument {
  readonly pdf: Uint8Array<ArrayBuffer>;
  readonly raw: RawDocument;
}

/**
 * Opens a document for checking its pages. Throws PAGE_WITHOUT_PICTURE for kinds that have no pages of their own
 * (Word, text, mail without a PDF), and what reading throws.
 */
export async function openForCheck({ bytes, password }: Pick<CheckPageInput, 'bytes' | 'password'>): Promise<CheckableDocument> {
  const own = new Uint8Array(bytes);
  const pdf = await drawablePdf(own);
  if (pdf === null) throw new AppError('PAGE_WITHOUT_PICTURE', { kind: sniffKind(own).toUpperCase() });
  return { pdf, raw: await readPdf(pdf, { password }) };
}

/**
 * Compares the text layer of a page with what is seen in its picture, word by word; takes 3 to 6 seconds of processor time.
 * Words that were not made out at first are looked at again, larger. Throws PAGE_NOT_THERE, and what drawing throws.
 */
export async function checkPage(
  { pdf, raw }: CheckableDocument,
  { page, languages, password }: Omit<CheckPageInput, 'bytes'>,
  recogniser: TextRecogniser,
  reached: (percent: number) => void,
): Promise<PageCheck> {
  if (page > raw.pages.length) throw new AppError('PAGE_NOT_THERE', { page, pages: raw.pages.length });
  reached(readPercent);
  const allowed = languages.length === 0 ? scanLanguages : languages;
  const inPicture = (percent: number): void => reached(readPercent + (percent / 100) * (recognisedPercent - readPercent));
  const [recognised] = await recogniseDocument({ bytes: pdf, pages: [page], languages, password }, recogniser, inPicture);
  const comparison = comparePage(raw, page, recognised?.words ?? []);
  const written = [...comparison.found, ...comparison.missing].map(({ span }) => span.text).join(' ');
  const language = languageOf(written, allowed) ?? allowed[0] ?? 'eng';
  let looks: readonly SecondLook[] = [];
  for await (const drawn of drawPages(pdf, [page], password)) looks = lookAgain(comparison.missing, drawn, recogniser, language);
  return concludeCheck(page, comparison, looks);
}
