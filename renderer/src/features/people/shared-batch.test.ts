import { describe, expect, it } from 'vitest';
import type { PersonJob } from '../../../../core/contract/people.ts';
import { sharedBatch } from './shared-batch.ts';

function job(batchId: string, itemId: string, jobId: string | null = 'job'): PersonJob {
  return { jobId, jobTitle: 'Nurse', status: 'new', score: 70, low: 70, high: 70, recommendation: 'yes', batchId, itemId };
}

describe('comparing people of all jobs', () => {
  it('happens in a batch where all of them stand', () => {
    const people = [{ jobs: [job('new', '1'), job('old', '2')] }, { jobs: [job('old', '3')] }];
    expect(sharedBatch(people)).toEqual({ batchId: 'old', itemIds: ['2', '3'] });
  });

  it('is not possible for people of different jobs, or without one', () => {
    expect(sharedBatch([{ jobs: [job('a', '1')] }, { jobs: [job('b', '2')] }])).toBeNull();
    expect(sharedBatch([{ jobs: [job('a', '1', null)] }, { jobs: [job('a', '2', null)] }])).toBeNull();
    expect(sharedBatch([])).toBeNull();
  });
});
