import { describe, expect, it } from 'vitest';
import type { BatchReport, PrintJob } from '../../../core/contract/report.ts';
import { sampleBatch } from '../../../tests/support/report-sample-batch.ts';
import { pageRules, runningText } from './page-rules.ts';

function jobWith(title: string, changes: Partial<BatchReport> = {}): PrintJob {
  const report: BatchReport = {
    kind: 'batch',
    organization: '',
    printedOn: '2026-11-21',
    rubricSavedOn: '2026-11-11',
    decidedBy: null,
    summary: { ...sampleBatch().summary, title },
    rows: [],
    people: [],
    scores: [],
    needHelp: [],
    refused: [],
    failed: [],
    duplicates: [],
    olderVersions: [],
    coverage: [],
    hiddenText: [],
    ...changes,
  };
  return { paper: 'Letter', title, reports: [report, report] };
}

describe('page rules', () => {
  it('give each report pages of its own name and the paper of the job', () => {
    const rules = pageRules(jobWith('Backend engineer'));
    for (const page of ['report-0', 'report-0-first', 'report-1', 'report-1-first']) expect(rules).toContain(`@page ${page} {`);
    expect(rules.match(/size: Letter/g)).toHaveLength(4);
  });

  it('say who decided, or that nobody has', () => {
    expect(runningText(jobWith('Job'))).toContain('Rubric 4 of 11 November 2026 · software-assisted, not decided yet');
    expect(runningText(jobWith('Job', { decidedBy: 'Maren Holt' }))).toContain('software-assisted, decided by Maren Holt');
  });

  it.each(['"; } @page { size: 1px }', '\\', 'a\nb', '</style>', '\u0000'])('keep %j inside its string', title => {
    const rules = pageRules(jobWith(title));
    const strings = [...rules.matchAll(/content: "((?:[^"\\\n]|\\[0-9a-f]+ )*)"/g)];
    expect(strings).toHaveLength(rules.match(/content: "/g)?.length ?? 0);
    expect(rules.replace(/"(?:[^"\\\n]|\\[0-9a-f]+ )*"/g, '""')).not.toContain('1px');
  });

  it('shorten a title that would run into the other half of the head', () => {
    expect(runningText(jobWith('A very long title of a job that never seems to end at all'))).toContain(
      'A very long title of a job that never…',
    );
  });
});
