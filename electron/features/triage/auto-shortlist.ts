import type { AutoShortlistInput } from '../../../core/contract/triage.ts';
import { defaultThresholds } from '../../../core/contract/rubric.ts';
import { isKnockedOut } from '../../../core/match/knocked-out.ts';
import { isShortlisted, rankByScore } from '../../../core/match/rank-items.ts';
import type { ApplicationRow } from '../../../db/queries/applications.ts';
import { getRubricById } from '../../../db/queries/jobs.ts';
import { listScoredItems, type TriageItem } from '../../../db/queries/triage.ts';
import type { Db } from '../../../db/statement.ts';
import { applicationsOf } from './decisions.ts';
import { knownPeople, requireBatch, requireJob } from './people.ts';

/** Whom the program may put on a shortlist: nobody who stands further on already. */
const openStatuses: ReadonlySet<ApplicationRow['status']> = new Set(['new', 'analyzed']);

/**
 * The ranked items that fall under the rule and whose people are still undecided. Nobody who lacks a condition of the job is
 * among them. Throws NOT_FOUND, BATCH_WITHOUT_JOB.
 */
export function chooseForShortlist(db: Db, rule: AutoShortlistInput): readonly TriageItem[] {
  const jobId = requireJob(db, rule.batchId);
  const { rubricId } = requireBatch(db, rule.batchId);
  const thresholds = (rubricId === null ? null : getRubricById(db, rubricId))?.rubric.thresholds ?? defaultThresholds;
  const chosen = rankByScore(listScoredItems(db, rule.batchId))
    .filter(place => isShortlisted(place, rule) && !isKnockedOut(place.item, thresholds))
    .map(place => place.item);
  const applications = applicationsOf(db, jobId, knownPeople(chosen));
  return chosen.filter(({ candidateId }) => {
    const application = candidateId === null ? undefined : applications.get(candidateId);
    return application === undefined || (application.decision === null && openStatuses.has(application.status));
  });
}

/** How many people these items show; a document by which nobody is known yet counts as one. */
export function countPeople(items: readonly TriageItem[]): number {
  return new Set(items.map(item => item.candidateId ?? item.documentId)).size;
}
