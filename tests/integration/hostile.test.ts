import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeError } from '../../core/contract/errors.ts';
import { hostileFiles, writeHostileFiles, type HostileFile } from '../fixtures/hostile.ts';
import { stuffedWords } from '../fixtures/hostile/stuffed-words.ts';
import { runScreen, type ScreenedCandidate, type ScreenJson, type ScreenRun } from '../support/run-screen.ts';

const job = path.resolve(import.meta.dirname, '../../resources/samples/jobs/backend-engineer.md');

/** The whole run, with its bombs, on a slow machine; one document alone has 20 seconds. */
const longestRunMs = 150_000;
const longestDocumentSeconds = 25;
/** A run over as many harmless files takes about 600 MiB on two threads; the rest is what bombs may take before they are stopped. */
const mostMemoryMb = 1_200;

/** Files where a program may rightly see what a person does not although they hold no stuffed words. */
const withInstructions = /^prompt-injection/;

let folder = '';
let run: ScreenRun;
let tookMs = 0;
let peakMb = 0;
let candidates: ReadonlyMap<string, ScreenedCandidate>;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'shortlist-hostile-'));
  const files = path.join(folder, 'files');
  mkdirSync(files);
  await writeHostileFiles(files);
  const started = performance.now();
  run = await runScreen(
    ['--concurrency', '2', '--job', job, '--json', path.join(folder, 'all.json'), '--csv', path.join(folder, 'all.csv'), files],
    {
      onMemory: mebibytes => {
        peakMb = Math.max(peakMb, mebibytes);
      },
    },
  );
  tookMs = performance.now() - started;
  const result = JSON.parse(readFileSync(path.join(folder, 'all.json'), 'utf8')) as ScreenJson;
  candidates = new Map(result.candidates.map(candidate => [candidate.file, candidate]));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function resultOf(name: string): ScreenedCandidate {
  const found = candidates.get(name);
  if (found === undefined) throw new Error(`${JSON.stringify(name)} is not in the result`);
  return found;
}

function named(files: readonly HostileFile[]): readonly (readonly [string, HostileFile])[] {
  return files.map(file => [`${JSON.stringify(file.name.slice(0, 60))} (${file.what})`, file]);
}

describe('a folder of hostile files', () => {
  it('is screened to its end by a process that lives, within time and memory', () => {
    expect(run.status).toBe(2);
    expect(run.stderr).not.toMatch(/error|warning|INTERNAL/i);
    expect(candidates.size).toBe(hostileFiles.length);
    expect(tookMs).toBeLessThan(longestRunMs);
    expect(peakMb).toBeLessThan(mostMemoryMb);
    for (const { file, seconds } of candidates.values()) expect(seconds, file).toBeLessThan(longestDocumentSeconds);
  });

  it.each(named(hostileFiles))('%s ends as it must', (_what, file) => {
    const { status, error, duplicateOf } = resultOf(file.name);
    expect([file.expect, ...(file.orElse ?? [])]).toContain(status);
    if (status === 'completed') expect(error).toBe('');
    else if (status === 'duplicate') expect(candidates.has(duplicateOf ?? '')).toBe(true);
    else expect(error).toMatch(/^\S.{5,}\. .{5,}\.$/s);
    if (file.code !== undefined && status === file.expect) {
      const { nextStep } = describeError(file.code);
      const [opening = ''] = describeError(file.code).sentence.split(/[“{]/);
      expect(error.startsWith(opening), error).toBe(true);
      expect(error.endsWith(nextStep), error).toBe(true);
    }
  });

  it.each(named(hostileFiles.filter(file => file.twin !== undefined)))('%s scores exactly as its clean twin', (_what, file) => {
    const twin = resultOf(file.twin ?? '');
    expect(twin.score).toBeGreaterThan(0);
    expect(resultOf(file.name).score).toBe(twin.score);
  });

  it.each(named(hostileFiles.filter(file => file.hidden === stuffedWords)))('%s is shown with a warning', (_what, file) => {
    expect(resultOf(file.name).warnings.join(' ')).toContain('Hidden text');
  });

  it('warns of instructions to software, and of nothing in files that hide nothing', () => {
    for (const { name, hidden } of hostileFiles) {
      const warnings = resultOf(name).warnings.join(' ');
      if (withInstructions.test(name)) expect(warnings, name).toContain('Instruction to software');
      else if (hidden === undefined) expect(warnings, name).not.toContain('Hidden text');
    }
  });

  it('shows names that could disturb a terminal, a spreadsheet or a table as harmless text', () => {
    const csv = readFileSync(path.join(folder, 'all.csv'), 'utf8');
    // eslint-disable-next-line no-control-regex
    expect(run.stdout.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]/u);
    expect(run.stdout).toContain('new⏎line.txt');
    for (const line of csv.split(/\r?\n/)) expect(line).not.toMatch(/(^|,)"?[=+@\t\r-][^\d,"]/);
    for (const name of ['=1+1.txt', '@sum(a1).txt', '+cmd.txt', '-rf.txt']) expect(csv).toContain(`'${name}`);
  });
});
