import type { DocumentText, HiddenText, HidingTechnique, RawDocument, TextLine } from '../contract/document.ts';
import { numberBlocks } from './blocks.ts';
import { gatherHidden } from './hidden-text.ts';
import { joinAddresses } from './join-addresses.ts';
import { findInstructions } from './instructions.ts';
import { seenText } from './invisible-characters.ts';
import { textQuality } from './quality.ts';
import { orderedLines, placedLines } from './order-lines.ts';
import { withLinks } from './link-words.ts';
import { markRepeats } from './repeats.ts';
import { findImagePages, findScannedPages } from './scans.ts';
import { judgeVisibility } from './visibility.ts';
import { type Word, wordsOf } from './word.ts';

/**
 * Lines in reading order from the spans of a reader. Hidden text never reaches the lines: adding hidden spans
 * to a document changes `hidden` and nothing else that is matched.
 */
export function layoutDocument(raw: RawDocument): DocumentText {
  const scanned = findScannedPages(raw);
  const { words, hidden } = partVisible(raw, judgeVisibility(raw, scanned));
  const loose = raw.ordered ? orderedLines(words) : placedLines(words, raw);
  const lines = numberBlocks(markRepeats(joinAddresses(loose), raw.pages));
  return {
    kind: raw.kind,
    pages: raw.pages,
    lines,
    hidden,
    instructions: findInstructions(lines, hidden, raw.properties),
    imagePages: findImagePages(raw, lettersByPage(lines)),
    ...(scanned.size > 0 ? { scannedPages: [...scanned] } : {}),
    quality: textQuality(lines.map(line => line.text)),
    properties: raw.properties,
  };
}

function partVisible(
  raw: RawDocument,
  judged: readonly (HidingTechnique | null)[],
): { words: readonly Word[]; hidden: readonly HiddenText[] } {
  const words: Word[] = [];
  const concealed: { span: RawDocument['spans'][number]; technique: HidingTechnique; text: string }[] = [];
  for (const [index, span] of raw.spans.entries()) {
    const seen = seenText(span.text);
    const technique = judged[index] ?? null;
    if (technique === null) {
      for (const word of wordsOf(span, seen.text)) words.push(word);
      if (seen.smuggled !== null) concealed.push({ span, technique: 'zero-width', text: seen.smuggled });
    } else if (seen.text.trim() !== '') concealed.push({ span, technique, text: seen.text });
  }
  return { words: withLinks(words, raw.links), hidden: gatherHidden(concealed) };
}

function lettersByPage(lines: readonly TextLine[]): ReadonlyMap<number, number> {
  const letters = new Map<number, number>();
  for (const line of lines) letters.set(line.page, (letters.get(line.page) ?? 0) + line.text.length);
  return letters;
}
