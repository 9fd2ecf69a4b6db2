import type { CvLine } from '../lines.ts';
import type { LanguageTables } from '../tables.ts';
import type { EntryLines } from './entry-lines.ts';
import { entriesOfEvents } from './life-events.ts';
import { partInlineEntries } from './inline-entries.ts';
import { classifyLines, type EntryLine } from './line-roles.ts';
import { isWrapped } from './wrapped-heads.ts';

/** Heads have at most this many lines before and after the line with the dates. */
const mostLinesBefore = 3;
const mostLinesAfter = 3;

/**
 * Cuts a section into entries. CVs repeat one shape: as many head lines before each dated line as before the others.
 * Lines beyond that count belong to the entry before or, where they look like a head, are an employer above several roles.
 */
export function segmentEntries(lines: readonly CvLine[], tables: LanguageTables, pointsCount = false): readonly EntryLines[] {
  const events = entriesOfEvents(lines, tables);
  if (events) return events;
  const roles = classifyLines(partInlineEntries(lines), tables, pointsCount);
  const anchors = roles.flatMap((entry, at) => (entry.role === 'anchor' ? [at] : []));
  return anchors.length === 0 ? undatedEntries(roles) : datedEntries(roles, anchors);
}

function datedEntries(roles: readonly EntryLine[], anchors: readonly number[]): readonly EntryLines[] {
  const lead = repeatedLead(roles, anchors);
  if (lead !== null) {
    const starts = anchors.map(anchor => anchor - lead);
    return anchors.map((anchor, at) => entryBetween(roles, starts[at] ?? 0, anchor, starts[at + 1] ?? roles.length, []));
  }
  const usual = usualLead(roles, anchors);
  const entries: EntryLines[] = [];
  let group: readonly CvLine[] = [];
  anchors.forEach((anchor, at) => {
    const floor = at === 0 ? 0 : (anchors[at - 1] ?? 0) + 1;
    const start = startOf(roles, anchor, floor, usual);
    const extra = extraLines(roles, start, floor, at === 0);
    if (extra.length > 0) group = extra;
    const nextAnchor = anchors[at + 1];
    const limit =
      nextAnchor === undefined
        ? roles.length
        : startOf(roles, nextAnchor, anchor + 1, usual) - groupBefore(roles, nextAnchor, anchor + 1, usual);
    entries.push(entryBetween(roles, start, anchor, limit, group));
  });
  return entries.flatMap(splitUndated);
}

/** Lines before each date where all entries are heads of one shape without bodies ("dates, school, dates, school"); else null. */
function repeatedLead(roles: readonly EntryLine[], anchors: readonly number[]): number | null {
  const [first = 0] = anchors;
  const last = anchors.at(-1) ?? 0;
  const trail = roles.length - last - 1;
  const isRepeated = anchors.slice(1).every((anchor, at) => anchor - (anchors[at] ?? 0) - 1 === first + trail);
  if (anchors.length < 2 || trail < 1 || first > mostLinesBefore || trail > mostLinesAfter) return null;
  return isRepeated && roles.every(({ role }) => role !== 'body') ? first : null;
}

function groupBefore(roles: readonly EntryLine[], anchor: number, floor: number, usual: number): number {
  return extraLines(roles, startOf(roles, anchor, floor, usual), floor, false).length;
}

function entryBetween(roles: readonly EntryLine[], start: number, anchor: number, limit: number, group: readonly CvLine[]): EntryLines {
  const head: CvLine[] = [];
  const body: CvLine[] = [];
  for (let at = start; at < limit; at += 1) {
    const entry = roles[at];
    if (!entry) break;
    const isHead = at <= anchor || (entry.role === 'head' && body.length === 0 && at - anchor <= mostLinesAfter);
    (isHead ? head : body).push(entry.line);
  }
  return { head, body, date: roles[anchor]?.date ?? null, group };
}

/** How many head lines usually stand before the dated line, counted where a body or the section's start delimits them. */
function usualLead(roles: readonly EntryLine[], anchors: readonly number[]): number {
  const counts = new Map<number, number>();
  anchors.forEach((anchor, at) => {
    const floor = at === 0 ? 0 : (anchors[at - 1] ?? 0) + 1;
    const lead = leadOf(roles, anchor, floor);
    const isDelimited = at === 0 || anchor - lead > floor;
    if (isDelimited) counts.set(Math.min(lead, mostLinesBefore), (counts.get(Math.min(lead, mostLinesBefore)) ?? 0) + (at === 0 ? 1.1 : 1));
  });
  let usual = 0;
  let most = 0;
  for (const [lead, count] of [...counts].sort((a, b) => a[0] - b[0])) {
    if (count > most) [usual, most] = [lead, count];
  }
  return usual;
}

function leadOf(roles: readonly EntryLine[], anchor: number, floor: number): number {
  let lead = 0;
  while (anchor - lead - 1 >= floor && roles[anchor - lead - 1]?.role === 'head') lead += 1;
  return lead;
}

/** Head lines that share the block of the dated line; where a whole paragraph is one entry they all belong to it. */
function leadOfBlock(roles: readonly EntryLine[], anchor: number, lead: number): number {
  const block = roles[anchor]?.line.source.block;
  let same = 0;
  while (same < lead && roles[anchor - same - 1]?.line.source.block === block) same += 1;
  const before = roles[anchor - same - 1];
  const isWholeBlock = before === undefined || (before.role === 'body' && before.line.source.block !== block);
  return isWholeBlock && same <= mostLinesBefore ? same : 0;
}

function startOf(roles: readonly EntryLine[], anchor: number, floor: number, usual: number): number {
  const lead = leadOf(roles, anchor, floor);
  let start = anchor - Math.min(lead, Math.max(usual, leadOfBlock(roles, anchor, lead)));
  while (start > floor && roles[start - 1]?.role === 'head' && isWrapped(roles[start - 1]?.line, roles[start]?.line)) start -= 1;
  return start;
}

/** Head lines directly above an entry's own that begin a block and look like a head: a group's heading. */
function extraLines(roles: readonly EntryLine[], start: number, floor: number, isFirst: boolean): readonly CvLine[] {
  const extra: CvLine[] = [];
  const style = roles[start]?.line.style;
  for (let at = start - 1; at >= floor && extra.length < 2; at -= 1) {
    const entry = roles[at];
    if (entry?.role !== 'head' || entry.line.words.length > 10) break;
    const isOwnBlock = entry.line.source.block !== roles[at - 1]?.line.source.block;
    const previous = roles[at - 1];
    const isDelimited = previous === undefined || previous.role === 'body' || isOwnBlock;
    const looksLikeHead = entry.line.source.bold || entry.line.isCapitals || entry.line.style !== style;
    // Right behind another dated line only weight or capitals tell a new employer from that entry's own lines.
    const isHeavy = entry.line.source.bold || entry.line.isCapitals;
    const followsBody = roles.slice(floor, start).some(({ role }) => role === 'body');
    if (!isFirst && !(isDelimited && (followsBody ? looksLikeHead || previous?.role === 'body' : isHeavy))) break;
    extra.unshift(entry.line);
  }
  return extra;
}

/** An entry whose body holds another head in the style of its own first line is two entries; the second has no dates. */
function splitUndated(entry: EntryLines): readonly EntryLines[] {
  const style = entry.head[0]?.style;
  const first = entry.body[0];
  if (style === undefined || !first || !(entry.head[0]?.source.bold ?? false)) return [entry];
  const at = entry.body.findIndex(
    (line, index) => index > 0 && line.style === style && !line.source.bullet && line.source.block !== entry.body[index - 1]?.source.block,
  );
  if (at < 0) return [entry];
  const rest = entry.body.slice(at);
  const bodyAt = rest.findIndex((line, index) => index > 0 && (line.source.bullet || line.words.length > 10));
  const cut = bodyAt < 0 ? Math.min(rest.length, 2) : Math.min(bodyAt, mostLinesAfter);
  return [
    { ...entry, body: entry.body.slice(0, at) },
    ...splitUndated({ head: rest.slice(0, cut), body: rest.slice(cut), date: null, group: entry.group }),
  ];
}

/** Without any dates: each run of head lines before a body, or each block, is an entry. */
function undatedEntries(roles: readonly EntryLine[]): readonly EntryLines[] {
  const entries: { head: CvLine[]; body: CvLine[] }[] = [];
  let open: { head: CvLine[]; body: CvLine[] } | null = null;
  for (const [at, { line, role }] of roles.entries()) {
    const startsBlock = roles[at - 1]?.line.source.block !== line.source.block;
    const hasBodies = roles.some(entry => entry.role === 'body');
    if (role === 'head' && (open === null || open.body.length > 0 || (startsBlock && !hasBodies) || open.head.length >= mostLinesAfter)) {
      open = { head: [], body: [] };
      entries.push(open);
    }
    if (open) (role === 'head' ? open.head : open.body).push(line);
  }
  return entries.map(({ head, body }) => ({ head, body, date: null, group: [] }));
}
