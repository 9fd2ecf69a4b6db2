import type { HiddenText, InstructionText, TextLine } from '../contract/document.ts';
import type { Box } from '../contract/geometry.ts';
import { boxOfRange, unite } from './evidence.ts';
import { grouped } from './grouped.ts';
import { instructionPhrases } from './instruction-phrases.ts';

/** Longest quote kept of a passage. */
const longestQuote = 300;
/** All phrases in one pattern: most documents hold none, and one pass says so. */
const source = instructionPhrases.map(phrase => `(?:${phrase.pattern.source})`).join('|');
const anyPhrase = new RegExp(source, 'iu');
/** The same for text in lower case: where letters need no comparing in both cases, looking takes a third of the time. */
const anyPhraseLowered = new RegExp(
  source.replace(/\\p\{L\}|\\.|./gsu, part => (part.startsWith('\\') ? part : part.toLowerCase())),
  'u',
);

/** Passages that address a machine, in visible lines and in hidden text. */
export function findInstructions(lines: readonly TextLine[], hidden: readonly HiddenText[]): readonly InstructionText[] {
  const found: InstructionText[] = [];
  for (const block of blocksOf(lines)) found.push(...instructionsIn(block));
  for (const passage of hidden) {
    if (anyPhrase.test(passage.text))
      found.push({ page: passage.page, box: passage.box, quote: passage.text.slice(0, longestQuote), hidden: true });
  }
  return found;
}

/** False for nearly all text: whether it is worth looking for a phrase in both cases. */
function mayHoldPhrase(text: string): boolean {
  const lowered = text.toLowerCase().replaceAll('ſ', 's');
  return lowered.length !== text.length || anyPhraseLowered.test(lowered);
}

/** Lines of one column that may hold one sentence: a sentence runs over lines, and styles change within it. */
function blocksOf(lines: readonly TextLine[]): Iterable<readonly TextLine[]> {
  return grouped(lines, line => `${line.page} ${line.column} ${line.region}`).values();
}

function instructionsIn(lines: readonly TextLine[]): readonly InstructionText[] {
  const text = lines.map(line => line.text).join(' ');
  if (!mayHoldPhrase(text)) return [];
  const found: InstructionText[] = [];
  let from = 0;
  for (let match = anyPhrase.exec(text); match !== null; match = anyPhrase.exec(text.slice(from))) {
    const start = from + match.index;
    const [first, last] = sentenceAround(text, start, start + match[0].length);
    found.push(passageAt(lines, text, first, last));
    from = last;
  }
  return found;
}

/** The whole sentence that a phrase stands in. */
function sentenceAround(text: string, start: number, end: number): readonly [number, number] {
  const before = text.slice(0, start).search(/[.!?:\]>]\s+[^.!?]*$/u);
  const first = Math.max(before === -1 ? 0 : before + 1, end - longestQuote);
  const after = text.slice(end).search(/[.!?](?:\s|$)/u);
  const last = Math.min(after === -1 ? text.length : end + after + 1, Math.max(end, first + longestQuote));
  return [first + (text.slice(first).length - text.slice(first).trimStart().length), last];
}

function passageAt(lines: readonly TextLine[], text: string, first: number, last: number): InstructionText {
  let at = 0;
  let page = 1;
  let box: Box | null = null;
  for (const line of lines) {
    const end = at + line.text.length;
    if (end > first && at < last) {
      if (box === null) page = line.page;
      box = unite(box, boxOfRange(line, Math.max(0, first - at), last - at));
    }
    at = end + 1;
  }
  return { page, box: box ?? { x: 0, y: 0, width: 0, height: 0 }, quote: text.slice(first, last), hidden: false };
}
