import { AppError } from '../../../core/contract/errors.ts';
import type { ApplicationStatus } from '../../../core/contract/people.ts';
import type { Decision, HandStanding } from '../../../core/contract/triage.ts';
import { mayMove, standingOfStatus, statusOfStanding } from '../../../core/triage/application-moves.ts';
import { type ApplicationRow, listApplications } from '../../../db/queries/applications.ts';
import { listReasonRows } from '../../../db/queries/decline-reasons.ts';
import type { Db } from '../../../db/statement.ts';
import type { Person } from './people.ts';
import type { TriageChange } from './change.ts';

const decisionOf: Readonly<Record<HandStanding, ApplicationRow['decision']>> = {
  new: null,
  shortlist: 'advance',
  maybe: 'hold',
  hired: 'advance',
  decline: 'decline',
  withdrawn: null,
};

/** Where to put some people. A reason that is undefined stays as it is for those who stand there already. */
export interface MoveOrder {
  readonly jobId: string;
  readonly batchId: string;
  readonly to: HandStanding;
  readonly reasonId?: string | null | undefined;
  readonly reason?: string | undefined;
  readonly at: number;
  readonly newId: () => string;
}

/** Changes to make, and the statuses of people who may not be put there. */
export interface PlannedMoves {
  readonly changes: readonly TriageChange[];
  readonly refused: readonly ApplicationStatus[];
}

/** Where a decision puts somebody; null takes it back. */
export function standingOfDecision(decision: Decision | null): HandStanding {
  return decision ?? 'new';
}

/** The reason of that id must be there. Throws NOT_FOUND. */
export function requireReason(db: Db, reasonId: string | null | undefined): void {
  if (reasonId === null || reasonId === undefined) return;
  if (!listReasonRows(db).some(reason => reason.id === reasonId)) throw new AppError('NOT_FOUND', { what: 'reason' });
}

/** The changes by which these people are put there; those who are already give none. */
export function planMoves(db: Db, people: readonly Person[], order: MoveOrder): PlannedMoves {
  const applications = applicationsOf(db, order.jobId, people);
  const refused: ApplicationStatus[] = [];
  const changes = people.flatMap((person): readonly TriageChange[] => {
    const before = applications.get(person.candidateId) ?? null;
    if (before !== null && !mayMove(before.status, order.to)) {
      refused.push(before.status);
      return [];
    }
    const after = moved(before, person, order);
    return after === null ? [] : [{ kind: 'decision', before, after }];
  });
  return { changes, refused };
}

/** The changes by which these people are rated so; null takes the rating off. */
export function planRatings(
  db: Db,
  people: readonly Person[],
  rating: number | null,
  order: Omit<MoveOrder, 'to'>,
): readonly TriageChange[] {
  const applications = applicationsOf(db, order.jobId, people);
  return people.flatMap((person): readonly TriageChange[] => {
    const before = applications.get(person.candidateId) ?? null;
    if ((before?.rating ?? null) === rating) return [];
    return [{ kind: 'decision', before, after: { ...(before ?? considered(person, order)), rating, updatedAt: order.at } }];
  });
}

/** Applications of these people for the job, by person. */
export function applicationsOf(db: Db, jobId: string, people: readonly Pick<Person, 'candidateId'>[]): ReadonlyMap<string, ApplicationRow> {
  const rows = listApplications(
    db,
    jobId,
    people.map(person => person.candidateId),
  );
  return new Map(rows.map(row => [row.candidateId, row]));
}

function moved(before: ApplicationRow | null, person: Person, order: MoveOrder): ApplicationRow | null {
  const { to, at } = order;
  if (to === 'new' && standingOfStatus(before?.status ?? null) === 'new' && (before?.decision ?? null) === null) return null;
  const stands = before !== null && standingOfStatus(before.status) === to && before.decision === decisionOf[to];
  const decisionReason = order.reason ?? (stands && order.reasonId !== undefined ? before.decisionReason : null);
  const reasonId = to === 'decline' ? (order.reasonId === undefined && stands ? before.reasonId : (order.reasonId ?? null)) : null;
  const isSaid = order.reason !== undefined || order.reasonId !== undefined;
  if (stands && (!isSaid || ((decisionReason ?? '') === (before.decisionReason ?? '') && reasonId === before.reasonId))) return null;
  const decision = decisionOf[to];
  return {
    ...(before ?? considered(person, order)),
    status: statusOfStanding(to),
    decision,
    decisionReason: decision === null || decisionReason === '' ? null : decisionReason,
    reasonId,
    decidedAt: decision === null ? null : at,
    updatedAt: at,
  };
}

/** Somebody who is considered for the job from now on. */
function considered({ candidateId, documentId }: Person, { newId, jobId, batchId, at }: Omit<MoveOrder, 'to'>): ApplicationRow {
  return {
    id: newId(),
    jobId,
    candidateId,
    batchId,
    documentId,
    status: 'new',
    decision: null,
    decisionReason: null,
    decidedAt: null,
    createdAt: at,
    updatedAt: at,
    rating: null,
    reasonId: null,
  };
}
