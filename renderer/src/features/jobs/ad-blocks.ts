/** A stretch of the ad, by offsets in its text, that is shown as it is. */
export interface AdRun {
  readonly start: number;
  readonly end: number;
  readonly bold: boolean;
}

/** A part of the ad as it is read. Marks of Markdown (#, -, **) are not in its runs. */
export interface AdBlock {
  readonly kind: 'title' | 'subtitle' | 'heading' | 'item' | 'paragraph';
  readonly runs: readonly AdRun[];
}

interface AdLine {
  readonly start: number;
  readonly end: number;
  readonly kind: 'blank' | 'heading' | 'item' | 'text';
}

const headingMark = /^\s{0,3}#{1,6}\s+/u;
const itemMark = /^\s*(?:[-*•◦‣▪·–]|\d{1,2}[.)])\s+/u;
const wholeBold = /^\s*\*\*[^*]+\*\*:?\s*$/u;

/** Longest line without a mark that can be a heading. */
const longestHeading = 60;
const longestSubtitle = 120;
/** Lines shorter than this end where they end; longer ones were wrapped and flow on. */
const wrappedLine = 56;

/** The ad as blocks to read: plain text and simple Markdown. Offsets are those of the text. */
export function readAdBlocks(text: string): readonly AdBlock[] {
  const lines = readLines(text);
  const first = lines.findIndex(line => line.kind !== 'blank');
  const blocks: AdBlock[] = [];
  let open: AdRun[] | null = null;
  let openKind: AdBlock['kind'] = 'paragraph';
  const close = (): void => {
    if (open !== null && open.length > 0) blocks.push({ kind: openKind, runs: open });
    open = null;
  };
  for (const [index, line] of lines.entries()) {
    const runs = runsOf(text, line);
    if (line.kind === 'blank') close();
    else if (index === first && runs.length > 0 && line.end - line.start <= 120) blocks.push({ kind: 'title', runs });
    else if (blocks.length === 1 && open === null && isSubtitle(text, line, lines[index + 1])) blocks.push({ kind: 'subtitle', runs });
    else if (line.kind === 'heading') {
      close();
      blocks.push({ kind: 'heading', runs });
    } else if (line.kind === 'item') {
      close();
      open = [...runs];
      openKind = 'item';
    } else {
      if (open !== null && !flowsOn(text, lines[index - 1])) close();
      if (open === null) openKind = 'paragraph';
      open = [...(open ?? []), ...runs];
    }
  }
  close();
  return blocks;
}

/** A line of facts below the title: it stands alone and does not end like a sentence. */
function isSubtitle(text: string, { start, end, kind }: AdLine, after: AdLine | undefined): boolean {
  const stands = after === undefined || after.kind === 'blank' || after.kind === 'heading';
  return kind === 'text' && stands && end - start <= longestSubtitle && !/[.!?…:]\s*$/u.test(text.slice(start, end));
}

function flowsOn(text: string, before: AdLine | undefined): boolean {
  return before !== undefined && (before.end - before.start >= wrappedLine || text.slice(before.start, before.end).endsWith('  '));
}

function readLines(text: string): readonly AdLine[] {
  const spans: { readonly start: number; readonly end: number }[] = [];
  let start = 0;
  for (const part of text.split('\n')) {
    spans.push({ start, end: start + part.replace(/\r$/u, '').length });
    start += part.length + 1;
  }
  return spans.map((span, index) => ({ ...span, kind: kindOf(text, span, spans[index - 1], spans[index + 1]) }));
}

type Span = { readonly start: number; readonly end: number };

function kindOf(text: string, span: Span, before: Span | undefined, after: Span | undefined): AdLine['kind'] {
  const words = text.slice(span.start, span.end);
  if (words.trim() === '' || /^\s*(?:-{3,}|={3,}|\*{3,}|_{3,})\s*$/u.test(words)) return 'blank';
  if (headingMark.test(words) || wholeBold.test(words)) return 'heading';
  if (itemMark.test(words)) return 'item';
  return isPlainHeading(text, words, before, after) ? 'heading' : 'text';
}

/** A short line that stands alone before something, does not end like a sentence and begins with a capital. */
function isPlainHeading(text: string, words: string, before: Span | undefined, after: Span | undefined): boolean {
  const trimmed = words.trim();
  if (trimmed.length > longestHeading || /[.,;!…]$/u.test(trimmed) || !/^\p{Lu}/u.test(trimmed)) return false;
  const isBlank = (span: Span | undefined): boolean => span === undefined || text.slice(span.start, span.end).trim() === '';
  if (!isBlank(before) || after === undefined) return false;
  if (trimmed.endsWith(':')) return true;
  const next = text.slice(after.start, after.end);
  return trimmed.split(/\s+/u).length <= 7 && (isBlank(after) || itemMark.test(next) || next.length > trimmed.length);
}

/** The shown stretches of a line: without its mark, and without the stars around bold words. */
function runsOf(text: string, { start, end, kind }: AdLine): readonly AdRun[] {
  const words = text.slice(start, end);
  const mark = kind === 'heading' ? headingMark.exec(words) : kind === 'item' ? itemMark.exec(words) : null;
  const from = mark?.[0].length ?? words.length - words.trimStart().length;
  const runs: AdRun[] = [];
  let at = from;
  let bold = false;
  for (const star of words.matchAll(/\*\*|__(?=\S)|(?<=\S)__/gu)) {
    if (star.index < from) continue;
    if (star.index > at) runs.push({ start: start + at, end: start + star.index, bold });
    at = star.index + 2;
    bold = !bold;
  }
  if (at < words.length) runs.push({ start: start + at, end, bold });
  return runs;
}
