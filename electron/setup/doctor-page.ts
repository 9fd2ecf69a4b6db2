import { readFile } from 'node:fs/promises';
import { AppError, describeError } from '../../core/contract/errors.ts';
import type { Box } from '../../core/contract/geometry.ts';
import type { PageCheck, PageVerdict } from '../../core/contract/page-check.ts';
import { recognitionLimits } from '../../core/contract/recognition.ts';
import { checkPage, openForCheck } from '../../workers/ocr/check-page.ts';
import { loadTextRecogniser, type TextRecogniser } from '../../workers/ocr/text-recogniser.ts';

/** Exit codes of the check: the layer says what is seen, it does not, it could not be checked. */
const exitCodes = { agrees: 0, disagrees: 1, unchecked: 2 } as const;

/**
 * `npm run doctor -- check-page FILE [PAGE]`: compares the text layer of a page, or of every page, with what is seen in its
 * picture. Resolves to the exit code: 0 where all that was compared agrees, 1 where a page does not, 2 where nothing could be checked.
 */
export async function examinePages(
  file: string,
  page: number | null,
  write: (text: string) => void,
  load: (dotsPerInch: number) => Promise<TextRecogniser> = loadTextRecogniser,
): Promise<number> {
  try {
    const document = await openForCheck({ bytes: await readBytes(file) });
    const recogniser = await load(recognitionLimits.dotsPerInch).catch((error: unknown) => {
      throw new AppError('RECOGNITION_MISSING', {}, { cause: error });
    });
    const pages = page === null ? document.raw.pages.map((_size, index) => index + 1) : [page];
    write(`${file}\n`);
    const found = new Set<PageVerdict>();
    for (const number of pages) {
      const check = await checkPage(document, { page: number, languages: [] }, recogniser, () => undefined);
      write(`${describeCheck(check)}\n`);
      found.add(check.verdict);
    }
    if (found.has('disagrees')) return exitCodes.disagrees;
    return found.has('unclear') ? exitCodes.unchecked : exitCodes.agrees;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { sentence, nextStep } = describeError(error.code, error.details);
    write(`${file}\nNOT CHECKED  ${sentence}\n             → ${nextStep}\n`);
    return exitCodes.unchecked;
  }
}

async function readBytes(file: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await readFile(file));
  } catch (error) {
    throw new AppError('FILE_NOT_FOUND', { path: file }, { cause: error });
  }
}

const verdicts: Readonly<Record<PageVerdict, string>> = {
  agrees: 'agrees with its picture',
  disagrees: 'DISAGREES with its picture',
  unclear: 'cannot be compared, most of its words could not be made out',
  'no-layer': 'has no text of its own to compare',
};

/** The check of one page, a line for each word that differs; boxes as left, top, width and height in points. */
function describeCheck({ page, verdict, words, seenShare, unseen, unwritten, unclear }: PageCheck): string {
  const share = words === 0 ? '' : `: ${Math.round(1000 * seenShare) / 10} % of the letters of ${words} words are seen`;
  return [
    `page ${page} ${verdicts[verdict]}${share}`,
    ...unseen.map(word => {
      const why = word.instead === null ? (word.hidden ? ' (hidden)' : '') : `, “${word.instead}” is`;
      return `  not seen   ${describeBox(word.box)}  ${word.text}${why}`;
    }),
    ...unwritten.map(word => `  only seen  ${describeBox(word.box)}  ${word.text}`),
    ...(unclear === 0 ? [] : [`  ${unclear} words could not be made out`]),
  ].join('\n');
}

function describeBox({ x, y, width, height }: Box): string {
  return [x, y, width, height].map(Math.round).join(' ').padEnd(18);
}
