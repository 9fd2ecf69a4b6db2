import type { DocumentText, HiddenText, HidingTechnique, LineRegion, RawDocument, TextLine } from '../contract/document.ts';
import { numberBlocks } from './blocks.ts';
import { buildLine, type LooseLine } from './build-lines.ts';
import { orderColumns } from './columns.ts';
import { grouped } from './grouped.ts';
import { gatherHidden } from './hidden-text.ts';
import { findInstructions } from './instructions.ts';
import { seenText } from './invisible-characters.ts';
import { textQuality } from './quality.ts';
import { markRepeats } from './repeats.ts';
import { rowOf } from './rows.ts';
import { findImagePages, findScannedPages } from './scans.ts';
import { judgeVisibility } from './visibility.ts';
import { mergeDoubles, type Word, wordsOf } from './word.ts';

/**
 * Lines in reading order from the spans of a reader. Hidden text never reaches the lines: adding hidden spans
 * to a document changes `hidden` and nothing else that is matched.
 */
export function layoutDocument(raw: RawDocument): DocumentText {
  const scanned = findScannedPages(raw);
  const { words, hidden } = partVisible(raw, judgeVisibility(raw, scanned));
  const loose = raw.ordered ? orderedLines(words) : placedLines(words, raw);
  const lines = numberBlocks(markRepeats(loose, raw.pages));
  return {
    kind: raw.kind,
    pages: raw.pages,
    lines,
    hidden,
    instructions: findInstructions(lines, hidden),
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
  return { words, hidden: gatherHidden(concealed) };
}

/** Lines of files that give their own order: words that share paragraph and baseline. */
function orderedLines(words: readonly Word[]): readonly LooseLine[] {
  const lines: LooseLine[] = [];
  let row: Word[] = [];
  const finish = (): void => {
    const line = row.length > 0 ? buildLine({ ...rowOf(row), words: row }, 0, 'body') : null;
    if (line !== null) lines.push(line);
    row = [];
  };
  for (const word of words) {
    const last = row.at(-1);
    if (last !== undefined && (last.page !== word.page || Math.abs(last.baseline - word.baseline) > 0.5 || last.region !== word.region))
      finish();
    row.push(word);
  }
  finish();
  return lines;
}

/** Lines of files that give places only. */
function placedLines(words: readonly Word[], raw: RawDocument): readonly LooseLine[] {
  const byPage = grouped(mergeDoubles(words), word => word.page);
  const lines: LooseLine[] = [];
  for (const [index, size] of raw.pages.entries()) {
    const page = index + 1;
    const fills = raw.fills.filter(fill => fill.page === page);
    let column = 0;
    for (const { rows, sidebar } of orderColumns(byPage.get(page) ?? [], size, fills)) {
      const region: LineRegion = sidebar ? 'sidebar' : 'body';
      for (const row of rows) {
        const line = buildLine(row, column, region);
        if (line !== null) lines.push(line);
      }
      column += 1;
    }
  }
  return lines;
}

function lettersByPage(lines: readonly TextLine[]): ReadonlyMap<number, number> {
  const letters = new Map<number, number>();
  for (const line of lines) letters.set(line.page, (letters.get(line.page) ?? 0) + line.text.length);
  return letters;
}
