import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp, type App } from '../../electron/app.ts';
import type { SavedRubric } from '../../db/queries/jobs.ts';

const project = path.resolve(import.meta.dirname, '../..');
const everyone = { top: null, threshold: null };

describe('a batch that was screened', () => {
  let folder = '';
  let app: App;
  let job: SavedRubric;
  let batchId = '';

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'shortlist-rescore-'));
    app = await createApp({
      programFolder: path.join(project, 'out'),
      resourcesFolder: path.join(project, 'resources'),
      workspaceFolder: folder,
      temporary: true,
      version: '0',
      threads: 2,
      defaultRegion: 'US',
      environment: {},
      printer: {
        print: () => Promise.reject(new Error('nothing is printed here')),
        redraw: async () => '',
        warm: () => Promise.resolve(),
        close: () => Promise.resolve(),
      },
    });
    app.start();
    job = await app.services.jobs.openJobFile(path.join(project, 'resources/samples/jobs/backend-engineer.md'));
    batchId = await app.services.screening.openBatch({ inputs: [path.join(project, 'resources/samples/cvs')], job, title: 'samples' });
    await finished();
  });
  afterAll(async () => {
    await app.stop();
    await rm(folder, { recursive: true, force: true });
  });

  function finished(): Promise<void> {
    return app.services.screening.whenFinished(batchId, () => undefined, new AbortController().signal);
  }
  async function scores(): Promise<ReadonlyMap<string, number | null>> {
    const ranking = await app.services.screening.ranking(batchId, everyone);
    return new Map(ranking.flatMap(item => (item.rank === null ? [] : [[item.itemId, item.score]])));
  }

  it('re-ranks under other weights by arithmetic, to the very scores that a saved version gives, and opens no document for it', async () => {
    const { rubric } = job;
    const before = await scores();
    expect(new Map(app.services.screening.whatIf(batchId, rubric).map(place => [place.itemId, place.score]))).toEqual(before);

    const changed = { ...rubric, weights: { required: 20, preferred: 50, experience: 10, education: 20 } };
    const promised = new Map(app.services.screening.whatIf(batchId, changed).map(place => [place.itemId, place.score]));
    expect(promised).not.toEqual(before);
    expect(await scores()).toEqual(before);

    const db = app.services.workspace.db;
    db.exec('DELETE FROM document_chunk');
    const saved = app.services.jobs.saveRubric(job.jobId, changed);
    expect(saved.rubric.version).toBe(2);
    await app.services.screening.rescore(batchId, saved);
    await finished();
    expect(await scores()).toEqual(promised);
    expect(app.services.jobs.getRubric(job.jobId, 1)?.rubric.weights).toEqual(rubric.weights);
  });
});
