import type { Workspace } from '../db/workspace.ts';
import { systemClock, systemId } from './engine/clock/system-clock.ts';
import type { TaskQueue } from './engine/tasks/task-queue.ts';
import type { SamePersonService } from './features/corrections/same-person.service.ts';
import { createPeopleService, type PeopleService } from './features/people/people.service.ts';
import { sendScreening } from './features/screening/screen-document.task.ts';
import type { TriageService } from './features/triage/triage.service.ts';

/** People over all jobs, put together from what the areas of one app do. */
export function createPeople(
  workspace: Workspace,
  queue: TaskQueue,
  { act, history }: TriageService,
  { samePerson }: { readonly samePerson: SamePersonService },
): PeopleService {
  return createPeopleService({
    db: workspace.db,
    newId: systemId,
    now: () => systemClock.now(),
    monotonic: () => systemClock.monotonic(),
    reader: workspace.openReader(),
    act,
    history,
    joining: samePerson,
    screen: (tx, item) => sendScreening(queue, tx, item),
  });
}
