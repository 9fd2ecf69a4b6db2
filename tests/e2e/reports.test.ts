import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PrintJob } from '../../core/contract/report.ts';
import type { Decision } from '../../core/contract/triage.ts';
import { peopleOf } from '../../electron/features/reports/batch-input.ts';
import { batchReport, candidateReport, comparisonReport, reportedItems } from '../../electron/features/reports/report-data.ts';
import { gatherFacts } from '../../electron/features/reports/item-facts.ts';
import { countPdfPages } from '../../electron/features/reports/pdf-pages.ts';
import { sampleBatch, sampleResult } from '../support/report-sample-batch.ts';
import { hostileCandidate, longCandidate } from '../support/report-sample-extremes.ts';
import type { PrintStep } from '../support/print-main.ts';
import { buildPrinting, runPrinting } from '../support/print-run.ts';

let place = '';
let steps: readonly PrintStep[] = [];

beforeAll(async () => {
  place = await mkdtemp(path.join(tmpdir(), 'shortlist-print-'));
  await buildPrinting(place);
  const jobs = await sampleJobs();
  await mkdir(path.join(place, 'jobs'));
  for (const [name, job] of Object.entries(jobs)) await writeFile(path.join(place, 'jobs', `${name}.json`), JSON.stringify(job));
  steps = await runPrinting(place);
}, 120_000);

afterAll(() => rm(place, { recursive: true, force: true }));

describe('printed reports', () => {
  it('are tagged PDFs with title, language and an outline of one entry per report', async () => {
    const pdf = await openPdf('2-merged');
    const { info } = await pdf.getMetadata();
    expect(info).toMatchObject({ Title: 'Backend engineer: batch summary', Language: 'en' });
    expect(await rawPdf('2-merged')).toContain('/Marked true');
    const outline = await pdf.getOutline();
    expect(outline.map(entry => entry.title).slice(0, 4)).toEqual([
      'Backend engineer',
      'Ana Lindqvist',
      'Deniz Öztürk',
      'Łucja Żółć-Nowakowska',
    ]);
    expect(outline[1]?.items.map((entry: { readonly title: string }) => entry.title)).toContain('Questions to ask');
  });

  it('read out tables with heads, marks and drawings in words', async () => {
    const page = await (await openPdf('1-candidate')).getPage(1);
    const tree = JSON.stringify(await page.getStructTree());
    for (const role of ['H1', 'Table', 'TR', 'TH', 'TD', 'Figure']) expect(tree).toContain(`"role":"${role}"`);
    expect(tree).toContain('Score 88 of 100, range 85 to 90: Strong yes.');
  });

  it('name the candidate on the second page, and rubric, decision and page number on every page', async () => {
    const [first = '', second = ''] = await pagesOf('1-candidate');
    const foot = 'Rubric 4 of 11 November 2026 · software-assisted, not decided yet';
    expect(first).toContain(foot);
    expect(first).toContain('1 of 2');
    expect(second).toContain(foot);
    expect(second).toContain('2 of 2');
    expect(second).toContain('Backend engineer · 21 November 2026');
    expect(second).toContain('Ana Lindqvist');
    expect(first).not.toContain('Backend engineer · 21');
  });

  it('show criteria with quotes and points that add up, and the key', async () => {
    const [first = ''] = await pagesOf('1-candidate');
    expect(first).toContain('Required 46.4 of 50');
    expect(first).toContain('Kubernetes instead: AWS ECS “Run 60 services on AWS ECS (Fargate)” 1 2.4 / 6');
    expect(first).toContain('Go not in 2 pages no sentence found; not scored 0 / 4');
    expect(first).toContain('alternative found');
  });

  it('begin each report on a page of its own, with its own name in the running head', async () => {
    const pages = await pagesOf('2-merged');
    const heads = pages.map(text => text.split(' ').slice(0, 2).join(' '));
    expect(heads.filter(head => head === 'Deniz Öztürk')).toHaveLength(1);
    expect(heads.filter(head => head === 'Batch summary')).toHaveLength(1);
    expect(pages.length).toBe(2 + 7 * 2);
  });

  it('embed real fonts for Latin, Polish, Hungarian, Russian, Greek and Vietnamese names', async () => {
    const bytes = await rawPdf('2-merged');
    const fonts = new Set([...bytes.matchAll(/\/BaseFont \/[A-Z]{6}\+(\S+)/g)].map(match => match[1]));
    expect(fonts).toEqual(new Set(['Inter-Medium', 'Inter-Regular', 'Inter-SemiBold']));
    expect(bytes).not.toContain('/Subtype /Type3');
    const text = (await pagesOf('2-merged')).join(' ');
    for (const name of ['Łucja Żółć-Nowakowska', 'Őrsi Kőműves', 'Жанна Щербакова', 'Αλέξανδρος Παπαδόπουλος', 'Nguyễn Thị Phương']) {
      expect(text).toContain(name);
    }
  });

  it('let a table of forty criteria run on under its head, and lose no row', async () => {
    const pages = await pagesOf('3-long');
    const text = pages.join(' ');
    for (let index = 0; index < 40; index += 1) expect(text).toContain(`Criterion number ${index} `);
    expect(pages[1]).toContain('Criterion Found Evidence');
    expect(text).toContain('Required, continued');
    expect(text.match(/Decision: invite, hold, decline/g)).toHaveLength(1);
  });

  it('keep a hostile text a text: no markup, no style, no link', async () => {
    const text = (await pagesOf('4-hostile')).join(' ');
    expect(text).toContain('<img src=x onerror=alert(1)>');
    expect(text).toContain('"; } @page { size: 1px }');
    const pdf = await openPdf('4-hostile');
    const annotations = await (await pdf.getPage(1)).getAnnotations();
    expect(annotations).toEqual([]);
  });

  it('say at the foot what people decided', async () => {
    const pages = await pagesOf('9-decided');
    expect(pages[0]).toContain('software-assisted, decided by the recruiter: 2 shortlisted, 1 maybe, 1 declined');
    expect(pages[0]).toContain('Ana Lindqvist shortlisted Staff engineer');
    expect(pages[0]).toContain('Őrsi Kőműves declined Staff engineer');
    expect(pages.at(-1)).toContain('software-assisted, decided by the recruiter: shortlisted');
  });

  it('hold fifty people in one file, with an outline entry each and none left out', async () => {
    const pdf = await openPdf('10-fifty');
    const outline = await pdf.getOutline();
    expect(outline.map(entry => entry.title)).toEqual(Array.from({ length: 50 }, (_, index) => `Person ${index}`));
    const heads = (await pagesOf('10-fifty')).filter(text => text.includes('1 of ') || text.startsWith('Person'));
    expect(heads.length).toBeGreaterThanOrEqual(50);
    expect(steps.find(step => step.name === '10-fifty')?.error).toBeNull();
  });

  it('lay sheets on their side for people side by side, each criterion once, and go on in upright reports', async () => {
    const pdf = await openPdf('11-compared');
    const [, , width = 0, height = 0] = (await pdf.getPage(1)).view;
    expect(width / height).toBeCloseTo(297 / 210, 2);
    const pages = await pagesOf('11-compared');
    expect(pages[0]).toContain('Comparison of 3');
    expect(pages[0]).toContain('Ana Lindqvist has the highest score, 88.');
    expect(pages[1]).toContain('Backend engineer · 21 November 2026');
    const text = pages.join(' ');
    expect(text.match(/TypeScript required, 8 points/g)).toHaveLength(1);
    expect(text).toContain('not matched');
    expect(text.match(/Decided by Date/g)).toHaveLength(1);
  });

  it.each(['1-candidate', '2-merged', '3-long', '4-hostile', '10-fifty'])('tell their number of pages (%s)', async name => {
    const pdf = await openPdf(name);
    expect(countPdfPages(await readFile(path.join(place, 'jobs', `${name}.pdf`)))).toBe(pdf.numPages);
  });

  it('fail by name when they cannot be drawn, and print again afterwards', async () => {
    expect(steps.find(step => step.name === '7-broken')?.error).toBe('REPORT_FAILED');
    expect(steps.find(step => step.name === '8-after')?.error).toBeNull();
    expect(await pagesOf('8-after')).toHaveLength(2);
  });

  it('are made again in a new window after the window has crashed', () => {
    expect(steps.find(step => step.name === '5-crash')?.error).toBe('REPORT_FAILED');
    expect(steps.find(step => step.name === '6-after')?.error).toBeNull();
  });
});

async function sampleJobs(): Promise<Readonly<Record<string, unknown>>> {
  const input = sampleBatch();
  const day = '2026-11-21';
  const candidates = reportedItems(input.ranking, 50).flatMap(
    item => candidateReport(peopleOf(input), item, input.results(item), day) ?? [],
  );
  const summary = batchReport(input, await gatherFacts(input), day);
  const job = (reports: PrintJob['reports']): PrintJob => ({ paper: 'A4', title: `${input.summary.title}: batch summary`, reports });
  const first = candidates.slice(0, 1);
  return {
    '1-candidate': job(first),
    '2-merged': job([summary, ...candidates]),
    '3-long': job(candidates.slice(0, 1).map(longCandidate)),
    '4-hostile': job(candidates.slice(0, 1).map(hostileCandidate)),
    '5-crash': job(first),
    '6-after': job(first),
    '7-broken': { ...job(first), reports: [{ kind: 'candidate' }] },
    '8-after': job(first),
    '9-decided': job(await decidedReports()),
    '10-fifty': job(fiftyPeople()),
    '11-compared': job([comparisonReport(peopleOf(input), [...candidates.slice(0, 2), ...candidates.slice(0, 1).map(longCandidate)], day)]),
  };
}

/** The summary of a batch about which people have decided, and the report on one who was shortlisted. */
async function decidedReports(): Promise<PrintJob['reports']> {
  const decisions = new Map<string, Decision>([
    ['cv-0', 'shortlist'],
    ['cv-1', 'shortlist'],
    ['cv-2', 'maybe'],
    ['cv-3', 'decline'],
  ]);
  const input = sampleBatch({ decisions });
  const [item] = input.ranking;
  const candidate = item === undefined ? null : candidateReport(peopleOf(input), item, input.results(item), '2026-11-21');
  return [batchReport(input, await gatherFacts(input), '2026-11-21'), ...(candidate === null ? [] : [candidate])];
}

function fiftyPeople(): PrintJob['reports'] {
  const input = sampleBatch();
  return input.ranking
    .slice(0, 50)
    .flatMap(
      (item, index) => candidateReport(peopleOf(input), item, sampleResult({ ...item, name: `Person ${index}` }), '2026-11-21') ?? [],
    );
}

async function rawPdf(name: string): Promise<string> {
  return (await readFile(path.join(place, 'jobs', `${name}.pdf`))).toString('latin1');
}

async function openPdf(name: string) {
  const bytes = await readFile(path.join(place, 'jobs', `${name}.pdf`));
  return getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
}

/** The words of each page in the order in which the PDF draws them, one space between. */
async function pagesOf(name: string): Promise<readonly string[]> {
  const pdf = await openPdf(name);
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    const text = items.map(item => ('str' in item ? `${item.str}${item.hasEOL ? ' ' : ''}` : '')).join('');
    pages.push(text.replace(/\s+/g, ' ').trim());
  }
  return pages;
}
