import { boxAround, enlarged } from './enlarge.ts';
import type { Raster } from './raster.ts';
import { unagreed } from './reread-addresses.ts';
import type { RecognisedLine, TextRecogniser } from './text-recogniser.ts';

type Word = RecognisedLine['words'][number];

/** What parts of a number are made of. */
const numberPart = /^[+(]?[\d][\d()./-]*$|^\(\d+\)$|^\+$/;
/** A year: two of them are a period, not a number. */
const year = /(?<!\d)(?:19|20)\d\d(?!\d)/g;
/** Digits of a telephone number (ITU-T E.164 allows 15). */
const fewestDigits = 8;
const mostDigits = 15;
/** Words nearer than this many line heights may be parts of one number. */
const sameNumber = 0.8;
/** How much larger a number is looked at again, and how many numbers of a page are. */
const enlargements = [1.4, 2.1] as const;
const mostNumbers = 4;

/** Confidence (of 100) of a number that two readings say, at least: signs and spaces alone make one look unsure. */
const confirmed = 75;

/**
 * Reads telephone numbers twice more, each by itself and larger. A number whose digits one of these readings confirms
 * stays as it is; where both say the same other digits, those count; any other is kept as doubtful.
 */
export function rereadPhones(lines: readonly RecognisedLine[], raster: Raster, recogniser: TextRecogniser): readonly RecognisedLine[] {
  let left = mostNumbers;
  return lines.map(line => {
    const number = findNumber(line);
    if (number === null || left === 0) return line;
    left -= 1;
    const words = line.words.slice(number.from, number.to);
    const crop = boxAround(words);
    const readings = enlargements.map(scale => {
      const read = recogniser.recogniseLine(enlarged(raster, crop, line.rowAttributes.rowHeight, scale).raster, 'eng');
      return read.flatMap(one => one.words.map(word => word.text)).join(' ');
    });
    const judged = judgeNumber(words, readings);
    return { ...line, words: [...line.words.slice(0, number.from), ...judged, ...line.words.slice(number.to)] };
  });
}

function judgeNumber(words: readonly Word[], [one = '', other = '']: readonly string[]): readonly Word[] {
  const own = digitsOf(words.map(word => word.text).join(''));
  if (own === digitsOf(one) || own === digitsOf(other))
    return words.map(word => ({ ...word, confidence: Math.max(word.confidence, confirmed) }));
  const isOutvoted = digitsOf(one) === digitsOf(other) && isNumberLong(digitsOf(one));
  if (isOutvoted) return [{ text: one.trim(), confidence: Math.max(...words.map(word => word.confidence)), bbox: boxAround(words) }];
  return words.map(word => ({ ...word, confidence: Math.min(word.confidence, unagreed) }));
}

/** The first run of words on a line that may be a telephone number, as indices, the end excluded. */
function findNumber({ words, rowAttributes }: RecognisedLine): { readonly from: number; readonly to: number } | null {
  const gap = sameNumber * rowAttributes.rowHeight;
  for (let from = 0; from < words.length; from += 1) {
    let to = from;
    while (to < words.length && numberPart.test(words[to]?.text ?? '') && (to === from || distance(words, to) < gap)) to += 1;
    const text = words.slice(from, to).map(word => word.text);
    if (isNumberLong(digitsOf(text.join(''))) && (text.join(' ').match(year)?.length ?? 0) < 2) return { from, to };
    from = Math.max(from, to - 1);
  }
  return null;
}

function distance(words: readonly Word[], at: number): number {
  return (words[at]?.bbox.x0 ?? 0) - (words[at - 1]?.bbox.x1 ?? 0);
}

function digitsOf(text: string): string {
  return text.replaceAll(/\D/g, '');
}

function isNumberLong({ length }: string): boolean {
  return length >= fewestDigits && length <= mostDigits;
}
