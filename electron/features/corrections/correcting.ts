import type { TriageOutcome } from '../../../core/contract/triage.ts';
import type { Db, WriteTransaction } from '../../../db/statement.ts';
import type { WorkerPool } from '../../engine/pool/worker-pool.ts';
import { createCorrectionsService, type CorrectionPlan, type CorrectionsService } from './corrections.service.ts';
import type { VersionPlan } from './cv-versions.ts';
import type { SortPlan } from './plan-sort.ts';
import type { SamePersonPlan } from './join-people.ts';
import { createSamePersonService, type SamePersonService } from './same-person.service.ts';

/** What correcting needs of its surroundings. */
export interface CorrectingParts {
  readonly db: Db;
  readonly newId: () => string;
  /** Threads that pack files. */
  readonly pool: Pick<WorkerPool, 'run'>;
  /** Does a plan as one step of the session's undo. */
  readonly act: (plan: (tx: WriteTransaction, at: number) => CorrectionPlan | SortPlan | SamePersonPlan | VersionPlan) => TriageOutcome;
}

/** All by which people put right what the machine made of a document: its fields, and whose it is. */
export function createCorrecting(parts: CorrectingParts): {
  readonly corrections: CorrectionsService;
  readonly samePerson: SamePersonService;
} {
  return { corrections: createCorrectionsService(parts), samePerson: createSamePersonService(parts) };
}
