import type { TextField } from '../../contract/cv.ts';
import type { DocumentText } from '../../contract/document.ts';
import { evidenceOfLine } from '../evidence.ts';
import type { CvLine } from '../lines.ts';
import type { SectionLines } from '../sections/read-sections.ts';
import type { LanguageTables } from '../tables.ts';
import { fold } from '../text/fold.ts';
import { wordsOf } from '../text/words.ts';
import { isOtherText, titleWordsIn } from './not-a-name.ts';
import { candidatesOf, splitScore, type Candidate } from './name-candidates.ts';
import { toNameText } from './name-text.ts';

/** A name and the lines it stands on. */
export interface FoundName {
  readonly field: TextField;
  /** Index of the document line of the name; null where it came from elsewhere. */
  readonly line: number | null;
}

/** What else speaks for a name: its parts in an e-mail address or a profile link. */
interface Corroboration {
  readonly handles: readonly string[];
}

/** Scores of the signs for a name, in points; a candidate needs `leastScore`. */
const signs = {
  handleWord: 2.5,
  biggest: 3,
  big: 1.5,
  firstLine: 2,
  early: 1,
  header: 0.5,
  twoToFour: 1,
  oneWord: -2.5,
  beforeHeadings: 1,
  knownWords: -4,
  titleWord: -2,
};
/** Two large lines of one style are one name rather than a name and something else. */
const largeSplit = 0.8;
const leastScore = 0.5;
/** Below this score a name spelled out in an e-mail address is the better guess. */
const doubtfulScore = 2.5;

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
  if (candidate.score === splitScore) score += isLarge ? largeSplit - splitScore : -3;
  if (isLarge) score += line.source.fontSize >= page.biggest - 0.6 ? signs.biggest : signs.big;
  const rank = page.pool.indexOf(line);
  if (rank === 0) score += signs.firstLine;
  else if (rank < 4) score += signs.early;
  if (line.source.region === 'header') score += signs.header;
  if (line.index < page.firstHeading) score += signs.beforeHeadings;
  const parts = candidate.value.split(/\s+/u);
  const count = parts.length;
  const named = parts.filter(part => !tables.nameParticles.has(fold(part))).length;
  if (count >= 2 && named <= 4) score += signs.twoToFour;
  if (count === 1 && !/[\p{Script=Han}\p{Script=Hangul}]/u.test(candidate.value)) score += signs.oneWord;
  score +=
    Math.min(
      3,
      handleHits(
        words.map(word => plainLetters(word.text)),
        corroboration.handles.map(plainLetters),
      ),
    ) * signs.handleWord;
  if (isOtherText(candidate.value, words, tables)) return score + signs.knownWords;
  return score + { none: 0, last: signs.titleWord, several: signs.knownWords }[titleWordsIn(words, tables)];
}

/** Letters as names and addresses share them: addresses spell "ö" as "oe" and "ß" as "ss", where a folded name has "o" and "s". */
function plainLetters(text: string): string {
  return text.replace(/[aou]e/gu, letters => letters.charAt(0)).replaceAll('ss', 's');
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
