import type { Criterion } from '../../../../../core/contract/rubric.ts';
import { api } from '../../../data/client.ts';
import { tell } from '../../../data/problem.ts';
import { showChange } from '../../../data/undo.ts';
import { useRefreshJobs } from '../job-data.ts';
import type { EditRubric } from '../job-editing.ts';
import { withCriterion } from '../rubric-edits.ts';

/** Keeps a criterion of the rubric in the bank; the draft then names it, so that later changes of the bank can reach it. */
export function useKeepCriterion(edit: EditRubric): (criterion: Criterion) => Promise<void> {
  const refresh = useRefreshJobs();
  return async criterion => {
    const kept = await tell(api.jobs.bank.keep.mutate({ criterion }));
    if (kept === null) return;
    edit(rubric => withCriterion(rubric, criterion.id, own => ({ ...own, bankId: kept.bankId })));
    await refresh();
    showChange(kept.outcome);
  };
}
