import type { CvLine } from '../lines.ts';
import { countWords } from '../text/words.ts';

/** A head within a paragraph has at most this many words, and what follows at least that many. */
const mostHeadWords = 14;
const fewestBodyWords = 3;

/**
 * "Staff Nurse, Fairview Infirmary, Leeds (Sep 2016 – Feb 2020). Assessed patients …": an entry whose paragraph begins
 * with its head. The line is parted behind its dates, so that each half is read as what it is.
 */
export function partInlineEntries(lines: readonly CvLine[]): readonly CvLine[] {
  return lines.flatMap(line => {
    const cut = endOfHead(line);
    return cut === null ? [line] : [before(line, cut), after(line, cut)];
  });
}

function endOfHead(line: CvLine): number | null {
  if (line.source.bullet) return null;
  const date = line.dates.find(each => each.kind === 'range');
  if (date === undefined || !line.text.slice(0, date.from).trimEnd().endsWith('(')) return null;
  const close = /^\s*\)[.:;,]?\s+(?=\S)/u.exec(line.text.slice(date.to));
  if (close === null) return null;
  const head = line.text.slice(0, date.from);
  const cut = date.to + close[0].length;
  const isHead =
    head.includes(',') && !/[.!?]\s+\p{Lu}/u.test(head) && countWords(line.words.filter(word => word.end <= date.from)) <= mostHeadWords;
  return isHead && line.words.filter(word => word.start >= cut).length >= fewestBodyWords ? cut : null;
}

function before(line: CvLine, cut: number): CvLine {
  const text = line.text.slice(0, cut).replace(/[.:;,]?\s*$/u, '');
  return {
    ...line,
    text,
    folded: line.folded.slice(0, text.length),
    words: line.words.filter(word => word.end <= text.length),
    dates: line.dates.filter(date => date.to <= text.length),
    room: Infinity,
  };
}

/** What was done there, told from the head as a list item is. */
function after(line: CvLine, cut: number): CvLine {
  return {
    ...line,
    source: { ...line.source, bullet: true },
    text: line.text.slice(cut),
    folded: line.folded.slice(cut),
    words: line.words.filter(word => word.start >= cut).map(word => ({ ...word, start: word.start - cut, end: word.end - cut })),
    dates: line.dates.filter(date => date.from >= cut).map(date => ({ ...date, from: date.from - cut, to: date.to - cut })),
  };
}
