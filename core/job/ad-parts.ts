import { bareHeading, bulletMark, headingAbove, headingMark, headingOf, isBlank, isItem, readLines } from './ad-headings.ts';
import { readLegend } from './ad-legend.ts';
import { foldAligned } from './word-pattern.ts';
import type { AdLanguage, AdSection } from './ad-language.ts';
import { columnsOf, isTableRow, rowOf, type AdColumns } from './ad-tables.ts';

/** A sentence or list item of an ad; offsets are those of the ad's text. */
export interface AdSentence {
  readonly text: string;
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  readonly section: AdSection;
  readonly bullet: boolean;
  /** Offset of the paragraph, item or cell that the sentence stands in. */
  readonly block: number;
}

interface Block {
  start: number;
  end: number;
  readonly bullet: boolean;
  readonly heading: AdSection | null;
  /** Section of the column of a table. */
  readonly column?: AdSection | undefined;
}

/** The sentences of an ad in order, each with the section it stands in. Headings themselves are left out. */
export function readAdParts(text: string, language: AdLanguage): readonly AdSentence[] {
  const sentences: AdSentence[] = [];
  let section: AdSection = 'none';
  const legend = readLegend(text, language);
  for (const block of splitBlocks(text, language)) {
    if (block.heading !== null) {
      section = block.heading;
      continue;
    }
    let own = block.column ?? section;
    for (const [start, end] of joinAnswers(text, splitSentences(text, block.start, block.end), language)) {
      const lead = leadOf(text.slice(start, end), language);
      own = lead?.section ?? own;
      const from = start + (lead?.length ?? 0);
      if (/\p{L}/u.test(text.slice(from, end))) sentences.push(describe(text, [from, end], legend(text.slice(from, end)) ?? own, block));
    }
  }
  return sentences;
}

function describe(text: string, part: readonly [number, number], section: AdSection, block: Block): AdSentence {
  const [start, end] = part;
  const own = text.slice(start, end);
  return { text: own, folded: foldAligned(own), start, end, section, bullet: block.bullet, block: block.start };
}

/** Paragraphs, list items, headings and table rows; wrapped lines are joined. */
function splitBlocks(text: string, language: AdLanguage): readonly Block[] {
  const blocks: Block[] = [];
  let open: Block | null = null;
  const lines = readLines(text);
  let columns: AdColumns | null = null;
  for (const [index, { line, start }] of lines.entries()) {
    const end = start + line.length;
    const mark = bulletMark.exec(line) ?? headingMark.exec(line);
    const isTable = isTableRow(line);
    if (isBlank(line)) {
      open = null;
      continue;
    }
    columns = isTable ? (columnsOf(line, language) ?? columns) : null;
    if (columns !== null) {
      open = null;
      if (columnsOf(line, language) === null) blocks.push(...columnBlocks(line, start, columns));
      continue;
    }
    const heading = isTable ? null : (headingOf(line, language) ?? headingAbove(lines, index, language));
    const continues: boolean =
      open !== null &&
      !mark &&
      heading === null &&
      !isTable &&
      leadOf(line, language) === null &&
      joins(text.slice(open.start, open.end), line, open.bullet);
    if (continues && open !== null) {
      open.end = end;
      continue;
    }
    const bullet = isItem(line);
    open = { start: bullet ? start + (mark?.[0].length ?? 0) : start, end, bullet, heading };
    blocks.push(open);
    if (heading !== null || isTable) open = null;
  }
  return blocks;
}

/** A row of a table whose columns are sections: each cell as an item. */
function columnBlocks(line: string, start: number, columns: AdColumns): readonly Block[] {
  return rowOf(line, columns).map(cell => ({
    start: start + cell.start,
    end: start + cell.end,
    bullet: true,
    heading: null,
    column: cell.section,
  }));
}

function joins(before: string, line: string, bullet: boolean): boolean {
  if (!bullet) return true;
  return /^\s+\S/.test(line) || /^\s*\p{Ll}/u.test(line) || /[,\-–(]$/.test(before);
}

const leadShape = /^\s*\|?\s*(?:\*\*)?([^:.!?\n*|\t]{2,60}?)(?:\s*[:：](?:\*\*)?|\.?\*\*[:.]?|\s[–—]\s|\s*(?:\*\*)?\s*\||\t|\s{3,})/u;

/** What begins a sentence, a line or a row and names its section: "Essential: …", "**Would help:** …", "| Your profile | …". */
function leadOf(own: string, language: AdLanguage): { readonly section: AdSection; readonly length: number } | null {
  const match = leadShape.exec(own);
  if (!match) return null;
  const bare = bareHeading(match[1] ?? '');
  const isLabel = !/[–—]\s$/.test(match[0]);
  const section = language.sectionOf(bare) ?? (isLabel && language.preferred.test(bare) ? 'preferred' : null);
  return section ? { section, length: match[0].length } : null;
}

const sentenceEnd = /[.!?](?:\*\*|["”»)])?\s+(?=["“«(*]*[\p{Lu}¿¡])/gu;
const abbreviation =
  /(?:^|[\s(])(?:e\.g|i\.e|z\.\s?B|u\.\s?a|d\.\s?h|o\.\s?[äÄ]|p\. ?ex|p\. ?ej|etc|approx|ca|min|mind|bzw|inkl|incl|vs|no|nr|st|dr|mr|ms|mrs|abs|bijv|bv|np|m\.in|es|ex|resp|max|gem|evtl|ggf|usw|\p{Lu})\.$/iu;

/** True inside a bracket: "(min. B2)". */
function isOpen(before: string): boolean {
  return before.lastIndexOf('(') > before.lastIndexOf(')');
}

/** Longest answer to a question, in words. */
const longestAnswer = 6;

/** "A degree? Not needed." is one thing said. */
function joinAnswers(
  text: string,
  parts: readonly (readonly [number, number])[],
  language: AdLanguage,
): readonly (readonly [number, number])[] {
  const joined: (readonly [number, number])[] = [];
  for (const [start, end] of parts) {
    const last = joined.at(-1);
    const own = text.slice(start, end);
    const folded = foldAligned(own);
    const answers = own.trim().split(/\s+/).length <= longestAnswer && (language.preferred.test(folded) || language.notNeeded.test(folded));
    if (last && answers && text.slice(last[0], last[1]).endsWith('?')) joined[joined.length - 1] = [last[0], end];
    else joined.push([start, end]);
  }
  return joined;
}

function splitSentences(text: string, start: number, end: number): readonly (readonly [number, number])[] {
  const parts: (readonly [number, number])[] = [];
  let from = start;
  const own = text.slice(start, end);
  for (const match of own.matchAll(sentenceEnd)) {
    const at = start + match.index;
    if (isOpen(text.slice(from, at))) continue;
    if (abbreviation.test(text.slice(Math.max(from, at - 8), at + 1)) && !/\p{Ll}{3}\.$/u.test(text.slice(Math.max(from, at - 8), at + 1)))
      continue;
    parts.push([from, at + 1]);
    from = at + match[0].length;
  }
  parts.push([from, end]);
  return parts.filter(([a, b]) => /\p{L}/u.test(text.slice(a, b)));
}
