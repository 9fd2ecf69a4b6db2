import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { addJob, startScreening, watchUntil } from '../../../tests/support/test-screening.ts';
import { sampleCvFiles, sampleJobFile } from './sample-batch.ts';

const samples = path.resolve(import.meta.dirname, '../../../resources/samples');

describe('the batch for trying out', () => {
  it('names files that are shipped', () => {
    expect([sampleJobFile, ...sampleCvFiles].filter(file => !existsSync(path.join(samples, file)))).toEqual([]);
  });

  it('is made once, however often it is asked for', async () => {
    const opened: string[] = [];
    const { screening } = startScreening({
      samples: db => ({
        folder: samples,
        openJob: file => {
          opened.push(file);
          return Promise.resolve(addJob(db));
        },
      }),
    });
    const batchId = await screening.intakeSample();
    const { head } = await watchUntil(screening, batchId);
    expect(head).toMatchObject({
      title: 'Sample CVs',
      jobTitle: 'Engineer',
      progress: { counts: { received: sampleCvFiles.length, refused: 1 } },
    });
    expect(await screening.intakeSample()).toBe(batchId);
    expect(opened).toEqual([path.join(samples, sampleJobFile)]);
  });
});
