import { columnsOf, type Row } from '../schema/columns.ts';
import { event } from '../schema/event.ts';
import { type Db, statement, type WriteTransaction } from '../statement.ts';

export type EventRow = Row<typeof event>;

/** Something that happened: who, what, on what. `data` is JSON: before and after, versions; ids, no names. */
export interface NewEvent {
  readonly at: number;
  /** "user", "app", or who else did it. */
  readonly actor: string;
  /** Past tense: "batch.finished". */
  readonly kind: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly data: Readonly<Record<string, unknown>>;
}

const insertEvent = statement<[Omit<NewEvent, 'data'> & { readonly data: string }]>(
  `INSERT INTO event (at, actor, kind, subject_kind, subject_id, data) VALUES (@at, @actor, @kind, @subjectKind, @subjectId, @data)`,
);
const selectBySubject = statement<[{ subjectKind: string; subjectId: string }], EventRow>(
  `SELECT ${columnsOf(event)} FROM event WHERE subject_kind = @subjectKind AND subject_id = @subjectId ORDER BY seq`,
);
const selectAfter = statement<[{ seq: number; limit: number }], EventRow>(
  `SELECT ${columnsOf(event)} FROM event WHERE seq > @seq ORDER BY seq LIMIT @limit`,
);

/** Appends an event and returns its number. */
export function appendEvent(tx: WriteTransaction, input: NewEvent): number {
  return Number(insertEvent(tx).run({ ...input, data: JSON.stringify(input.data) }).lastInsertRowid);
}

/** What happened to one thing, oldest first. */
export function listEventsOf(db: Db, subjectKind: string, subjectId: string): readonly EventRow[] {
  return selectBySubject(db).all({ subjectKind, subjectId });
}

/** Events after a subscriber's cursor, oldest first. */
export function listEventsAfter(db: Db, seq: number, limit = 500): readonly EventRow[] {
  return selectAfter(db).all({ seq, limit });
}
