import { pageTurns, recognitionLimits, type PageTurn, type RecogniseInput, type RecognisedPage } from '../../core/contract/recognition.ts';
import { drawPages, type DrawnPage } from './page-pictures.ts';
import { meanConfidence, sureLetters, wordsOnPage } from './page-words.ts';
import { inkShare, turnUpright } from './raster.ts';
import type { TextRecogniser } from './text-recogniser.ts';

/** Below this share of dark pixels a page is empty: one short word on A4 has more. */
const leastInk = 0.0003;
/** Mean confidence below which a page may lie on its side or upside down. */
const doubtfulPage = 0.6;
/** Sure letters below which it may, too. */
const fewLetters = 40;

/**
 * Recognises the text of the pages' pictures, at most the first of them up to the limit. `reached` is told after each
 * attempt at a page how much is done, in percent. Throws DOCUMENT_TOO_COMPLEX and DOCUMENT_UNSAFE; an unreadable page has no words.
 */
export async function recogniseDocument(
  input: RecogniseInput,
  recogniser: TextRecogniser,
  reached: (percent: number) => void,
): Promise<readonly RecognisedPage[]> {
  const pages = input.pages.slice(0, recognitionLimits.pages);
  const recognised: RecognisedPage[] = [];
  for await (const drawn of drawPages(input.bytes, pages)) {
    const done = recognised.length;
    recognised.push(recognisePage(drawn, recogniser, share => reached((100 * (done + share)) / pages.length)));
    reached((100 * recognised.length) / pages.length);
  }
  return recognised;
}

/** A page that gives little is tried in the other directions; the one with most sure letters counts. */
function recognisePage(drawn: DrawnPage, recogniser: TextRecogniser, tried: (share: number) => void): RecognisedPage {
  const empty: RecognisedPage = { page: drawn.page, turn: 0, confidence: 0, words: [] };
  if (inkShare(drawn.raster) < leastInk) return empty;
  let best = recogniseTurned(drawn, 0, recogniser);
  for (const [attempt, turn] of pageTurns.entries()) {
    if (turn === 0 || (best.confidence >= doubtfulPage && sureLetters(best) >= fewLetters)) continue;
    tried(attempt / pageTurns.length);
    const other = recogniseTurned(drawn, turn, recogniser);
    if (sureLetters(other) > sureLetters(best)) best = other;
  }
  return best;
}

function recogniseTurned(drawn: DrawnPage, turn: PageTurn, recogniser: TextRecogniser): RecognisedPage {
  const lines = recogniser.recognise(turnUpright(drawn.raster, turn));
  const words = wordsOnPage(lines, drawn, turn);
  return { page: drawn.page, turn, confidence: meanConfidence(words), words };
}
