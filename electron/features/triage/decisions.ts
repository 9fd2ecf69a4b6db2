import type { Decision } from '../../../core/contract/triage.ts';
import { type ApplicationRow, listApplications } from '../../../db/queries/applications.ts';
import type { Db } from '../../../db/statement.ts';
import type { Person } from './people.ts';
import type { TriageChange } from './triage-change.ts';

type DecidedState = Pick<ApplicationRow, 'status' | 'decision'>;

const stateOf: Readonly<Record<Decision, DecidedState>> = {
  shortlist: { status: 'shortlisted', decision: 'advance' },
  maybe: { status: 'on_hold', decision: 'hold' },
  decline: { status: 'declined', decision: 'decline' },
};

/** A decision to take for some people; null takes back what was decided. `reason` undefined leaves a reason as it is. */
export interface DecisionOrder {
  readonly jobId: string;
  readonly batchId: string;
  readonly decision: Decision | null;
  readonly reason: string | undefined;
  readonly at: number;
  readonly newId: () => string;
}

/** The changes by which each of these people is decided so; those who are already give none. */
export function planDecisions(db: Db, people: readonly Person[], order: DecisionOrder): readonly TriageChange[] {
  const applications = applicationsOf(db, order.jobId, people);
  return people.flatMap(person => {
    const before = applications.get(person.candidateId) ?? null;
    const after = order.decision === null ? withoutDecision(before, order.at) : withDecision(before, person, order.decision, order);
    return after === null ? [] : [{ kind: 'decision', before, after }];
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

function withoutDecision(before: ApplicationRow | null, at: number): ApplicationRow | null {
  if (before === null || before.decision === null) return null;
  return { ...before, status: 'new', decision: null, decisionReason: null, decidedAt: null, updatedAt: at };
}

function withDecision(before: ApplicationRow | null, person: Person, decision: Decision, order: DecisionOrder): ApplicationRow | null {
  const state = stateOf[decision];
  const same = before?.decision === state.decision && before.status === state.status;
  if (same && (order.reason === undefined || order.reason === before.decisionReason)) return null;
  const decided = { ...state, decisionReason: order.reason ?? null, decidedAt: order.at, updatedAt: order.at };
  if (before !== null) return { ...before, ...decided };
  const { jobId, batchId, at } = order;
  return { id: order.newId(), jobId, candidateId: person.candidateId, batchId, documentId: person.documentId, createdAt: at, ...decided };
}
