import type { Experience } from '../../contract/cv.ts';
import type { DocumentText } from '../../contract/document.ts';
import { toPartialDate } from '../dates/intervals.ts';
import type { DateMatch } from '../dates/date-range.ts';
import { headPartsOf, type HeadPart } from '../entries/head-parts.ts';
import type { EntryLines } from '../entries/entry-lines.ts';
import { segmentEntries } from '../entries/segment.ts';
import { isWrapped, isWrappedBesideDate } from '../entries/wrapped-heads.ts';
import { evidenceOfLines } from '../evidence.ts';
import type { CvLine } from '../lines.ts';
import type { SectionLines } from '../sections/read-sections.ts';
import type { LanguageTables } from '../tables.ts';
import { fold } from '../text/fold.ts';
import { wordsOf } from '../text/words.ts';
import { assignHead, orderOf, refineParts, type AssignedHead, type HeadOrder } from './assign-roles.ts';

/** A position with the printed time behind its dates (seasons and durations are finer than the contract's dates). */
export interface DatedExperience {
  readonly experience: Experience;
  readonly date: DateMatch | null;
  /** False for parental leave, compulsory service and the like: they are told but count as no work. */
  readonly isWork: boolean;
}

interface Draft {
  readonly entry: EntryLines;
  readonly parts: readonly HeadPart[];
  readonly group: readonly HeadPart[];
}

/** Reads the positions of all experience sections, in reading order. */
export function readExperience(
  document: DocumentText,
  sections: readonly SectionLines[],
  tables: LanguageTables,
): readonly DatedExperience[] {
  const all = sections.filter(section => section.kind === 'experience').flatMap(section => readSection(document, section.lines, tables));
  return all.filter((one, at) => !all.slice(0, at).some(earlier => isSamePosition(earlier.experience, one.experience)));
}

/** Some templates print their sections twice, for two sizes of paper. */
function isSamePosition(one: Experience, other: Experience): boolean {
  if (one.start === null || one.start !== other.start || one.end !== other.end || one.current !== other.current) return false;
  return fold(one.title) === fold(other.title) && fold(one.organization) === fold(other.organization);
}

function readSection(document: DocumentText, lines: readonly CvLine[], tables: LanguageTables): readonly DatedExperience[] {
  const drafts = segmentEntries(lines, tables).map((entry): Draft => ({
    entry,
    parts: partsOfHead(entry, tables),
    group: refineParts(headPartsOf(entry.group, tables), tables),
  }));
  const order = orderOf(drafts.map(draft => draft.parts));
  const positions: DatedExperience[] = [];
  let employer = '';
  drafts.forEach((draft, at) => {
    const head = withEmployer(asLeave(assignHead(draft.parts, order), tables), draft, order, employer, tables);
    if (isUmbrella(draft, head, drafts[at + 1])) {
      employer = head.organization;
      return;
    }
    if (head.organization !== '') employer = head.organization;
    const position = toExperience(document, draft, head, tables);
    if (position) positions.push(position);
  });
  return positions;
}

/** Where the first lines with the dates name both title and organisation, what follows is description: only places are taken from it. */
function partsOfHead(entry: EntryLines, tables: LanguageTables): readonly HeadPart[] {
  const all = refineParts(headPartsOf(entry.head, tables), tables);
  const dated = entry.head.findIndex(line => line.dates.some(date => date === entry.date));
  if (dated < 0 || dated === entry.head.length - 1) return all;
  for (let end = dated + 1; end < entry.head.length; end += 1) {
    const own = refineParts(headPartsOf(entry.head.slice(0, end), tables), tables);
    const isComplete = own.some(part => part.title > part.organization) && own.some(part => part.organization > part.title);
    if (!isComplete || isCutOff(entry.head, end)) continue;
    const after = refineParts(headPartsOf(entry.head.slice(end), tables), tables);
    return [...own, ...after.filter(part => part.isPlace)];
  }
  return all;
}

/** True where the line at `end` goes on with the one before it. */
function isCutOff(head: readonly CvLine[], end: number): boolean {
  const [last, next] = [head[end - 1], head[end]];
  return next !== undefined && (isWrapped(last, next) || isWrappedBesideDate(last, next));
}

/** "Elternzeit" is what the person did and no employer. */
function asLeave(head: AssignedHead, tables: LanguageTables): AssignedHead {
  return head.title === '' && isNoWork(head, tables) ? { ...head, title: head.organization, organization: '' } : head;
}

/** A role without an organisation of its own belongs to the employer above it. */
function withEmployer(head: AssignedHead, draft: Draft, order: HeadOrder, employer: string, tables: LanguageTables): AssignedHead {
  if (head.organization !== '' || head.title === '') return head;
  const group = draft.group.length > 0 ? assignHead(draft.group, order) : null;
  const fromGroup = group ? group.organization || group.title : '';
  const words = draft.parts[0]?.line.words ?? [];
  if (fromGroup === '' && (tables.freelance.occursIn(words) || isNoWork(head, tables))) return head;
  const organization = fromGroup || employer;
  return organization === ''
    ? head
    : { ...head, organization, location: head.location || (group?.location ?? ''), confidence: Math.min(head.confidence, 0.55) };
}

/** "Acme Corp, 2015 – 2022" directly above its roles is their heading and no position. */
function isUmbrella(draft: Draft, head: AssignedHead, next: Draft | undefined): boolean {
  if (head.title !== '' || head.organization === '' || draft.entry.body.length > 0 || !next?.entry.date || !draft.entry.date) return false;
  const named = next.parts.filter(part => !part.isPlace);
  const outer = draft.entry.date.start?.year;
  const inner = next.entry.date.start?.year;
  return named.length === 1 && (named[0]?.title ?? 0) > 0 && outer !== undefined && inner !== undefined && (outer ?? 0) <= (inner ?? 0);
}

function toExperience(document: DocumentText, draft: Draft, head: AssignedHead, tables: LanguageTables): DatedExperience | null {
  const { entry } = draft;
  if (head.title === '' && head.organization === '') return null;
  // Without dates only words of a position make an entry of a head.
  const isNamed = draft.parts.some(part => part.title > 0 || part.organization > 0);
  if (entry.date === null && (!isNamed || (head.title === '' && entry.body.length === 0))) return null;
  const lines = [...entry.head, ...entry.body];
  const date = entry.date === null ? null : withDuration(entry);
  const isPoint = date?.kind === 'point';
  const experience: Experience = {
    title: head.title,
    organization: head.organization,
    location: head.location,
    start: toPartialDate(date?.start ?? null),
    end: toPartialDate(isPoint ? (date?.start ?? null) : (date?.end ?? null), 'last'),
    current: date?.current ?? false,
    bullets: bulletsOf(entry.body),
    lines: [...new Set(lines.map(line => line.index))].sort((a, b) => a - b),
    confidence: Math.min(0.98, head.confidence + (date ? 0 : -0.2) + (tables.jobTitles.occursIn(entry.head[0]?.words ?? []) ? 0.03 : 0)),
    evidence: evidenceOfLines(document, entry.head),
  };
  return { experience, date, isWork: !isNoWork(head, tables) };
}

function isNoWork(head: AssignedHead, tables: LanguageTables): boolean {
  const words = wordsOf(fold(head.title || head.organization));
  const named = tables.notWork.find(words).reduce((sum, hit) => sum + hit.to - hit.from, 0);
  return named > 0 && words.length <= named + 2;
}

/** A single start with a printed duration ("March 2018 · 2 yrs") has an end. */
function withDuration(entry: EntryLines): DateMatch | null {
  const { date } = entry;
  const months = entry.head.flatMap(line => line.dates).find(match => match.kind === 'duration')?.months ?? null;
  if (date?.kind !== 'point' || months === null || date.start?.year === null || date.start === null) return date;
  const last = date.start.year * 12 + (date.start.month ?? 7) - 1 + months - 1;
  const end = { year: Math.floor(last / 12), month: date.start.month === null ? null : (last % 12) + 1, season: null, weak: false };
  return { ...date, kind: 'range', end };
}

/** Bullets with their wrapped lines joined; a hyphen at a line's end goes when a small letter follows. */
function bulletsOf(lines: readonly CvLine[]): readonly string[] {
  const bullets: string[] = [];
  lines.forEach((line, at) => {
    const previous = lines[at - 1];
    const last = bullets.at(-1);
    const isNew =
      last === undefined ||
      line.source.bullet ||
      previous === undefined ||
      (/[.!?。]\s*$/.test(previous.text) && !/^\p{Ll}/u.test(line.text));
    if (isNew) bullets.push(line.text.trim());
    else bullets[bullets.length - 1] = joinWrapped(last, line.text.trim());
  });
  return bullets.filter(bullet => bullet !== '');
}

/** Joins two lines of one sentence. */
export function joinWrapped(first: string, second: string): string {
  if (/\p{Ll}-$/u.test(first) && /^\p{Ll}/u.test(second)) return first.slice(0, -1) + second;
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u.test(first) ? first + second : `${first} ${second}`;
}
