import type { TextField } from '../../contract/cv.ts';
import type { DocumentText } from '../../contract/document.ts';
import { evidenceOfLine } from '../evidence.ts';
import type { CvLine } from '../lines.ts';
import type { SectionLines } from '../sections/read-sections.ts';
import type { LanguageTables } from '../tables.ts';
import { fold } from '../text/fold.ts';
import { wordsOf } from '../text/words.ts';
import { leadingLabel } from './labels.ts';
import { isOtherText, titleWordsIn } from './not-a-name.ts';
import { toNameText } from './name-text.ts';

/** A name and the lines it stands on. */
export interface FoundName {
  readonly field: TextField;
  /** Index of the document line of the name; null where it came from elsewhere. */
  readonly line: number | null;
}

interface Candidate {
  readonly value: string;
  readonly score: number;
  readonly lines: readonly CvLine[];
}

/** What else speaks for a name: its parts in an e-mail address or a profile link. */
interface Corroboration {
  readonly handles: readonly string[];
}

/** Scores of the signs for a name, in points; a candidate needs `leastScore`. */
const signs = {
  label: 6,
  handleWord: 2.5,
  biggest: 3,
  big: 1.5,
  firstLine: 2,
  early: 1,
  header: 0.5,
  twoToFour: 1,
  oneWord: -2.5,
  split: -1,
  beforeHeadings: 1,
  knownWords: -4,
  titleWord: -2,
};
const leastScore = 0.5;
/** Below this score a name spelled out in an e-mail address is the better guess. */
const doubtfulScore = 2.5;
const separators = /\s+[|•·–—-]\s+|\t|\s*\|\s*|\s{3,}/u;

/**
 * Finds the candidate's name: by label, by size and place near the top, and by the parts of it that e-mail addresses
 * and profile links repeat. File properties and the address itself are the last resort.
 */
export function readName(
  document: DocumentText,
  lines: readonly CvLine[],
  sections: readonly SectionLines[],
  corroboration: Corroboration,
  tables: LanguageTables,
): FoundName | null {
  const pool = poolOf(lines, sections);
  const biggest = Math.max(...pool.map(line => line.source.fontSize), 0);
  const body = medianSize(lines);
  const firstHeading = sections.find(section => section.heading && !section.isInline)?.heading?.index ?? Infinity;
  let best: Candidate | null = null;
  for (const candidate of candidatesOf(pool, tables)) {
    const score = candidate.score + scoreOf(candidate, { pool, biggest, body, firstHeading }, corroboration, tables);
    if (score >= leastScore && (!best || score > best.score)) best = { ...candidate, score };
  }
  if (best && best.score >= doubtfulScore) return fromCandidate(document, best);
  const spelled = fromHandle(corroboration.handles, lines, document);
  if (spelled) return spelled;
  return best ? fromCandidate(document, best) : fromProperties(document, tables);
}

/** Lines where a name may stand: before the first headings, in page headers, at the top of a sidebar, in a contact section. */
function poolOf(lines: readonly CvLine[], sections: readonly SectionLines[]): readonly CvLine[] {
  const contact = new Set(
    sections
      .filter(section => section.kind === null || section.kind === 'contact' || section.kind === 'other' || section.kind === 'summary')
      .flatMap(section => section.lines.slice(0, 25)),
  );
  const top = lines.filter(line => line.source.page === 1).slice(0, 14);
  const headings = sections.flatMap(section => (section.heading && section.kind === 'other' ? [section.heading] : []));
  return [...new Set([...top, ...contact, ...headings])]
    .filter(line => line.source.page <= 2 && line.source.region !== 'footer' && line.text.length <= 200)
    .sort((a, b) => a.index - b.index);
}

function* candidatesOf(pool: readonly CvLine[], tables: LanguageTables): Generator<Candidate> {
  for (const [at, line] of pool.entries()) {
    yield* labelledCandidates(line, pool[at + 1], tables);
    const parts = line.text.split(separators).slice(0, 5);
    for (const part of parts) {
      const name = toNameText(part, tables);
      if (name) yield { value: name.value, score: name.isInverted ? -0.5 : 0, lines: [line] };
    }
    const whole =
      parts.length > 1 && parts.every(part => part.length < 30)
        ? toNameText(
            parts.map(part => (part.replace(/\s/gu, '').length === (part.length + 1) / 2 ? part.replace(/\s/gu, '') : part)).join(' '),
            tables,
          )
        : null;
    if (whole) yield { value: whole.value, score: -0.3, lines: [line] };
    const next = pool[at + 1];
    if (next && next.style === line.style && next.index === line.index + 1 && line.words.length <= 3 && next.words.length <= 3) {
      const joint = line.text.trimEnd().endsWith('-')
        ? `${line.text.trim()}${next.text.trim()}`
        : `${line.text.trim()} ${next.text.trim()}`;
      const name = toNameText(joint, tables);
      if (name) yield { value: name.value, score: signs.split, lines: [line, next] };
    }
  }
}

/** "Name: Jane Roe", "Surname: Roe" with "First name: Jane" on the next line, "Curriculum vitae of Jane Roe". */
function* labelledCandidates(line: CvLine, next: CvLine | undefined, tables: LanguageTables): Generator<Candidate> {
  const joint = jointLabel(line, tables);
  if (joint) yield { value: joint, score: signs.label, lines: [line] };
  const label = leadingLabel(line.folded, tables);
  if (!label) return;
  const value = line.text.slice(label.start).trim() || (label.label === 'name' ? (next?.text ?? '') : '');
  if (label.label === 'name') {
    const name = toNameText(value, tables);
    if (name) yield { value: name.value, score: signs.label, lines: [line.text.slice(label.start).trim() === '' && next ? next : line] };
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
    if (name) yield { value: name.value, score: signs.label + 1, lines: [line, next] };
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

interface Page {
  readonly pool: readonly CvLine[];
  readonly biggest: number;
  readonly body: number;
  readonly firstHeading: number;
}

function scoreOf(candidate: Candidate, page: Page, corroboration: Corroboration, tables: LanguageTables): number {
  const line = candidate.lines[0];
  if (!line) return -Infinity;
  const words = wordsOf(fold(candidate.value));
  let score = 0;
  const isLarge = line.source.fontSize > page.body * 1.15;
  // Two lines of ordinary size are rarely one name.
  if (!isLarge && candidate.score === signs.split) score -= 3;
  if (isLarge) score += line.source.fontSize >= page.biggest - 0.6 ? signs.biggest : signs.big;
  const rank = page.pool.indexOf(line);
  if (rank === 0) score += signs.firstLine;
  else if (rank < 4) score += signs.early;
  if (line.source.region === 'header') score += signs.header;
  if (line.index < page.firstHeading) score += signs.beforeHeadings;
  const count = candidate.value.split(/\s+/u).length;
  if (count >= 2 && count <= 4) score += signs.twoToFour;
  if (count === 1 && !/[\p{Script=Han}\p{Script=Hangul}]/u.test(candidate.value)) score += signs.oneWord;
  score +=
    Math.min(
      3,
      handleHits(
        words.map(word => word.text),
        corroboration.handles,
      ),
    ) * signs.handleWord;
  if (isOtherText(candidate.value, words, tables)) return score + signs.knownWords;
  return score + { none: 0, last: signs.titleWord, several: signs.knownWords }[titleWordsIn(words, tables)];
}

/** How many words of a name the handles repeat, as a whole or by prefix and initial. */
function handleHits(words: readonly string[], handles: readonly string[]): number {
  let most = 0;
  for (const handle of handles) {
    const hits = words.filter(word => word.length >= 3 && handle.includes(word)).length;
    const initials = words.length > 1 && hits > 0 && words.some(word => handle.startsWith(word.charAt(0))) ? 0.2 : 0;
    most = Math.max(most, hits + initials);
  }
  return most;
}

function fromCandidate(document: DocumentText, candidate: Candidate): FoundName {
  const evidence = candidate.lines.flatMap(line => evidenceOfLine(document, line.index));
  const confidence = Math.min(0.99, 0.45 + candidate.score * 0.06);
  return { field: { value: candidate.value, confidence, evidence }, line: candidate.lines[0]?.index ?? null };
}

/** "jane.roe@…" names its owner when nothing else does. */
function fromHandle(handles: readonly string[], lines: readonly CvLine[], document: DocumentText): FoundName | null {
  for (const handle of handles) {
    const words = handle.split(/[._-]/u).filter(word => /^\p{L}{2,}$/u.test(word));
    if (words.length < 2 || words.length > 3) continue;
    const value = words.map(word => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
    const line = lines.find(entry => entry.folded.includes(handle));
    return { field: { value, confidence: 0.3, evidence: line ? evidenceOfLine(document, line.index) : [] }, line: null };
  }
  return null;
}

function fromProperties(document: DocumentText, tables: LanguageTables): FoundName | null {
  for (const key of ['Author', 'author', 'Title', 'title']) {
    const text = (document.properties[key] ?? '').split(/\s+[-–—|]\s+/u)[0] ?? '';
    const name = toNameText(text, tables);
    if (name && name.value.includes(' ') && !isOtherText(name.value, wordsOf(fold(name.value)), tables)) {
      return { field: { value: name.value, confidence: 0.25, evidence: [] }, line: null };
    }
  }
  return null;
}

function medianSize(lines: readonly CvLine[]): number {
  const sizes = lines.map(line => line.source.fontSize).sort((a, b) => a - b);
  return sizes[Math.floor(sizes.length / 2)] ?? 10;
}
