import { describe, expect, it } from 'vitest';
import type { JobListEntry } from '../../../../core/contract/job-view.ts';
import { chooseJobs, sortedBy, usualChoice } from './job-order.ts';

function job(title: string, more: Partial<JobListEntry> = {}): JobListEntry {
  return {
    jobId: title,
    title,
    status: 'open',
    rubricVersion: 1,
    rubricSavedAt: 1,
    criteria: 3,
    batches: 0,
    people: 0,
    shortlisted: 0,
    createdAt: 1,
    closedAt: null,
    lastActivityAt: 1,
    ...more,
  };
}

const jobs = [
  job('Économiste', { lastActivityAt: 5, people: 2 }),
  job('Backend engineer', { lastActivityAt: 9 }),
  job('Nurse', { status: 'closed', lastActivityAt: 7, people: 9 }),
];
const titles = (choice: Partial<typeof usualChoice>): readonly string[] =>
  chooseJobs(jobs, { ...usualChoice, ...choice }, 'en').map(({ title }) => title);

describe('the list of jobs', () => {
  it('shows open ones first worked on last, closed ones and all on request', () => {
    expect(titles({})).toEqual(['Backend engineer', 'Économiste']);
    expect(titles({ status: 'closed' })).toEqual(['Nurse']);
    expect(titles({ status: 'all', sort: 'people' })).toEqual(['Nurse', 'Économiste', 'Backend engineer']);
  });

  it('finds words of the title in any order, case and accents', () => {
    expect(titles({ search: 'ENGINEER back' })).toEqual(['Backend engineer']);
    expect(titles({ search: 'economi' })).toEqual(['Économiste']);
    expect(titles({ search: 'surgeon' })).toEqual([]);
  });

  it('is turned round by a second click, and begins with the largest number or the first letter', () => {
    const byPeople = sortedBy(usualChoice, 'people');
    expect(byPeople).toMatchObject({ sort: 'people', descending: true });
    expect(sortedBy(byPeople, 'people').descending).toBe(false);
    expect(sortedBy(usualChoice, 'title').descending).toBe(false);
  });
});
