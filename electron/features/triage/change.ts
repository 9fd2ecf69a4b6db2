import type { ApplicationRow } from '../../../db/queries/applications.ts';
import type { CorrectionRow } from '../../../db/queries/corrections.ts';
import type { DeclineReasonRow } from '../../../db/queries/decline-reasons.ts';
import type { NoteRow } from '../../../db/queries/notes.ts';
import type { PersonLink } from '../../../db/queries/same-person.ts';
import type { SplitItem } from '../../../db/queries/splits.ts';
import type { CandidateTagRow } from '../../../db/queries/tags.ts';
import type { ItemMark, RowChange } from '../../../db/queries/triage.ts';
import type { VersionChoice } from '../../../db/queries/versions.ts';
import { type DeskChange, isDeskChange, subjectOfDesk } from './desk-change.ts';

/** One row that a person's action changes. Doing, undoing and redoing are the same act on it, turned round or not. */
export type TriageChange = DeskChange | ItemChange;

/** A change that files of batches show, or the list of reasons. */
export type ItemChange =
  | ({ readonly kind: 'decision' } & RowChange<ApplicationRow>)
  | ({ readonly kind: 'note' } & RowChange<NoteRow>)
  | ({ readonly kind: 'tag' } & RowChange<CandidateTagRow>)
  | ({ readonly kind: 'read' | 'aside' } & RowChange<ItemMark>)
  | ({ readonly kind: 'reason' } & RowChange<DeclineReasonRow>)
  | ({ readonly kind: 'correction' } & RowChange<CorrectionRow>)
  | ({ readonly kind: 'split' } & RowChange<SplitItem>)
  | ({ readonly kind: 'version' } & RowChange<VersionChoice>)
  | ({ readonly kind: 'person' } & RowChange<PersonLink>);

/** Whom or what a change is about: the id of a person, of an item for marks, of a document for corrections. */
export function subjectOf(change: TriageChange): string {
  if (isDeskChange(change)) return subjectOfDesk(change);
  const row = change.after ?? change.before;
  if (row === null) return '';
  if ('documentId' in row && !('candidateId' in row)) return row.documentId;
  if ('candidate' in row) return row.candidate.id;
  if ('retiredAt' in row) return row.id;
  return 'candidateId' in row ? row.candidateId : row.itemId;
}
