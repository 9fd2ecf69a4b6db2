import { describe, expect, it } from 'vitest';
import type { BatchItemResult } from '../../../core/contract/batch.ts';
import { sampleBatch } from '../../../tests/support/report-sample-batch.ts';
import { textField } from '../../../tests/support/report-samples.ts';
import { batchCsvLines } from './batch-csv.ts';

async function linesOf(input = sampleBatch()): Promise<readonly string[]> {
  const pieces: string[] = [];
  for await (const piece of batchCsvLines(input)) pieces.push(piece);
  return pieces;
}

/** A batch in which every name is `name`. */
function named(name: string) {
  const input = sampleBatch();
  const results = (item: Parameters<typeof input.results>[0]): BatchItemResult => {
    const result = input.results(item);
    return result.cv === null ? result : { ...result, cv: { ...result.cv, name: textField(name) } };
  };
  return sampleBatch({ results });
}

describe('CSV of a batch', () => {
  it('begins with a byte order mark and heads, criteria among them', async () => {
    const [head] = await linesOf();
    expect(head).toMatch(/^\uFEFFrank,score,low,high,recommendation,shortlisted,name,email,phone,location,years,/);
    expect(head).toContain(',TypeScript,Node.js,PostgreSQL,Kubernetes,');
    expect(head).toMatch(/,status,reason,file\r\n$/);
  });

  it('holds one line per document, also for those that are not ranked', async () => {
    const lines = await linesOf();
    expect(lines).toHaveLength(1 + 114);
    expect(lines[1]).toContain('1,88,85,90,strong yes,yes,Ana Lindqvist,ana.lindqvist@example.com,');
    expect(lines[1]).toContain(',1,1,1,0.4,1,');
    expect(lines.at(-2)).toContain('duplicate,Same content as cv-1.pdf.,oeztuerk.pdf');
  });

  it('keeps a phone number readable behind an apostrophe', async () => {
    expect((await linesOf())[1]).toContain(",'+46701740605,");
  });

  it.each([
    ['=HYPERLINK("http://evil.example","x")', `"'=HYPERLINK(""http://evil.example"",""x"")"`],
    ['+1+1', "'+1+1"],
    ['-2+3', "'-2+3"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'=1"],
    ['\r\n=1', "'=1"],
    ['\u0000=1', "'=1"],
    [' =1', "'=1"],
    ['\uFF1D1+1', "'\uFF1D1+1"],
  ])('neutralises %j', async (name, written) => {
    expect((await linesOf(named(name)))[1]).toContain(`,yes,${written},`);
  });

  it('keeps line ends, commas and quotes of a text inside its value', async () => {
    const line = (await linesOf(named('Ana,\n"the" Lindqvist')))[1] ?? '';
    expect(line).toContain(',"Ana, ""the"" Lindqvist",');
    expect(line.trimEnd()).not.toMatch(/[\r\n]/);
  });

  it('cuts a text of forty thousand characters to what a cell can hold', async () => {
    const line = (await linesOf(named('x'.repeat(40_000))))[1] ?? '';
    expect(line.length).toBeGreaterThan(32_000);
    expect(line.length).toBeLessThan(32_767);
  });
});
