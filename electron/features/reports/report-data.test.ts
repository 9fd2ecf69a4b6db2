import { describe, expect, it } from 'vitest';
import type { RankedItem } from '../../../core/contract/batch.ts';
import { anaCv, anaMatch, backendRubric } from '../../../tests/support/report-sample-person.ts';
import { sampleBatch, sampleRanking } from '../../../tests/support/report-sample-batch.ts';
import { presentPosition } from '../../../core/cv/present-position.ts';
import { peopleOf } from './batch-input.ts';
import { gatherFacts, missingOf } from './item-facts.ts';
import { batchReport, candidateReport, reportedItems } from './report-data.ts';

const printedOn = '2026-11-21';

describe('report on a batch', () => {
  it('lists everyone at the threshold or above, best first, with what is missing or stands in for it', async () => {
    const input = sampleBatch();
    const report = batchReport(input, await gatherFacts(input), printedOn);
    expect(report.rows.map(row => row.item.score)).toEqual([88, 86, 84, 82, 82, 79, 78]);
    expect(report.rows[0]).toMatchObject({ now: 'Staff engineer, Nordbank', missing: 'Kubernetes: AWS ECS' });
  });

  it('counts per required criterion how many ranked candidates have evidence, and no preferred one', async () => {
    const input = sampleBatch();
    const { coverage } = batchReport(input, await gatherFacts(input), printedOn);
    expect(coverage).toContainEqual({ label: 'TypeScript', found: 110 });
    expect(coverage.map(entry => entry.label)).not.toContain('Go');
  });

  it('puts every document into exactly one place: completed, needs help, refused, failed or duplicate', async () => {
    const input = sampleBatch();
    const report = batchReport(input, await gatherFacts(input), printedOn);
    const apart = [report.needHelp, report.refused, report.failed, report.duplicates].map(items => items.map(item => item.file));
    expect(apart).toEqual([['scan_0412.pdf'], ['CV_M_Haddad.pdf'], ['cut-off.pdf'], ['oeztuerk.pdf']]);
    expect(report.scores.length + apart.flat().length).toBe(report.summary.counts.received);
    expect(report.needHelp[0]?.error?.nextStep).not.toBe('');
  });

  it('names who carries hidden text and counts its words', async () => {
    const input = sampleBatch();
    const report = batchReport(input, await gatherFacts(input), printedOn);
    expect(report.hiddenText).toEqual([{ name: 'Αλέξανδρος Παπαδόπουλος', words: 4 }]);
  });

  it('lists people read instead of a ranking where there is no job', async () => {
    const { summary } = sampleBatch();
    const input = sampleBatch({ summary: { ...summary, rubric: null, rubricSavedAt: null } });
    const report = batchReport(input, await gatherFacts(input), printedOn);
    expect(report.rows).toEqual([]);
    expect(report.coverage).toEqual([]);
    expect(report.people).toHaveLength(110);
    expect(report.people[0]).toMatchObject({
      name: 'Ana Lindqvist',
      now: 'Staff engineer, Nordbank',
      years: 9.5,
      email: 'ana.lindqvist@example.com',
    });
  });

  it('reads results one at a time and lets other work run in between', async () => {
    let turns = 0;
    const counting = setInterval(() => (turns += 1), 1);
    const input = sampleBatch();
    const slow = sampleBatch({
      results: item => {
        const until = performance.now() + 1;
        while (performance.now() < until);
        return input.results(item);
      },
    });
    await gatherFacts(slow);
    clearInterval(counting);
    expect(turns).toBeGreaterThan(2);
  });
});

describe('report on a batch of which a glance is kept', () => {
  it('reads the results of those who reach the threshold and of those without one, and says the same of all', async () => {
    const whole = sampleBatch();
    const without = 'other-4';
    const read: string[] = [];
    const results = (item: RankedItem) => {
      read.push(item.itemId);
      return whole.results(item);
    };
    const statuses = anaMatch.results.map(result => result.status);
    const glance = (item: RankedItem) =>
      item.itemId === without ? null : { headline: presentPosition(anaCv), hiddenWords: item.itemId === 'cv-5' ? 4 : 0, statuses };
    const input = sampleBatch({ results, glance });
    const report = batchReport(input, await gatherFacts(input), printedOn);
    expect(report).toEqual(batchReport(whole, await gatherFacts(whole), printedOn));
    expect(read).toEqual([...whole.ranking.slice(0, 7).map(item => item.itemId), without]);
  });

  it('reads no result at all where there is no job', async () => {
    const { summary } = sampleBatch();
    const input = sampleBatch({
      summary: { ...summary, rubric: null, rubricSavedAt: null },
      ranking: sampleRanking().map(item => ({ ...item, score: null, rank: null })),
      results: () => {
        throw new Error('a result was read');
      },
      glance: () => ({ headline: 'Nurse, City Hospital', hiddenWords: 3, statuses: [] }),
    });
    const report = batchReport(input, await gatherFacts(input), printedOn);
    expect(report.people[0]).toMatchObject({ name: 'Ana Lindqvist', now: 'Nurse, City Hospital', years: 9.5 });
    expect(report.hiddenText).toHaveLength(110);
  });
});

describe('report on a candidate', () => {
  it('carries rubric, rank, the scores of all ranked candidates and hidden text of the own document', () => {
    const input = sampleBatch();
    const item = sampleRanking()[5];
    if (item === undefined) throw new Error('no item');
    const report = candidateReport(peopleOf(input), item, input.results(item), printedOn);
    expect(report).toMatchObject({ kind: 'candidate', rank: 6, printedOn, rubricSavedOn: '2026-11-11', decidedBy: null });
    expect(report?.batchScores).toHaveLength(110);
    expect(report?.hidden).toHaveLength(1);
  });

  it('is not made for a document that gave no CV', () => {
    const input = sampleBatch();
    const refused = sampleRanking().find(item => item.status === 'refused');
    if (refused === undefined) throw new Error('no item');
    expect(candidateReport(peopleOf(input), refused, input.results(refused), printedOn)).toBeNull();
  });

  it('is made for shortlisted candidates in order of rank, and for no more than asked', () => {
    const ranking = sampleRanking();
    expect(reportedItems(ranking, 50).map(item => item.rank)).toEqual([1, 2, 3, 4, 4, 6, 7]);
    expect(reportedItems(ranking, 3).map(item => item.rank)).toEqual([1, 2, 3]);
  });
});

describe('words about a candidate', () => {
  it('name required criteria that are not met and what was found instead', () => {
    expect(missingOf(backendRubric, anaMatch)).toBe('Kubernetes: AWS ECS');
  });

  it('name the present position before an older one, and the title under the name where there is none', () => {
    expect(presentPosition(anaCv)).toBe('Staff engineer, Nordbank');
    expect(presentPosition({ ...anaCv, experience: [] })).toBe('Staff engineer');
  });
});
