import { styleOf, type CvLine } from '../lines.ts';
import type { LanguageTables } from '../tables.ts';
import { fold } from '../text/fold.ts';
import { wordsOf } from '../text/words.ts';
import { leadingLabel } from './labels.ts';
import { titleWordsIn } from './not-a-name.ts';
import { toNameText } from './name-text.ts';

/** A text that may be the name, and the points that its form gives it. */
export interface Candidate {
  readonly value: string;
  readonly score: number;
  readonly lines: readonly CvLine[];
}

/** Points of a text behind a label "Name:". */
const labelScore = 6;
/** Points of a name over two lines. */
export const splitScore = -1;
/** Names over three lines are at least so large, in points; then all three are more likely than two of them. */
const largeName = 14;
const stackScore = 1.1;
/** Words in the first and the second line of a name at most. */
const mostOfUpper = 4;
const mostOfLower = 3;
/** Lines beside a large name that may stand between its two lines. */
const betweenParts = 5;
const separators = /\s+[|•·–—-]\s+|\t|\s*\|\s*|\s{3,}/u;

/** Everything in these lines that may be a name. */
export function* candidatesOf(pool: readonly CvLine[], tables: LanguageTables): Generator<Candidate> {
  for (const [at, line] of pool.entries()) {
    yield* labelledCandidates(line, pool[at + 1], tables);
    const parts = partsOf(line, tables);
    for (const part of parts) {
      const name = toNameText(part, tables);
      if (name) yield { value: name.value, score: name.isInverted ? -0.5 : 0, lines: [line] };
    }
    const whole =
      parts.length > 1 && new Set(parts).size === parts.length && parts.every(part => part.length < 30)
        ? toNameText(
            parts.map(part => (part.replace(/\s/gu, '').length === (part.length + 1) / 2 ? part.replace(/\s/gu, '') : part)).join(' '),
            tables,
          )
        : null;
    if (whole) yield { value: whole.value, score: -0.3, lines: [line] };
    const next = nextOfName(line, pool.slice(at + 1, at + 1 + betweenParts));
    if (next) yield* joinedCandidates(line, next, tables);
    yield* stackedCandidates(pool.slice(at, at + 3), tables);
  }
}

/** Parts of a line that may be a name by themselves; "Jane Roe, Nurse" and "Jane Roe Nurse" in two styles have one. */
function partsOf(line: CvLine, tables: LanguageTables): readonly string[] {
  const parts = line.text.split(separators).slice(0, 5);
  const [first = ''] = parts;
  const comma = first.search(/\s*,\s/u);
  if (comma > 0 && titleWordsIn(wordsOf(fold(first.slice(comma))), tables) !== 'none') return [first.slice(0, comma), ...parts];
  const [run, next] = line.source.spans;
  const isOwnStyle =
    run !== undefined && next !== undefined && (run.fontSize !== next.fontSize || run.bold !== next.bold || run.color !== next.color);
  if (parts.length === 1 && isOwnStyle && titleWordsIn(wordsOf(fold(line.text.slice(run.end))), tables) !== 'none')
    return [line.text.slice(0, run.end), ...parts];
  return parts;
}

/** A name over two lines; where the words of the first stand far apart, all of it or what stands before the gap. */
function* joinedCandidates(line: CvLine, next: CvLine, tables: LanguageTables): Generator<Candidate> {
  const lower = firstCell(next).text;
  for (const upper of new Set([line.text.trim(), firstCell(line).text])) {
    if (wordCount(upper) > mostOfUpper || wordCount(lower) > mostOfLower) continue;
    const name = toNameText(upper.endsWith('-') ? `${upper}${lower}` : `${upper} ${lower}`, tables);
    if (name) yield { value: name.value, score: splitScore, lines: [line, next] };
  }
}

/** A large name in a narrow column, one or two words a line over three lines of one style. */
function* stackedCandidates(lines: readonly CvLine[], tables: LanguageTables): Generator<Candidate> {
  const [first, second, third] = lines;
  if (!first || !second || !third || first.source.fontSize < largeName) return;
  const isStack =
    first.style === second.style && second.style === third.style && isRightBelow(first, second) && isRightBelow(second, third);
  if (!isStack || lines.some(line => wordCount(line.text.trim()) > mostOfLower)) return;
  const name = toNameText(lines.map(line => line.text.trim()).join(' '), tables);
  if (name) yield { value: name.value, score: stackScore, lines };
}

function isRightBelow({ source: upper }: CvLine, { source: lower }: CvLine): boolean {
  const gap = lower.box.y - (upper.box.y + upper.box.height);
  return lower.page === upper.page && Math.abs(lower.box.x - upper.box.x) < upper.fontSize && gap < 0.6 * upper.fontSize;
}

/** What a line begins with, up to a gap: its text and its style. */
function firstCell(line: CvLine): { readonly text: string; readonly style: string } {
  const text = line.text.split('\t')[0]?.trim() ?? '';
  const [run] = line.source.spans;
  if (run === undefined || text.length === line.text.trim().length || run.end < text.length) return { text, style: line.style };
  return { text, style: styleOf(run, text) };
}

function wordCount(text: string): number {
  return text.split(/\s+/u).length;
}

/** The second line of a name: the next one that begins in the same style, with at most contact details at its side between them. */
function nextOfName(line: CvLine, following: readonly CvLine[]): CvLine | undefined {
  const { style } = firstCell(line);
  const next = following.find(other => firstCell(other).style === style);
  if (next === undefined) return undefined;
  const gap = next.source.box.y - (line.source.box.y + line.source.box.height);
  const isBelow =
    line.source.box.width === 0 || (gap < line.source.box.height && Math.abs(next.source.box.x - line.source.box.x) < line.source.fontSize);
  return next.index === line.index + 1 || (isBelow && next.source.page === line.source.page) ? next : undefined;
}

/** "Name: Jane Roe", "Surname: Roe" with "First name: Jane" on the next line, "Curriculum vitae of Jane Roe". */
function* labelledCandidates(line: CvLine, next: CvLine | undefined, tables: LanguageTables): Generator<Candidate> {
  const joint = jointLabel(line, tables);
  if (joint) yield { value: joint, score: labelScore, lines: [line] };
  const label = leadingLabel(line.folded, tables);
  if (!label) return;
  const value = line.text.slice(label.start).trim() || (label.label === 'name' ? (next?.text ?? '') : '');
  if (label.label === 'name') {
    const name = toNameText(value, tables);
    if (name) yield { value: name.value, score: labelScore, lines: [line.text.slice(label.start).trim() === '' && next ? next : line] };
  }
  const second = next ? leadingLabel(next.folded, tables) : null;
  if (
    next &&
    second &&
    label.label !== second.label &&
    [label.label, second.label].every(kind => kind === 'surname' || kind === 'given-name' || kind === 'name') &&
    [label.label, second.label].some(kind => kind !== 'name')
  ) {
    const other = next.text.slice(second.start).trim();
    const name = toNameText(label.label === 'given-name' || second.label === 'surname' ? `${value} ${other}` : `${other} ${value}`, tables);
    if (name) yield { value: name.value, score: labelScore + 1, lines: [line, next] };
  }
}

/** "First name(s) / Surname(s): Jane Roe". */
function jointLabel(line: CvLine, tables: LanguageTables): string | null {
  const colon = line.text.search(/[:：\t]/u);
  const before = line.words.filter(word => word.end <= colon && word.text.length > 1);
  const hits = tables.labels.find(before);
  const covered = hits.reduce((sum, hit) => sum + hit.to - hit.from, 0);
  const areNames = hits.every(hit => hit.value === 'name' || hit.value === 'surname' || hit.value === 'given-name');
  if (hits.length < 2 || !areNames || covered < before.length - 1) return null;
  return toNameText(line.text.slice(colon + 1), tables)?.value ?? null;
}
