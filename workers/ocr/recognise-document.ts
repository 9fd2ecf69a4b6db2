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
import { preparePage, sampleOf } from './prepare-page.ts';
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
 * its direction and the document's language are told from a sample, then it is read once. `reached` is told after each
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
  let language: ScanLanguage | null = null;
  for await (const drawn of drawPages(input.bytes, pages, input.password)) {
    const done = recognised.length;
    if (inkShare(drawn.raster) < leastInk) {
      recognised.push({ page: drawn.page, turn: 0, confidence: 0, blank: true, fault: null, words: [] });
    } else {
      const prepared = preparePage(drawn.raster);
      const sample = chooseTurn(prepared.raster, prepared.isSideways, recogniser, language ?? allowed[0] ?? 'eng');
      language ??= languageOf(textOf(sample.lines), allowed);
      reached((100 * (done + 0.3)) / pages.length);
      const upright = turnUpright(prepared.raster, sample.turn);
      const read = recogniser.recognise(upright, language ?? allowed[0] ?? 'eng');
      const lines = rereadPhones(rereadAddresses(read, upright, recogniser), upright, recogniser);
      const words = wordsOnPage(lines, drawn, sample.turn, prepared.margin);
      const fault = faultOf(prepared.edgeWidth, usualHeight(lines), drawn.detail);
      recognised.push({ page: drawn.page, turn: sample.turn, confidence: meanConfidence(words), blank: false, fault, words });
    }
    reached((100 * recognised.length) / pages.length);
  }
  return recognised;
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
    const words = lines.flatMap(line => line.words.map(({ text, confidence }) => ({ text, confidence: confidence / 100 })));
    const sure = sureLetters(words);
    if (sure > best.sure) best = { turn, lines, sure };
    if (sure >= fewLetters && meanConfidence(words) >= doubtfulPage) break;
    if (attempt === 1 && best.sure >= fewLetters) break;
  }
  return best;
}

function textOf(lines: readonly RecognisedLine[]): string {
  return lines.map(line => line.words.map(word => word.text).join(' ')).join(' ');
}
