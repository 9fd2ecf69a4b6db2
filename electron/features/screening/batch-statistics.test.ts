import { describe, expect, it } from 'vitest';
import { addJob, cvOf, folderOf, startScreening, watchUntil } from '../../../tests/support/test-screening.ts';

describe('the figures of a batch', () => {
  it('account for every file, and count people once', async () => {
    const { screening, db } = startScreening();
    addJob(db);
    const files = {
      'a.txt': 1,
      'a-copy.txt': 1,
      'a-later.txt': `${cvOf(1)}\nLanguages: German C1\n`,
      'b.txt': 2,
      'c.txt': 7,
      'cut.pdf': '%PDF-1.4 cut',
      'note.txt': 'Please call me.',
    };
    const batchId = await screening.intake({ paths: [folderOf(files)], target: { kind: 'job', jobId: 'job' } });
    const { head, rows } = await watchUntil(screening, batchId);
    const figures = await screening.statistics(batchId);
    const ranked = rows.filter(row => row.status === 'completed' && row.versionOf === null);
    expect(figures).toMatchObject({ jobTitle: 'Engineer', counts: head.progress.counts, versions: 1, shortlisted: 0 });
    expect(figures.scores.reduce((sum, count) => sum + count, 0)).toBe(ranked.length);
    const yes = head.rubric?.thresholds.yes ?? 0;
    expect(figures.aboveYes).toBe(ranked.filter(row => (row.score ?? 0) >= yes).length);
    for (const { found, partly, missing, unknown } of figures.criteria) expect(found + partly + missing + unknown).toBe(ranked.length);
    expect(figures.criteria.map(({ label, required }) => [label, required])).toEqual([
      ['Bachelor', false],
      ['Years', true],
      ['PMP', true],
    ]);
    expect(figures.criteria[2]).toMatchObject({ found: 0, missing: ranked.length });
    expect(figures.duplicates).toEqual([{ file: 'a.txt', duplicateOf: 'a-copy.txt' }]);
    expect(figures.reasons.reduce((sum, reason) => sum + reason.files, 0)).toBe(
      figures.counts.refused + figures.counts.needsHelp + figures.counts.failed,
    );
    expect(figures.kinds.reduce((sum, kind) => sum + kind.files, 0)).toBe(7);
    expect(figures.readingTimes.reduce((sum, count) => sum + count, 0)).toBe(figures.counts.completed + figures.counts.needsHelp);
    expect(figures.meanSeconds).toBeGreaterThan(0);
  });

  it('have no scores and no criteria without a job', async () => {
    const { screening } = startScreening();
    const batchId = await screening.intake({ paths: [folderOf({ 'a.txt': 1 })], target: { kind: 'read-only' } });
    await watchUntil(screening, batchId);
    expect(await screening.statistics(batchId)).toMatchObject({ thresholds: null, criteria: [], aboveYes: 0, counts: { completed: 1 } });
    await expect(screening.statistics('none')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
