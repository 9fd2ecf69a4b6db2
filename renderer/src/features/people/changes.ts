import type { AddToJobInput, TagPeopleInput } from '../../../../core/contract/people.ts';
import type { MergePeopleInput, SplitPersonInput } from '../../../../core/contract/person.ts';
import type { TriageOutcome } from '../../../../core/contract/triage.ts';
import { api } from '../../data/client.ts';
import { refreshPeople } from '../../data/people.ts';
import { tell } from '../../data/problem.ts';
import { showChange } from '../../data/undo.ts';
import { say } from '../../language/texts.ts';
import { showToast } from '../../state/toasts.ts';

/** Saves a change, shows it and offers the way back. Returns whether it was saved. */
async function change(work: Promise<TriageOutcome>): Promise<boolean> {
  const outcome = await tell(work);
  if (outcome === null) return false;
  await refreshPeople();
  showChange(outcome);
  return true;
}

/** Puts a tag on people or takes it off. */
export function tagPeople(input: TagPeopleInput): Promise<boolean> {
  return change(api.people.tag.mutate(input));
}

/** Adds, rewrites or deletes a note about a person. */
export function notePerson(personId: string, noteId: string | null, text: string): Promise<boolean> {
  return change(api.people.note.mutate({ personId, noteId, text }));
}

/** Makes one person of two. */
export function mergePeople(input: MergePeopleInput): Promise<boolean> {
  return change(api.people.merge.mutate(input));
}

/** Makes somebody of their own of some documents of a person. */
export function splitPerson(input: SplitPersonInput): Promise<boolean> {
  return change(api.people.split.mutate(input));
}

/** Considers people for a job, says how many are new there, and leads to them. Returns whether it was done. */
export async function addToJob(input: AddToJobInput, jobTitle: string): Promise<boolean> {
  const added = await tell(api.people.addToJob.mutate(input));
  if (added === null) return false;
  await refreshPeople();
  const { batchId } = added;
  const facts = [
    ...(added.already > 0 ? [say('people:addToJob.already', { count: added.already })] : []),
    ...(added.unreadable > 0 ? [say('people:addToJob.unreadable', { count: added.unreadable })] : []),
  ];
  const open =
    batchId === null || added.added === 0
      ? {}
      : { action: { label: say('people:addToJob.open'), run: () => (window.location.hash = `/batches/${batchId}`) } };
  showToast({ strong: say('people:addToJob.added', { count: added.added, job: jobTitle }), text: facts.join(' '), ...open });
  return true;
}
