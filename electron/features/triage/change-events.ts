import { sortPath, sortRulingOf } from '../../../core/contract/correction.ts';
import type { ApplicationRow } from '../../../db/queries/applications.ts';
import { type CorrectionRow, parseCorrection } from '../../../db/queries/corrections.ts';
import type { NoteRow } from '../../../db/queries/notes.ts';
import type { ItemMark, RowChange } from '../../../db/queries/triage.ts';
import { isShortlistReason } from './shortlist-reason.ts';
import { type ItemChange, subjectOf } from './change.ts';

/** Ids and values only: events are kept for good, names and what people write are not. */
export function eventOf(change: ItemChange): { readonly kind: string; readonly data: Readonly<Record<string, unknown>> } {
  switch (change.kind) {
    case 'decision':
      return isRating(change)
        ? { kind: 'application.rated', data: { applicationId: (change.after ?? change.before)?.id, after: change.after?.rating ?? null } }
        : { kind: 'application.decided', data: decisionData(change) };
    case 'note':
      return { kind: noteKind(change), data: { noteId: (change.after ?? change.before)?.id, candidateId: subjectOf(change) } };
    case 'tag':
      return {
        kind: change.after === null ? 'candidate.untagged' : 'candidate.tagged',
        data: { candidateId: subjectOf(change), tagId: (change.after ?? change.before)?.tagId },
      };
    case 'reason':
      return { kind: 'reason.changed', data: { reasonId: subjectOf(change) } };
    case 'correction':
      return (change.after ?? change.before)?.path === sortPath
        ? { kind: 'document.sorted', data: { after: change.after === null ? null : sortRulingOf([parseCorrection(change.after)]) } }
        : { kind: 'field.corrected', data: correctionData(change) };
    case 'person':
      return {
        kind: 'document.given',
        data: { documentIds: change.after?.documentIds, before: change.before?.candidate.id, after: change.after?.candidate.id },
      };
    case 'version':
      return { kind: 'version.chosen', data: { documentId: subjectOf(change), after: change.after?.at ?? null } };
    case 'split':
      return { kind: 'document.split', data: { parts: change.after?.parts.length ?? 0 } };
    case 'read':
      return { kind: change.after?.at === null ? 'item.unread' : 'item.read', data: marked(change) };
    case 'aside':
      return { kind: change.after?.at === null ? 'item.put-back' : 'item.set-aside', data: marked(change) };
  }
}

/** Where nothing but the rating is different, nothing was decided. */
function isRating({ before, after }: RowChange<ApplicationRow>): boolean {
  const [was, is] = [before ?? { status: 'new', decidedAt: null }, after ?? { status: 'new', decidedAt: null }];
  return (before?.rating ?? null) !== (after?.rating ?? null) && was.status === is.status && was.decidedAt === is.decidedAt;
}

function decisionData({ before, after }: RowChange<ApplicationRow>): Readonly<Record<string, unknown>> {
  const reason = after?.decisionReason ?? null;
  return {
    applicationId: (after ?? before)?.id,
    before: before?.decision ?? null,
    after: after?.decision ?? null,
    decidedAt: after?.decidedAt ?? null,
    from: before?.status ?? 'new',
    to: after?.status ?? 'new',
    reasonId: after?.reasonId ?? null,
    rule: reason !== null && isShortlistReason(reason) ? reason : null,
  };
}

function noteKind({ before, after }: RowChange<NoteRow>): string {
  if (before === null) return 'note.added';
  return after === null ? 'note.deleted' : 'note.changed';
}

/** Which kind of field, never what stands in it. */
function correctionData({ before, after }: RowChange<CorrectionRow>): Readonly<Record<string, unknown>> {
  return {
    field: (after ?? before)?.path.split('/', 1)[0],
    after: after === null ? 'as-read' : after.value === null ? 'removed' : 'corrected',
  };
}

function marked({ before, after }: RowChange<ItemMark>): Readonly<Record<string, unknown>> {
  return { before: before?.at ?? null, after: after?.at ?? null };
}
