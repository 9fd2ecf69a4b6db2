import type { PageTurn, RecognisedWord } from '../../core/contract/recognition.ts';
import type { DrawnPage } from './page-pictures.ts';
import type { RecognisedLine } from './text-recogniser.ts';

/** Height from ascent to descent as a share of the font size (Helvetica 0.93, Times 0.90, Calibri 0.94). */
const heightPerSize = 0.93;
/** Sizes that differ less than this from the usual size of the page are that size: lines without ascenders measure less. */
const sameSize = 0.14;
const ascent = 0.74;
const descent = 0.2;
/** Words below this confidence are stains and pictures more often than words. */
const leastConfidence = 0.2;
/** Signs that are neither letter nor digit need more. */
const leastSignConfidence = 0.5;

/** The words of a page as they stand on it, in points; stains left out, round list marks restored.
 * `margin` is what the picture that was read has more on the left and above than the drawn page, in pixels. */
export function wordsOnPage(
  lines: readonly RecognisedLine[],
  drawn: DrawnPage,
  turn: PageTurn,
  margin: { readonly x: number; readonly y: number },
): readonly RecognisedWord[] {
  const [left, top] = turn % 180 === 0 ? [margin.x, margin.y] : [margin.y, margin.x];
  const usual = usualHeight(lines);
  return lines.flatMap(line => {
    const height = line.rowAttributes.rowHeight;
    const size = (Math.abs(height - usual) <= sameSize * usual ? usual : height) / heightPerSize;
    return line.words.flatMap((word, index) => {
      const text = index === 0 && isListMark(word, line, size) ? '•' : tidy(word.text);
      if (!isWord(text, word.confidence / 100)) return [];
      const baseline = baselineAt(line, (word.bbox.x0 + word.bbox.x1) / 2) - top;
      const box = {
        x: word.bbox.x0 - left,
        y: baseline - ascent * size,
        width: word.bbox.x1 - word.bbox.x0,
        height: (ascent + descent) * size,
      };
      return [placed({ text, box, baseline, size, confidence: word.confidence / 100 }, drawn, turn)];
    });
  });
}

type SureWord = Pick<RecognisedWord, 'text' | 'confidence'>;

/** How sure the recogniser is of a page: the mean over its letters, 0 to 1. */
export function meanConfidence(words: readonly SureWord[]): number {
  const letters = words.reduce((sum, word) => sum + word.text.length, 0);
  const sum = words.reduce((total, word) => total + word.confidence * word.text.length, 0);
  return letters === 0 ? 0 : sum / letters;
}

/** Words that are certainly there, in letters: what orientations are compared by. */
export function sureLetters(words: readonly SureWord[]): number {
  return words.reduce((sum, word) => (word.confidence >= 0.7 && word.text.length > 2 ? sum + word.text.length : sum), 0);
}

/** Height of most letters' lines from ascent to descent, in pixels; 1 where there are none. */
export function usualHeight(lines: readonly RecognisedLine[]): number {
  const heights = lines.flatMap(line => line.words.flatMap(word => Array.from(word.text, () => line.rowAttributes.rowHeight)));
  return heights.toSorted((one, other) => one - other)[Math.floor(heights.length / 2)] ?? 1;
}

/** A list mark is a single small sign that floats above the baseline; recognised as «, *, e, o and many others. */
function isListMark(word: RecognisedLine['words'][number], line: RecognisedLine, size: number): boolean {
  const { x0, x1, y0, y1 } = word.bbox;
  const above = baselineAt(line, x0) - (y0 + y1) / 2;
  const isSmall = y1 - y0 <= 0.42 * size && x1 - x0 <= 0.5 * size && x1 - x0 >= 0.1 * size && y1 - y0 >= 0.12 * size;
  return word.text.length === 1 && isSmall && above >= 0.12 * size && above <= 0.6 * size && !/[-–—'"’”]/.test(word.text);
}

/** Dashes come out doubled; stains turn into underscores, which no host name has (RFC 1123). */
function tidy(text: string): string {
  if (/^[-–—_~]{2,}$/.test(text)) return '–';
  return text.trim().replace(/@.*/, host => host.replaceAll('_', ''));
}

function isWord(text: string, confidence: number): boolean {
  if (text === '•' || /^[-–—]$/.test(text)) return true;
  if (!/[\p{L}\p{N}]/u.test(text)) return text !== '' && confidence >= leastSignConfidence && !/^[|_~]+$/.test(text);
  return confidence >= leastConfidence;
}

function baselineAt({ baseline }: RecognisedLine, x: number): number {
  const { x0, x1, y0, y1 } = baseline;
  return x1 - x0 < 1 ? y0 : y0 + ((y1 - y0) * (x - x0)) / (x1 - x0);
}

/** From pixels of the upright picture to points of the page. */
function placed(word: RecognisedWord, drawn: DrawnPage, turn: PageTurn): RecognisedWord {
  const { x, y, width, height } = scaled(word.box, 1 / drawn.scale);
  const rest = { ...word, size: word.size / drawn.scale };
  switch (turn) {
    case 0:
      return { ...rest, box: { x, y, width, height }, baseline: word.baseline / drawn.scale };
    case 90:
      return upended(rest, { x: drawn.width - y - height, y: x, width: height, height: width });
    case 180:
      return upended(rest, { x: drawn.width - x - width, y: drawn.height - y - height, width, height });
    case 270:
      return upended(rest, { x: y, y: drawn.height - x - width, width: height, height: width });
  }
}

function upended(word: RecognisedWord, box: RecognisedWord['box']): RecognisedWord {
  return { ...word, box, baseline: box.y + box.height };
}

function scaled(box: RecognisedWord['box'], factor: number): RecognisedWord['box'] {
  return { x: box.x * factor, y: box.y * factor, width: box.width * factor, height: box.height * factor };
}
