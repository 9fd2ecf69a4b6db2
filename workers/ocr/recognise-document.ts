import {
  recognitionLimits,
  scanLanguages,
  type PageTurn,
  type RecogniseInput,
  type RecognisedPage,
  type ScanLanguage,
} from '../../core/contract/recognition.ts';
import { drawPages } from './page-pictures.ts';
import { meanConfidence, sureLetters, usualHeight, wordsOnPage } from './page-words.ts';
import { preparePage, sampleOf, type PreparedPage } from './prepare-page.ts';
import { inkShare, turnUpright, type Raster } from './raster.ts';
import { rereadAddresses } from './reread-addresses.ts';
import { rereadPhones } from './reread-phones.ts';
import { languageOf } from './scan-languages.ts';
import { faultOf } from './sharpness.ts';
import type { RecognisedLine, TextRecogniser } from './text-recogniser.ts';

/** Below this share of dark pixels a page is empty: one short word on A4 has more. */
const leastInk = 0.0003;
/** Mean confidence below which a page may lie upside down. */
const doubtfulPage = 0.6;
/** Sure letters of a sample below which it may, too. */
const fewLetters = 40;

/**
 * Recognises the text of pages from how they look, at most the first of them up to the limit. Each page is straightened,
 * its direction and the document's language are told from a sample of the first, then it is read once. `reached` is told after each
 * page how much is done, in percent. Throws DOCUMENT_TOO_COMPLEX and DOCUMENT_UNSAFE; an unreadable page has no words.
 */
export async function recogniseDocument(
  input: Omit<RecogniseInput, 'bytes'> & { readonly bytes: Uint8Array; readonly password?: string | undefined },
  recogniser: TextRecogniser,
  reached: (percent: number) => void,
): Promise<readonly RecognisedPage[]> {
  const pages = input.pages.slice(0, recognitionLimits.pages);
  const allowed = input.languages.length === 0 ? scanLanguages : input.languages;
  const recognised: RecognisedPage[] = [];
  let known: Known = { turn: 0, language: null };
  for await (const drawn of drawPages(input.bytes, pages, input.password)) {
    const done = recognised.length;
    if (inkShare(drawn.raster) < leastInk) {
      recognised.push({ page: drawn.page, turn: 0, confidence: 0, blank: true, fault: null, words: [] });
    } else {
      const prepared = preparePage(drawn.raster);
      const sampled = (): void => reached((100 * (done + 0.3)) / pages.length);
      const page = readAsBefore(prepared, known, recogniser) ?? readBySample(prepared, known, allowed, recogniser, sampled);
      known = page;
      const lines = rereadPhones(rereadAddresses(page.lines, page.raster, recogniser), page.raster, recogniser);
      const words = wordsOnPage(lines, drawn, page.turn, prepared.margin);
      const fault = faultOf(prepared.edgeWidth, usualHeight(lines), drawn.detail);
      recognised.push({ page: drawn.page, turn: page.turn, confidence: meanConfidence(words), blank: false, fault, words });
    }
    reached((100 * recognised.length) / pages.length);
  }
  return recognised;
}

/** What pages have in common: direction and language, null while it has not been told. */
interface Known {
  readonly turn: PageTurn;
  readonly language: ScanLanguage | null;
}

/** A page that was read, upright. */
interface ReadPage extends Known {
  readonly raster: Raster;
  readonly lines: readonly RecognisedLine[];
}

/** Reads a page as the one before it; null where nothing is known yet, or it makes no sense that way. */
function readAsBefore(prepared: PreparedPage, { turn, language }: Known, recogniser: TextRecogniser): ReadPage | null {
  if (language === null || prepared.isSideways !== (turn % 180 !== 0)) return null;
  const raster = turnUpright(prepared.raster, turn);
  const lines = recogniser.recognise(raster, language);
  return makesSense(lines) ? { turn, language, raster, lines } : null;
}

/** Reads a page in the direction, and where none is known in the language, that a sample of it tells. */
function readBySample(
  prepared: PreparedPage,
  known: Known,
  allowed: readonly ScanLanguage[],
  recogniser: TextRecogniser,
  sampled: () => void,
): ReadPage {
  const usual = allowed[0] ?? 'eng';
  const sample = chooseTurn(prepared.raster, prepared.isSideways, recogniser, known.language ?? usual);
  const language = known.language ?? languageOf(textOf(sample.lines), allowed);
  sampled();
  const raster = turnUpright(prepared.raster, sample.turn);
  return { turn: sample.turn, language, raster, lines: recogniser.recognise(raster, language ?? usual) };
}

interface Sample {
  readonly turn: PageTurn;
  readonly lines: readonly RecognisedLine[];
}

/** Reads a sample of the page in the likely directions until one makes sense; the one with most sure letters counts. */
function chooseTurn(raster: Raster, isSideways: boolean, recogniser: TextRecogniser, language: ScanLanguage): Sample {
  const turns: readonly PageTurn[] = isSideways ? [90, 270, 0, 180] : [0, 180, 90, 270];
  let best: Sample & { readonly sure: number } = { turn: 0, lines: [], sure: -1 };
  for (const [attempt, turn] of turns.entries()) {
    const lines = recogniser.recognise(sampleOf(turnUpright(raster, turn)), language);
    const sure = sureLetters(wordsOf(lines));
    if (sure > best.sure) best = { turn, lines, sure };
    if (makesSense(lines)) break;
    if (attempt === 1 && best.sure >= fewLetters) break;
  }
  return best;
}

/** True where enough of what was read is sure: the page does not lie upside down. */
function makesSense(lines: readonly RecognisedLine[]): boolean {
  const words = wordsOf(lines);
  return sureLetters(words) >= fewLetters && meanConfidence(words) >= doubtfulPage;
}

function wordsOf(lines: readonly RecognisedLine[]): readonly { readonly text: string; readonly confidence: number }[] {
  return lines.flatMap(line => line.words.map(({ text, confidence }) => ({ text, confidence: confidence / 100 })));
}

function textOf(lines: readonly RecognisedLine[]): string {
  return lines.map(line => line.words.map(word => word.text).join(' ')).join(' ');
}
