import { boxAround, enlarged } from './enlarge.ts';
import type { Raster } from './raster.ts';
import type { RecognisedLine, TextRecogniser } from './text-recogniser.ts';

type Word = RecognisedLine['words'][number];

/** What an address may look like in the letters of another language: its @ is often taken for Q, O or ©. */
const likeAddress =
  /@|[\p{L}\d][Q©®&€][\p{L}\d-]+[.,]\p{L}{2}|[\p{L}\d-]{2,}\.(com|org|net|info|io|eu|de|at|ch|fr|es|it|pt|br|nl|be|pl|uk|us|co|edu|example)$/iu;
const mailAddress = /^[\p{L}\d._%+-]{2,}@[\p{L}\d-]+(\.[\p{L}\d-]+)*\.\p{L}{2,}$/u;
/** Links repeat the name of an address in the same small letters, misread in the same way. */
const isLink = /@|\/|\.\p{L}{2,3}$/u;
/** What telephone numbers are made of, which stand beside addresses. */
const numberPart = /^[+(]?\d[\d()./-]*$/;
/** How much larger an address is looked at again: other letters come out wrong at each size, so most readings decide. */
const enlargements = [1.4, 1.8, 2.3] as const;
/** Words nearer than this many line heights may be parts of one address. */
const sameAddress = 0.7;
/** Line heights by which a lost beginning may reach to the left, and a lost end to the right. */
const lostBefore = 12;
const lostBehind = 3;
/** Readings that have to agree on an address for it to be sure, and the confidence (of 100) of one on which they do not. */
const fewestAgreeing = 2;
export const unagreed = 45;
/** Shorter parts of an address are near other words by chance. */
const fewestLettersOfName = 5;
/** Most addresses that are looked at again on a page. */
const mostAddresses = 6;

/**
 * Reads mail addresses once more, each by itself and larger, in English, whose data know them best. The reading counts
 * that most sizes agree on; among equals the one whose parts stand elsewhere on the page too (a name), then the surer one.
 * An address on which no two readings agree, or with a name that is spelt
 * otherwise on the page, is kept as doubtful.
 */
export function rereadAddresses(lines: readonly RecognisedLine[], raster: Raster, recogniser: TextRecogniser): readonly RecognisedLine[] {
  const known = new Set(lines.flatMap(line => line.words.flatMap(word => partsOf(isLink.test(word.text) ? '' : word.text))));
  let left = mostAddresses;
  const found: Word[] = [];
  const read = lines.map(line => {
    const at = line.words.findIndex(word => likeAddress.test(word.text) && !/^(www\.|https?:|linkedin|github)/i.test(word.text));
    if (at === -1 || left === 0) return line;
    left -= 1;
    const [from, to] = neighbours(line, at);
    const words = line.words.slice(from, to + 1);
    const better = bestReading(words, line, raster, recogniser, known);
    if (better !== null) found.push(better);
    return better === null
      ? line
      : { ...line, words: [...line.words.slice(0, from), ...placed(better, words), ...line.words.slice(to + 1)] };
  });
  return read.map(line => ({
    ...line,
    words: line.words.filter(word => !found.some(address => address !== word && isInside(word, address))),
  }));
}

/** The address among the words of which it was a part, those that stand beside it kept. */
function placed(address: Word, words: readonly Word[]): readonly Word[] {
  const middle = ({ bbox }: Word): number => (bbox.x0 + bbox.x1) / 2;
  const before = words.filter(word => middle(word) < address.bbox.x0 && !word.text.includes('@'));
  const behind = words.filter(word => middle(word) > address.bbox.x1 && !word.text.includes('@'));
  return [...before, address, ...behind];
}

function isInside({ bbox }: Word, address: Word): boolean {
  const [x, y] = [(bbox.x0 + bbox.x1) / 2, (bbox.y0 + bbox.y1) / 2];
  return x > address.bbox.x0 && x < address.bbox.x1 && y > address.bbox.y0 && y < address.bbox.y1;
}

/** First and last word of the unbroken run around a word. */
function neighbours({ words, rowAttributes }: RecognisedLine, at: number): readonly [number, number] {
  const gap = sameAddress * rowAttributes.rowHeight;
  let [from, to] = [at, at];
  while (
    from > 0 &&
    (words[from]?.bbox.x0 ?? 0) - (words[from - 1]?.bbox.x1 ?? 0) < gap &&
    /[\p{L}\d._-]$/u.test(words[from - 1]?.text ?? '') &&
    !numberPart.test(words[from - 1]?.text ?? '') &&
    !mailAddress.test(words[at]?.text ?? '')
  )
    from -= 1;
  while (to + 1 < words.length && (words[to + 1]?.bbox.x0 ?? 0) - (words[to]?.bbox.x1 ?? 0) < gap && /[.@-]$/.test(words[to]?.text ?? ''))
    to += 1;
  return [from, to];
}

function bestReading(
  words: readonly Word[],
  line: RecognisedLine,
  raster: Raster,
  recogniser: TextRecogniser,
  known: ReadonlySet<string>,
): Word | null {
  const box = boxAround(words);
  const found: Word[] = [];
  const own = words.map(word => word.text).join('');
  // An end without its beginning or the other way round: the rest was taken for another line, or lost.
  const height = line.rowAttributes.rowHeight;
  const x0 = own.includes('@') ? box.x0 : Math.max(0, box.x0 - lostBefore * height);
  const crop = { ...box, x0, x1: mailAddress.test(own) || !own.includes('@') ? box.x1 : box.x1 + lostBehind * height };
  if (mailAddress.test(own)) found.push({ text: own, confidence: Math.min(...words.map(word => word.confidence)), bbox: box });
  for (const scale of enlargements) {
    const { raster: picture, pageX } = enlarged(raster, crop, height, scale);
    const address = addressIn(recogniser.recogniseLine(picture, 'eng').flatMap(one => one.words));
    if (address !== null) found.push({ ...address, bbox: { ...box, x0: pageX(address.bbox.x0), x1: pageX(address.bbox.x1) } });
  }
  const votes = (text: string): number =>
    found.filter(other => other.text === text).length + partsOf(text).filter(part => known.has(part)).length;
  const best = found.toSorted((one, other) => votes(other.text) - votes(one.text) || other.confidence - one.confidence)[0];
  if (best === undefined) return null;
  const isAgreed = found.filter(other => other.text === best.text).length >= fewestAgreeing && !isNearly(best.text, known);
  return { text: best.text, confidence: isAgreed ? best.confidence : Math.min(best.confidence, unagreed), bbox: best.bbox };
}

/** True where a part of the address is a word of the page but for one letter: one of the two is misread. */
function isNearly(address: string, known: ReadonlySet<string>): boolean {
  const parts = partsOf(address).filter(part => part.length >= fewestLettersOfName && !known.has(part));
  return parts.some(part => [...known].some(word => word.length === part.length && lettersApart(word, part) === 1));
}

function lettersApart(one: string, other: string): number {
  return Array.from(one).filter((letter, index) => letter !== other[index]).length;
}

/** The address among the words of a line, which may have been torn at its dots. */
function addressIn(words: readonly Word[]): Word | null {
  for (let from = 0; from < words.length; from += 1) {
    let text = '';
    for (let to = from; to < words.length && (to === from || text.endsWith('.')); to += 1) {
      text += words[to]?.text ?? '';
      const part = words.slice(from, to + 1);
      if (mailAddress.test(text)) return { text, confidence: Math.max(...part.map(word => word.confidence)), bbox: boxAround(part) };
    }
  }
  return null;
}

/** Parts of an address or a name that say something: three letters or more. */
function partsOf(text: string): readonly string[] {
  return (text.split('@')[0] ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter(part => part.length >= 3);
}
