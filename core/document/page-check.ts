import type { RawDocument, RawSpan } from '../contract/document.ts';
import type { PageCheck, PageVerdict, UnseenWord } from '../contract/page-check.ts';
import type { RecognisedWord } from '../contract/recognition.ts';
import { comparePlaces, lettersOf, likeness, overlap, sameText } from './layer-agreement.ts';
import { findScannedPages } from './scans.ts';
import { judgeVisibility } from './visibility.ts';

/** A word of the text layer; `hidden` when the reading left it out. */
export interface LayerWord {
  readonly span: RawSpan;
  readonly hidden: boolean;
}

/** A word of the layer that was not made out at its place, and what was made out there instead. */
export interface MissingWord extends LayerWord {
  readonly seen: readonly RecognisedWord[];
}

/** The first comparison of a page: what stands in the picture, what has to be looked at again, and what only the picture has. */
export interface PageComparison {
  readonly found: readonly LayerWord[];
  readonly missing: readonly MissingWord[];
  readonly unwritten: readonly RecognisedWord[];
}

/** A closer look at the place of a missing word: whether anything is drawn there at all, and what was made out, larger. */
export interface SecondLook {
  readonly isDrawn: boolean;
  readonly text: string;
  /** 0 to 1. */
  readonly confidence: number;
}

/** Words of fewer letters and digits are too often misread to be missed. */
const fewestLetters = 3;
/** Words of the picture that count as seen: surely made out, and no icon taken for a letter. */
const fewestSeenLetters = 4;
const sureSeen = 0.8;
/** What is seen instead of a word is made out so surely, and shares less than this with it. */
const sureInstead = 0.7;
const otherText = 0.4;
/** A word whose box is off is looked for this many times its size around. */
const nearEm = 1.5;
/** Letters that have to differ before a page disagrees: single words are misread; at least, and of all letters. */
const insteadLetters = { least: 8, share: 0.02 } as const;
/** Letters in pictures, which many designs have (a logo, a signature), up to which a page agrees. */
const unwrittenLetters = { least: 24, share: 0.08 } as const;
/** Share of the letters that may be left open on a page that agrees. */
const mostUnclear = 0.4;
/** Share of a word's box that a second printing of the same word covers. */
const printedTwice = 0.6;

/** Compares the text layer of a page (from 1), hidden words included, with what was recognised in its picture. */
export function comparePage(raw: RawDocument, page: number, words: readonly RecognisedWord[]): PageComparison {
  const judged = judgeVisibility(raw, findScannedPages(raw));
  const layer = raw.spans
    .map((span, index) => ({ span, hidden: (judged[index] ?? null) !== null }))
    .filter(({ span }) => span.page === page && span.text.trim() !== '');
  const visible = withoutRepeats(layer.filter(word => !word.hidden));
  const concealed = layer.filter(word => word.hidden);
  const first = matchWords(visible, words);
  const second = matchWords(concealed, first.left);
  const found = [...first.found, ...second.found].filter(isCompared);
  const missing = [...first.missing, ...second.missing].filter(isCompared);
  const unwritten = second.unwritten.filter(word => first.unwritten.includes(word));
  return reconsiderNear({ found, missing, unwritten });
}

/** What follows from the comparison; `looks` holds the closer look at each missing word, in their order. */
export function concludeCheck(page: number, { found, missing, unwritten }: PageComparison, looks: readonly SecondLook[]): PageCheck {
  const judgements = missing.map((word, index) => ({ word, outcome: judgeMissing(word, looks[index]) }));
  const unseen = judgements.flatMap(({ outcome }) => (typeof outcome === 'string' ? [] : [outcome]));
  const words = found.length + missing.length;
  const letters = countLetters([...found, ...missing].map(({ span }) => span.text));
  const lost = countLetters(judgements.flatMap(({ word, outcome }) => (outcome === 'found' ? [] : [word.span.text])));
  const open = judgements.flatMap(({ word, outcome }) => (outcome === 'unclear' ? [word.span.text] : []));
  const sure = unwritten.filter(word => word.confidence >= sureSeen && lettersOf(word.text).length >= fewestSeenLetters);
  return {
    page,
    verdict: verdictOf(letters, unseen, countLetters(sure.map(word => word.text)), countLetters(open)),
    words,
    seenShare: letters === 0 ? 0 : 1 - lost / letters,
    unseen,
    unwritten: sure.map(({ text, box }) => ({ text, box })),
    unclear: open.length,
  };
}

function verdictOf(letters: number, unseen: readonly UnseenWord[], unwritten: number, unclear: number): PageVerdict {
  if (letters === 0) return 'no-layer';
  if (unseen.some(word => word.instead === null)) return 'disagrees';
  if (countLetters(unseen.map(word => word.text)) >= Math.max(insteadLetters.least, insteadLetters.share * letters)) return 'disagrees';
  if (unwritten >= Math.max(unwrittenLetters.least, unwrittenLetters.share * letters)) return 'disagrees';
  return unclear > mostUnclear * letters ? 'unclear' : 'agrees';
}

function judgeMissing({ span, hidden, seen }: MissingWord, look: SecondLook | undefined): UnseenWord | 'found' | 'unclear' {
  const text = span.text.trim();
  if (hidden || look === undefined || !look.isDrawn) return { text, box: span.box, instead: null, hidden };
  if (likeness(text, look.text) >= sameText) return 'found';
  const first = seen.map(word => word.text).join('');
  const isOther = (other: string): boolean => likeness(text, other) < otherText;
  const isSure = look.confidence >= sureInstead && lettersOf(look.text).length >= fewestLetters;
  return isSure && isOther(look.text) && isOther(first) ? { text, box: span.box, instead: look.text, hidden } : 'unclear';
}

interface Matched {
  readonly found: readonly LayerWord[];
  readonly missing: readonly MissingWord[];
  /** Words of the picture that stand where the layer has nothing, or something else. */
  readonly left: readonly RecognisedWord[];
  readonly unwritten: readonly RecognisedWord[];
}

function matchWords(layer: readonly LayerWord[], words: readonly RecognisedWord[]): Matched {
  const known = new Map(layer.map(word => [word.span, word]));
  const found: LayerWord[] = [];
  const missing: MissingWord[] = [];
  const left: RecognisedWord[] = [];
  const unwritten: RecognisedWord[] = [];
  const spans = layer.map(word => word.span);
  for (const place of comparePlaces(spans, words)) {
    if (!place.agrees) left.push(...place.words);
    if (place.spans.length === 0) unwritten.push(...place.words);
    for (const span of place.spans) {
      const word = known.get(span);
      if (word === undefined) continue;
      if (place.agrees || place.words.some(seen => likeness(span.text, seen.text) >= sameText)) found.push(word);
      else missing.push({ ...word, seen: place.words });
    }
  }
  return { found, missing, left, unwritten };
}

/** Words whose boxes in layer and picture lie beside each other are the same word, where they say the same. */
function reconsiderNear({ found, missing, unwritten }: PageComparison): PageComparison {
  const taken = new Set<RecognisedWord>();
  const isElsewhere = ({ span, hidden }: MissingWord): boolean => {
    const twin = unwritten.find(word => !taken.has(word) && isSaidNear(span, word));
    if (hidden || twin === undefined) return false;
    taken.add(twin);
    return true;
  };
  const again = missing.filter(isElsewhere);
  return {
    found: [...found, ...again],
    missing: missing.filter(word => !again.includes(word)),
    unwritten: unwritten.filter(word => !taken.has(word) && !found.some(({ span }) => isSaidNear(span, word))),
  };
}

function isSaidNear({ text, box, fontSize }: RawSpan, word: RecognisedWord): boolean {
  const reach = nearEm * fontSize;
  const around = { x: box.x - reach, y: box.y - reach / 2, width: box.width + 2 * reach, height: box.height + reach };
  return overlap(around, word.box) > 0.5 && likeness(text, word.text) >= sameText;
}

/** Letters printed twice at one place (shadows, bold) are one word. */
function withoutRepeats(words: readonly LayerWord[]): readonly LayerWord[] {
  const places = new Map<string, LayerWord[]>();
  return words.filter(word => {
    const same = places.get(word.span.text.trim()) ?? [];
    if (same.some(({ span }) => overlap(span.box, word.span.box) >= printedTwice)) return false;
    places.set(word.span.text.trim(), [...same, word]);
    return true;
  });
}

/** Recognition knows Latin letters and digits; what it makes of others says nothing. Hidden words count however short they are. */
function isCompared({ span: { text }, hidden }: LayerWord): boolean {
  const letters = lettersOf(text);
  const known = letters.match(/[\p{Script=Latin}\p{N}]/gu)?.length ?? 0;
  return letters.length >= (hidden ? 1 : fewestLetters) && known >= letters.length / 2;
}

function countLetters(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + lettersOf(text).length, 0);
}
