import type { SectionKind } from '../../contract/cv.ts';
import { readDegree } from '../education/degree.ts';
import type { EntryLines } from '../entries/entry-lines.ts';
import { segmentEntries } from '../entries/segment.ts';
import type { CvLine } from '../lines.ts';
import type { LanguageTables } from '../tables.ts';
import type { SectionLines } from './read-sections.ts';

/** Sections in which positions may stand where no heading announces them. */
const openKinds = new Set<SectionKind | null>([null, 'contact', 'summary', 'other']);
/** An entry begins at most this many lines above its dates. */
const mostLead = 2;
/** Less than a heading's: only the words and dates of the lines say so. */
const confidence = 0.5;

/**
 * Finds positions and studies in CVs without a heading over them: dated lines with words of a title, an employer or a
 * school, taken out of the section they stand in. Other CVs are returned as they are.
 */
export function supplyUnheaded(sections: readonly SectionLines[], tables: LanguageTables): readonly SectionLines[] {
  if (sections.some(section => section.kind === 'experience' && section.lines.length > 0)) return sections;
  const hasEducation = sections.some(section => section.kind === 'education' && section.lines.length > 0);
  return sections.flatMap(section => (openKinds.has(section.kind) ? split(section, hasEducation, tables) : [section]));
}

function split(section: SectionLines, hasEducation: boolean, tables: LanguageTables): readonly SectionLines[] {
  const start = startOf(section.lines, tables);
  if (start === null) return [section];
  const entries = segmentEntries(section.lines.slice(start), tables);
  const studies = hasEducation ? [] : entries.filter(entry => isStudy(entry, tables));
  const positions = entries.filter(entry => !studies.includes(entry));
  if (!positions.some(entry => entry.date?.kind === 'range' && namesTitle(entry, tables))) return [section];
  const found: readonly (readonly [SectionKind, readonly EntryLines[]])[] = [
    ['experience', positions],
    ['education', studies],
  ];
  return [
    { ...section, lines: section.lines.slice(0, start) },
    ...found.flatMap(([kind, own]): SectionLines[] =>
      own.length === 0 ? [] : [{ kind, heading: null, lines: linesOf(own), confidence, isInline: false }],
    ),
  ];
}

/** Where the first dated entry begins; null where there is none. */
function startOf(lines: readonly CvLine[], tables: LanguageTables): number | null {
  const dated = lines.findIndex(line => line.dates.some(date => date.kind === 'range') && !line.text.includes('@'));
  if (dated < 0) return null;
  let start = dated;
  while (start > 0 && dated - start < mostLead && isHead(lines[start - 1], tables)) start -= 1;
  return start;
}

function isHead(line: CvLine | undefined, tables: LanguageTables): boolean {
  if (!line || line.text.includes('@') || line.dates.length > 0) return false;
  return tables.organizations.occursIn(line.words) || tables.legalForms.occursIn(line.words) || tables.institutions.occursIn(line.words);
}

function namesTitle(entry: EntryLines, tables: LanguageTables): boolean {
  return entry.head.some(
    ({ words }) => tables.jobTitles.occursIn(words) || words.some(word => tables.jobTitleEndings.ends(word.text, false)),
  );
}

function isStudy(entry: EntryLines, tables: LanguageTables): boolean {
  const hasDegree = entry.head.some(line => readDegree(line.text, tables) !== null);
  const hasInstitution = entry.head.some(line => tables.institutions.occursIn(line.words));
  return hasInstitution && (hasDegree || !namesTitle(entry, tables));
}

function linesOf(entries: readonly EntryLines[]): readonly CvLine[] {
  const lines = entries.flatMap(entry => [...entry.group, ...entry.head, ...entry.body]);
  return [...new Set(lines)].sort((a, b) => a.index - b.index);
}
