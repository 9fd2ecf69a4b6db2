import path from 'node:path';
import type { Cv } from '../../core/contract/cv.ts';
import type { DocumentText } from '../../core/contract/document.ts';
import { AppError } from '../../core/contract/errors.ts';
import { readCv } from '../../core/cv/read-cv.ts';
import { recognitionLimits, type RecognisedPage } from '../../core/contract/recognition.ts';
import { layoutRecognised } from '../../core/document/recognised-text.ts';
import { readDocument } from '../../workers/read/read-document.ts';
import { pagesToRecognise } from '../../core/document/scans.ts';
import { recogniseDocument } from '../../workers/ocr/recognise-document.ts';
import { loadTextRecogniser } from '../../workers/ocr/text-recogniser.ts';
import { drawablePdf } from '../../workers/read/drawable.ts';
import { loadReadingResources } from '../../workers/resources.ts';
import { accuracyCorpus, corpusToday, type CorpusFile } from '../fixtures/accuracy/corpus.ts';
import { scoreCv, type Score } from './score.ts';

/** One file of the corpus as the product reads it. */
export interface ReadFile {
  readonly file: CorpusFile;
  readonly document: DocumentText;
  readonly cv: Cv;
  readonly score: Score;
}

/** Reads and understands each file of the corpus with the shipped tables and vocabulary. Throws an Error that names a file that was refused. */
export async function readCorpus(perPerson: number, withPictures: boolean): Promise<readonly ReadFile[]> {
  const resources = await loadReadingResources(path.resolve(import.meta.dirname, '../../resources'));
  const context = { ...resources, today: corpusToday, defaultRegion: 'US' };
  const read: ReadFile[] = [];
  for (const file of accuracyCorpus(perPerson, withPictures)) {
    const document = await documentOf(file);
    const cv = readCv(document, context);
    read.push({ file, document, cv, score: scoreCv(cv, file.truth) });
  }
  return read;
}

async function documentOf(file: CorpusFile): Promise<DocumentText> {
  try {
    const bytes = await file.make();
    const raw = await readDocument(bytes);
    const document = layoutRecognised(raw, []);
    const pages = pagesToRecognise(raw, document);
    return pages.length === 0 ? document : layoutRecognised(raw, await recognise(bytes, pages));
  } catch (error) {
    throw new Error(`${file.file} was refused: ${error instanceof AppError ? error.code : String(error)}`, { cause: error });
  }
}

/** Recognises pages from how they look, as the thread of recognition does. */
async function recognise(bytes: Uint8Array, pages: readonly number[]): Promise<readonly RecognisedPage[]> {
  const drawable = new Uint8Array((await drawablePdf(new Uint8Array(bytes))) ?? bytes);
  const recogniser = await loadTextRecogniser(recognitionLimits.dotsPerInch);
  return recogniseDocument({ bytes: drawable, pages: [...pages], languages: [] }, recogniser, () => undefined);
}
