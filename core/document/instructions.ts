import type { HiddenText, InstructionText, TextLine } from '../contract/document.ts';
import type { Box } from '../contract/geometry.ts';
import { boxOfRange, unite } from './evidence.ts';
import { grouped } from './grouped.ts';
import { decoded, undisguised } from './instruction-disguises.ts';
import { findOrder } from './instruction-rules.ts';

/** Longest quote kept of a passage. */
const longestQuote = 300;
/** Instructions kept of one document. */
const mostFound = 50;

/** Passages that address a machine, in visible lines, in hidden text and in the file's properties. */
export function findInstructions(
  lines: readonly TextLine[],
  hidden: readonly HiddenText[],
  properties: Readonly<Record<string, string>> = {},
): readonly InstructionText[] {
  const found: InstructionText[] = [];
  for (const block of blocksOf(lines)) found.push(...instructionsIn(block));
  for (const { page, box, text } of hidden) {
    if (orderIn(text) !== null || isDecodedOrder(text)) found.push({ page, box, quote: text.slice(0, longestQuote), hidden: true });
  }
  for (const text of Object.values(properties)) {
    if (orderIn(text) !== null || isDecodedOrder(text))
      found.push({ page: 1, box: nowhere, quote: text.slice(0, longestQuote), hidden: true });
  }
  return found.slice(0, mostFound);
}

/** Properties of a file have no place on a page. */
const nowhere: Box = { x: 0, y: 0, width: 0, height: 0 };

/** Where a text orders a machine about, disguised or not. */
function orderIn(text: string): readonly [start: number, end: number] | null {
  const lowered = lowerCase(text);
  const plain = findOrder(lowered);
  if (plain !== null) return plain;
  for (const variant of undisguised(lowered)) {
    const found = findOrder(variant);
    if (found !== null) return found;
  }
  return null;
}

function isDecodedOrder(text: string): boolean {
  return decoded(text).some(said => findOrder(said.toLowerCase()) !== null);
}

/** Lower case of the same length, so that places stay. */
function lowerCase(text: string): string {
  const lowered = text.toLowerCase().replaceAll('ſ', 's');
  return lowered.length === text.length ? lowered : Array.from(text, sameLength).join('');
}

function sameLength(letter: string): string {
  const lowered = letter.toLowerCase();
  return lowered.length === letter.length ? lowered : letter;
}

/** Lines of one column that may hold one sentence: a sentence runs over lines, and styles change within it. */
function blocksOf(lines: readonly TextLine[]): Iterable<readonly TextLine[]> {
  return grouped(lines, line => `${line.page} ${line.column} ${line.region}`).values();
}

function instructionsIn(lines: readonly TextLine[]): readonly InstructionText[] {
  const text = lines.map(line => line.text).join(' ');
  const found: InstructionText[] = [];
  let from = 0;
  for (let order = orderIn(text); order !== null && found.length < mostFound; order = orderIn(text.slice(from))) {
    const [first, last] = sentenceAround(text, from + order[0], from + order[1]);
    found.push(passageAt(lines, text, first, last));
    from = last;
  }
  if (found.length === 0 && isDecodedOrder(text)) {
    for (const line of lines) if (decoded(line.text).length > 0) found.push(passageAt([line], line.text, 0, line.text.length));
  }
  return found.slice(0, mostFound);
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
