/** Says of a letter, as the font's own character, whether it draws nothing; null for letters that the font lacks. */
export type BlankLetters = (letter: string) => boolean | null;

/** Outlines smaller than this in both directions leave no mark that a person sees, in em: a full stop has a tenth. */
const smallestMarkEm = 0.02;
/** Operators of Type 2 charstrings that draw: lines, curves, subroutines (that may), hints with masks before them. */
const drawingOperators: ReadonlySet<number> = new Set([5, 6, 7, 8, 10, 19, 20, 24, 25, 26, 27, 29, 30, 31]);
const escape = 12;
/** Type 2 charstrings may end with a letter made of two others, named by four numbers. */
const endOfLetter = 14;
const composedOperands = 4;
const charStringsKey = 17;

const unknown: BlankLetters = () => null;

/**
 * Reads the outlines of a font as pdf.js hands it over, an OpenType file with TrueType or CFF outlines (ISO 14496-22).
 * Each letter is looked up when it is asked for. A font that cannot be followed knows no letter.
 */
export function blankLettersOf(data: unknown): BlankLetters {
  if (!(data instanceof Uint8Array) || data.length < 12) return unknown;
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  try {
    const tables = tablesOf(view);
    const isBlank = trueTypeOutlines(tables) ?? compactOutlines(tables);
    const glyphs = tables.get('cmap');
    if (isBlank === null || glyphs === undefined) return unknown;
    return remembered(letter => {
      const glyph = glyphOf(glyphs, letter);
      return glyph === null ? null : isBlank(glyph);
    });
  } catch (error) {
    if (error instanceof RangeError) return unknown;
    throw error;
  }
}

function remembered(ask: BlankLetters): BlankLetters {
  const known = new Map<string, boolean | null>();
  return letter => {
    let answer = known.get(letter);
    if (answer === undefined) {
      answer = withinBounds(() => ask(letter));
      known.set(letter, answer);
    }
    return answer;
  };
}

function withinBounds(ask: () => boolean | null): boolean | null {
  try {
    return ask();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function tablesOf(view: DataView): ReadonlyMap<string, DataView> {
  const tables = new Map<string, DataView>();
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const entry = 12 + 16 * index;
    const name = [0, 1, 2, 3].map(at => String.fromCharCode(view.getUint8(entry + at))).join('');
    const [at, length] = [view.getUint32(entry + 8), view.getUint32(entry + 12)];
    if (at + length > view.byteLength) throw new RangeError('a table reaches beyond the font');
    tables.set(name, new DataView(view.buffer, view.byteOffset + at, length));
  }
  return tables;
}

type BlankGlyphs = (glyph: number) => boolean;

function trueTypeOutlines(tables: ReadonlyMap<string, DataView>): BlankGlyphs | null {
  const [head, places, outlines] = [tables.get('head'), tables.get('loca'), tables.get('glyf')];
  if (head === undefined || places === undefined || outlines === undefined) return null;
  const smallest = smallestMarkEm * head.getUint16(18);
  const placeOf =
    head.getInt16(50) === 0 ? (glyph: number) => 2 * places.getUint16(2 * glyph) : (glyph: number) => places.getUint32(4 * glyph);
  return glyph => {
    const at = placeOf(glyph);
    if (placeOf(glyph + 1) <= at || outlines.getInt16(at) === 0) return true;
    const [left, bottom, right, top] = [2, 4, 6, 8].map(offset => outlines.getInt16(at + offset));
    return Math.max((right ?? 0) - (left ?? 0), (top ?? 0) - (bottom ?? 0)) < smallest;
  };
}

function compactOutlines(tables: ReadonlyMap<string, DataView>): BlankGlyphs | null {
  const font = tables.get('CFF ');
  if (font === undefined) return null;
  const names = indexAt(font, font.getUint8(2));
  const tops = indexAt(font, names.end);
  const [from, to] = tops.entry(0);
  const letters = indexAt(font, charStringsAt(font, from, to));
  return glyph => glyph < letters.count && drawsNothing(font, ...letters.entry(glyph));
}

interface FontIndex {
  readonly count: number;
  readonly entry: (index: number) => readonly [from: number, to: number];
  readonly end: number;
}

/** An INDEX of the Compact Font Format (Adobe technical note 5176, 5). */
function indexAt(font: DataView, at: number): FontIndex {
  const count = font.getUint16(at);
  if (count === 0) return { count, entry: () => [0, 0], end: at + 2 };
  const size = font.getUint8(at + 2);
  const data = at + 2 + size * (count + 1);
  const offset = (index: number): number => {
    let value = 0;
    for (let byte = 0; byte < size; byte += 1) value = value * 256 + font.getUint8(at + 3 + index * size + byte);
    return data + value;
  };
  return { count, entry: index => [offset(index), offset(index + 1)], end: offset(count) };
}

/** Where the top dictionary says that the outlines are; −1, which no reading survives, where it does not. */
function charStringsAt(font: DataView, from: number, to: number): number {
  let last = -1;
  for (let at = from; at < to;) {
    const byte = font.getUint8(at);
    if (byte === charStringsKey) return last;
    if (byte === 28) last = font.getInt16(at + 1);
    else if (byte === 29) last = font.getInt32(at + 1);
    else if (byte >= 32 && byte <= 246) last = byte - 139;
    else if (byte >= 247 && byte <= 250) last = (byte - 247) * 256 + font.getUint8(at + 1) + 108;
    at += byte === 30 ? realLength(font, at) : dictionaryStep(byte);
  }
  return -1;
}

function dictionaryStep(byte: number): number {
  if (byte === 28) return 3;
  if (byte === 29) return 5;
  return byte === escape || (byte >= 247 && byte <= 254) ? 2 : 1;
}

/** Real numbers are packed by half bytes up to one that is 15. */
function realLength(font: DataView, at: number): number {
  let length = 1;
  while ((font.getUint8(at + length) & 15) !== 15 && font.getUint8(at + length) >> 4 !== 15) length += 1;
  return length + 1;
}

/** True when a Type 2 charstring (Adobe technical note 5177) ends before anything draws. */
function drawsNothing(font: DataView, from: number, to: number): boolean {
  let operands = 0;
  for (let at = from; at < to;) {
    const byte = font.getUint8(at);
    if (byte >= 32 || byte === 28) {
      operands += 1;
      at += byte === 28 ? 3 : byte === 255 ? 5 : byte >= 247 ? 2 : 1;
      continue;
    }
    if (byte === endOfLetter) return operands < composedOperands;
    if (byte === escape || drawingOperators.has(byte)) return false;
    operands = 0;
    at += 1;
  }
  return true;
}

/** The glyph of a letter by the font's tables of formats 4 and 12 (OpenType, *cmap*); null where it has none. */
function glyphOf(table: DataView, letter: string): number | null {
  const code = letter.codePointAt(0);
  if (code === undefined) return null;
  for (let index = 0; index < table.getUint16(2); index += 1) {
    const at = table.getUint32(4 + 8 * index + 4);
    const format = table.getUint16(at);
    const glyph = format === 4 ? inSegments(table, at, code) : format === 12 ? inGroups(table, at, code) : 0;
    if (glyph !== 0) return glyph;
  }
  return null;
}

function inSegments(table: DataView, at: number, code: number): number {
  const twice = table.getUint16(at + 6);
  for (let segment = 0; segment < twice; segment += 2) {
    if (code > table.getUint16(at + 14 + segment)) continue;
    const start = table.getUint16(at + 16 + twice + segment);
    if (code < start) return 0;
    const delta = table.getUint16(at + 16 + 2 * twice + segment);
    const place = at + 16 + 3 * twice + segment;
    const range = table.getUint16(place);
    if (range === 0) return (code + delta) & 0xffff;
    const glyph = table.getUint16(place + range + 2 * (code - start));
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  }
  return 0;
}

function inGroups(table: DataView, at: number, code: number): number {
  for (let group = 0; group < table.getUint32(at + 12); group += 1) {
    const place = at + 16 + 12 * group;
    if (code < table.getUint32(place)) return 0;
    if (code <= table.getUint32(place + 4)) return table.getUint32(place + 8) + code - table.getUint32(place);
  }
  return 0;
}
