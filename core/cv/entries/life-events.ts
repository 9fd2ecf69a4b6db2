import type { DateMatch } from '../dates/date-range.ts';
import type { CvLine } from '../lines.ts';
import type { LanguageTables } from '../tables.ts';
import type { EntryLines } from './entry-lines.ts';

interface Draft {
  readonly head: CvLine[];
  readonly body: CvLine[];
  date: DateMatch;
  isEnded: boolean;
}

/**
 * Reads a section that tells events instead of periods, as Japanese CVs do: "2017年4月 株式会社鈴木 入社" begins an entry,
 * a later "退社" ends it, and without one it goes on. Null where the section has no such lines.
 */
export function entriesOfEvents(lines: readonly CvLine[], tables: LanguageTables): readonly EntryLines[] | null {
  const drafts: Draft[] = [];
  for (const line of lines) {
    const date = line.dates.find(match => match.kind === 'point');
    const event = date ? (tables.entryEvents.find(line.words).at(-1)?.value ?? null) : null;
    const open = drafts.at(-1);
    if (date && event === 'begin') {
      drafts.push({ head: [line], body: [], date: { ...date, kind: 'range', current: true }, isEnded: false });
    } else if (date && event === 'end' && open && !open.isEnded) {
      open.date = { ...open.date, end: date.start, current: false };
      open.isEnded = true;
      open.body.push(line);
    } else if (date && event === 'end') {
      drafts.push({ head: [line], body: [], date, isEnded: true });
    } else if (open) {
      open.body.push(line);
    }
  }
  const hasEvents = drafts.length > 0;
  return hasEvents ? drafts.map(({ head, body, date }) => ({ head, body, date, group: [] })) : null;
}
