import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { criterionLetters } from '../../core/contract/batch-view.ts';
import { Match } from '../../core/contract/match.ts';
import { Rubric } from '../../core/contract/rubric.ts';
import { sampleCvFiles, sampleJobFile } from '../../electron/features/screening/sample-batch.ts';
import { runScreen } from '../support/run-screen.ts';

const project = path.resolve(import.meta.dirname, '../..');
const samples = path.join(project, 'resources', 'samples');

const Result = z.object({
  job: z.object({ criteria: Rubric.unwrap().shape.criteria }),
  candidates: z.array(
    z.object({
      status: z.string(),
      name: z.string(),
      totalYears: z.number(),
      rank: z.number().nullable(),
      match: z.union([Match, z.null()]),
    }),
  ),
});
type Result = z.infer<typeof Result>;

const folder = await mkdtemp(path.join(tmpdir(), 'shortlist-preview-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the preview on the first screen', () => {
  it('is what the sample batch gives (to renew it: npm test -- tests/integration/sample-preview.test.ts -u)', async () => {
    const json = path.join(folder, 'samples.json');
    await runScreen([
      '--quiet',
      '--job',
      path.join(samples, sampleJobFile),
      '--json',
      json,
      ...sampleCvFiles.map(file => path.join(samples, file)),
    ]);
    const result = Result.parse(JSON.parse(await readFile(json, 'utf8')));
    await expect(`${JSON.stringify(previewOf(result), null, 2)}\n`).toMatchFileSnapshot(
      path.join(project, 'renderer/src/features/home/sample-preview.json'),
    );
  });
});

function previewOf({ job, candidates }: Result): unknown {
  const ranked = candidates.filter(candidate => candidate.rank !== null && candidate.match !== null);
  const ranks = ranked.map(candidate => candidate.rank);
  const count = (status: string): number => candidates.filter(candidate => candidate.status === status).length;
  return {
    received: candidates.length,
    completed: count('completed'),
    needsHelp: count('needs-help'),
    refused: count('refused'),
    duplicate: count('duplicate'),
    rows: ranked.slice(0, 9).map(({ name, totalYears, rank, match }) => ({
      place: `${rank}${ranks.filter(other => other === rank).length > 1 ? '=' : ''}`,
      name,
      years: totalYears,
      score: match?.score.score,
      low: match?.score.low,
      high: match?.score.high,
      recommendation: match?.recommendation,
      required: lettersOf(job, match),
    })),
    first: firstOf(job, ranked[0]?.match ?? null),
  };
}

function lettersOf({ criteria }: Result['job'], match: Match | null): string {
  const required = criteria.filter(criterion => criterion.necessity === 'required');
  const skills = required.filter(criterion => criterion.kind !== 'experience' && criterion.kind !== 'education');
  return skills.map(({ id }) => criterionLetters[match?.results.find(result => result.criterionId === id)?.status ?? 'unknown']).join('');
}

/** One criterion of each kind of outcome, the heaviest first. */
function firstOf({ criteria }: Result['job'], match: Match | null): unknown {
  const [counterfactual] = match?.counterfactuals ?? [];
  const outcomes = [['met'], ['implied', 'partly', 'alternative'], ['missing']].flatMap(statuses => {
    const found = match?.results.find(result => statuses.includes(result.status));
    const criterion = criteria.find(({ id }) => id === found?.criterionId);
    if (found === undefined || criterion === undefined) return [];
    return [
      { label: criterion.label, status: found.status, finding: found.finding, quote: found.quote, page: found.evidence[0]?.page ?? null },
    ];
  });
  return {
    would: counterfactual === undefined ? null : { score: counterfactual.score, change: counterfactual.change },
    criteria: outcomes,
  };
}
