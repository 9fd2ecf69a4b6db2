import type { Raster } from './raster.ts';
import type { RecognisedLine, TextRecogniser } from './text-recogniser.ts';

type Word = RecognisedLine['words'][number];

/** What an address may look like in the letters of another language: its @ is often taken for Q, O or ©. */
const likeAddress =
  /@|[\p{L}\d][Q©®&€][\p{L}\d-]+[.,]\p{L}{2}|[\p{L}\d-]{2,}\.(com|org|net|info|io|eu|de|at|ch|fr|es|it|pt|br|nl|be|pl|uk|us|co|edu|example)$/iu;
const mailAddress = /^[\p{L}\d._%+-]{2,}@[\p{L}\d-]+(\.[\p{L}\d-]+)*\.\p{L}{2,}$/u;
/** How much larger an address is looked at again: other letters come out wrong at each size, so most readings decide. */
const enlargements = [1.4, 1.8, 2.3] as const;
/** Words nearer than this many line heights may be parts of one address. */
const sameAddress = 0.7;
/** Line heights by which a lost beginning may reach to the left, and a lost end to the right. */
const lostBefore = 12;
const lostBehind = 3;
/** Most addresses that are looked at again on a page. */
const mostAddresses = 6;

/**
 * Reads mail addresses once more, each by itself and larger, in English, whose data know them best. The reading counts
 * that most sizes agree on; among equals the one whose parts stand elsewhere on the page too (a name), then the surer one.
 */
export function rereadAddresses(lines: readonly RecognisedLine[], raster: Raster, recogniser: TextRecogniser): readonly RecognisedLine[] {
  const known = new Set(lines.flatMap(line => line.words.flatMap(word => partsOf(word.text.includes('@') ? '' : word.text))));
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
    return better === null ? line : { ...line, words: [...line.words.slice(0, from), better, ...line.words.slice(to + 1)] };
  });
  return read.map(line => ({
    ...line,
    words: line.words.filter(word => !found.some(address => address !== word && isInside(word, address))),
  }));
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
  const box = around(words);
  const found: { text: string; confidence: number }[] = [];
  const own = words.map(word => word.text).join('');
  // An end without its beginning or the other way round: the rest was taken for another line, or lost.
  const height = line.rowAttributes.rowHeight;
  const x0 = own.includes('@') ? box.x0 : Math.max(0, box.x0 - lostBefore * height);
  const crop = { ...box, x0, x1: mailAddress.test(own) || !own.includes('@') ? box.x1 : box.x1 + lostBehind * height };
  if (mailAddress.test(own)) found.push({ text: own, confidence: Math.min(...words.map(word => word.confidence)) });
  for (const scale of enlargements) {
    const read = recogniser.recogniseLine(enlarged(raster, crop, line.rowAttributes.rowHeight, scale), 'eng');
    const texts = read.flatMap(one => one.words);
    const address = texts
      .map(word => word.text)
      .join(' ')
      .replace(/\.\s+(?=\p{L}{2,})/gu, '.')
      .split(' ')
      .find(text => mailAddress.test(text));
    if (address !== undefined) found.push({ text: address, confidence: Math.max(...texts.map(word => word.confidence)) });
  }
  const votes = (text: string): number =>
    found.filter(other => other.text === text).length + partsOf(text).filter(part => known.has(part)).length;
  const best = found.toSorted((one, other) => votes(other.text) - votes(one.text) || other.confidence - one.confidence)[0];
  return best === undefined || (best.text === own && words.length === 1)
    ? null
    : { text: best.text, confidence: best.confidence, bbox: crop };
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

function around(words: readonly Word[]): Word['bbox'] {
  return {
    x0: Math.min(...words.map(word => word.bbox.x0)),
    y0: Math.min(...words.map(word => word.bbox.y0)),
    x1: Math.max(...words.map(word => word.bbox.x1)),
    y1: Math.max(...words.map(word => word.bbox.y1)),
  };
}

/** That part of the page with half a line around it, enlarged by interpolation. */
function enlarged({ width, height, pixels }: Raster, box: Word['bbox'], rowHeight: number, scale: number): Raster {
  const border = Math.ceil(rowHeight / 2);
  const [left, top] = [Math.max(0, Math.floor(box.x0 - border)), Math.max(0, Math.floor(box.y0 - border / 2))];
  const [right, bottom] = [Math.min(width - 1, Math.ceil(box.x1 + border)), Math.min(height - 1, Math.ceil(box.y1 + border / 2))];
  const size = { width: Math.max(1, Math.floor((right - left) * scale)), height: Math.max(1, Math.floor((bottom - top) * scale)) };
  const out = new Uint8Array(size.width * size.height);
  for (let y = 0; y < size.height; y += 1) {
    const v = top + y / scale;
    const y0 = Math.floor(v);
    for (let x = 0; x < size.width; x += 1) {
      const u = left + x / scale;
      const x0 = Math.floor(u);
      const at = y0 * width + x0;
      const upper = (pixels[at] ?? 255) * (1 - u + x0) + (pixels[at + 1] ?? 255) * (u - x0);
      const lower = (pixels[at + width] ?? 255) * (1 - u + x0) + (pixels[at + width + 1] ?? 255) * (u - x0);
      out[y * size.width + x] = upper * (1 - v + y0) + lower * (v - y0);
    }
  }
  return { ...size, pixels: out };
}
