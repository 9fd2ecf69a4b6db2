import { z } from 'zod';
import { AppError } from '../../../core/contract/errors.ts';
import { fieldWords } from '../../../core/contract/correction.ts';
import type { HistoryEntry } from '../../../core/contract/triage.ts';
import { listReasonRows } from '../../../db/queries/decline-reasons.ts';
import type { EventRow } from '../../../db/queries/events.ts';
import { getTag } from '../../../db/queries/tags.ts';
import { findHistoryPlace, type HistoryPlace, listHistoryEvents } from '../../../db/queries/triage-history.ts';
import type { Db } from '../../../db/statement.ts';

/** What the events that show in a history carry; each kind has some of it. */
const EventData = z.object({
  status: z.string().nullish(),
  after: z.union([z.string(), z.number()]).nullish(),
  decidedAt: z.number().nullish(),
  rule: z.string().nullish(),
  before: z.union([z.string(), z.number()]).nullish(),
  from: z.string().nullish(),
  to: z.string().nullish(),
  reasonId: z.string().nullish(),
  tagId: z.string().nullish(),
  field: z.string().nullish(),
  parts: z.number().nullish(),
  reason: z.string().nullish(),
});
type EventData = z.infer<typeof EventData>;

/** How each kind of event reads. What is not named here is no news to a person: marks of reading, steps of the program. */
const sentences: Readonly<Record<string, (data: EventData, place: HistoryPlace, db: Db) => string>> = {
  'document.screened': data => outcomes[data.status ?? ''] ?? 'Screened',
  'application.decided': (data, place, db) => decisionSentence(data, place, db),
  'application.rated': data => (typeof data.after === 'number' ? `Rated ${data.after} of 5` : 'Rating taken off'),
  'candidate.tagged': (data, _place, db) => `${tagWords(db, data.tagId)} added`,
  'candidate.untagged': (data, _place, db) => `${tagWords(db, data.tagId)} removed`,
  'note.added': () => 'Note added',
  'note.changed': () => 'Note changed',
  'note.deleted': () => 'Note deleted',
  'document.given': () => 'Said whose file this is',
  'version.chosen': data => (data.after === null ? 'No longer the version that was chosen' : 'Chosen as the version that counts'),
  'document.split': data => (data.parts === 0 ? 'Put together again' : `Split into the CVs of ${data.parts ?? 'several'} people`),
  'document.sorted': data => sortWords[String(data.after)] ?? 'What was said of the file taken back',
  'field.corrected': data => `${fieldWords[data.field ?? ''] ?? 'Field'} ${correctedWords[String(data.after)] ?? 'corrected'}`,
  'item.set-aside': () => 'Set aside',
  'item.put-back': () => 'Put back',
  'person.revealed': data => `Revealed: ${data.reason ?? 'no reason given'}`,
  'person.hidden': () => 'Hidden again',
};

const correctedWords: Readonly<Record<string, string>> = {
  removed: 'removed by hand',
  'as-read': 'put back as read',
  corrected: 'corrected by hand',
};

const sortWords: Readonly<Record<string, string>> = {
  cv: 'Said that this is a CV',
  other: 'Said that this is no CV',
};

const outcomes: Readonly<Record<string, string>> = {
  completed: 'Screened',
  'needs-help': 'Read, needs help',
  refused: 'Refused',
  duplicate: 'Same file as another',
  failed: 'Not read: failed',
};

/** What is no decision of its own, or says more than it. */
const moved: Readonly<Record<string, string>> = { hired: 'Marked as hired', withdrawn: 'Marked as withdrawn' };

const decided: Readonly<Record<string, string>> = { advance: 'Shortlisted', hold: 'Marked as maybe', decline: 'Declined' };

/** So many events are read, which is more than one person meets; the oldest beyond are left out. */
const limit = 1_000;

/** What happened to an item and the person behind it, newest first, in sentences. Throws NOT_FOUND. */
export function readHistory(db: Db, itemId: string): readonly HistoryEntry[] {
  const place = findHistoryPlace(db, itemId);
  if (place === null) throw new AppError('NOT_FOUND', { what: 'file' });
  const seen = new Set<string>();
  const entries: HistoryEntry[] = [];
  for (const event of listHistoryEvents(db, place, limit)) {
    const same = `${event.at} ${event.kind} ${event.data}`;
    const sentence = sentences[event.kind];
    if (sentence === undefined || seen.has(same)) continue;
    seen.add(same);
    entries.push({ at: event.at, actor: event.actor, text: sentence(dataOf(event), place, db) });
  }
  return entries;
}

function dataOf(event: EventRow): EventData {
  const parsed = EventData.safeParse(JSON.parse(event.data));
  return parsed.success ? parsed.data : {};
}

/** The reason that a person typed is kept with the application alone, so only the decision that stands has it. */
function decisionSentence(data: EventData, place: HistoryPlace, db: Db): string {
  const text = moved[data.to ?? ''] ?? decided[String(data.after)];
  if (text === undefined) return 'Decision taken back';
  const isExplained = data.to !== null && data.to !== undefined && data.from === data.to && data.before === data.after;
  const typed = place.decidedAt === data.decidedAt ? place.decisionReason : null;
  const reason = listReasonRows(db).find(row => row.id === data.reasonId)?.label;
  const why = [reason, data.rule ?? typed].filter(part => part !== undefined && part !== null).join(' – ');
  const did = isExplained ? 'Reason for declining' : text;
  return why === '' ? did : `${did}: ${why}`;
}

function tagWords(db: Db, tagId: string | null | undefined): string {
  const tag = tagId === null || tagId === undefined ? null : getTag(db, tagId);
  return tag === null ? 'Tag' : `Tag “${tag.name}”`;
}
