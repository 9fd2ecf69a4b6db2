import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeSyntheticCvs } from './documents.ts';
import type { Figure } from './figures.ts';
import { memoryOf, readQuietly } from './memory.ts';

const project = path.resolve(import.meta.dirname, '../..');
const job = path.join(project, 'resources/samples/jobs/backend-engineer.md');

/** Time per file and peak memory of the real command line over 100 and over 2,000 files. */
export async function benchGrowth(): Promise<readonly Figure[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'shortlist-growth-'));
  try {
    const small = await screenFolder(folder, 100);
    const large = await screenFolder(folder, 2_000);
    return [
      { name: 'time per file, 100 files', value: small.msPerFile, unit: 'ms', target: null },
      { name: 'time per file, 2,000 files', value: large.msPerFile, unit: 'ms', target: null },
      { name: 'time per file at 2,000 ÷ at 100', value: large.msPerFile / small.msPerFile, unit: '×', target: '≤ 1.1' },
      { name: 'peak memory of all processes, 2,000 files', value: large.peakMb, unit: 'MB', target: '≤ 900' },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Command line over the shipped samples with all four outputs: seconds from start to files written. */
export async function benchSamples(): Promise<readonly Figure[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'shortlist-samples-'));
  try {
    const outputs = ['json', 'pdf', 'xlsx', 'csv'].flatMap(kind => [`--${kind}`, path.join(folder, `result.${kind}`)]);
    const start = performance.now();
    await runScreen(['--quiet', '--job', job, ...outputs, path.join(project, 'resources/samples/cvs')]);
    return [
      {
        name: 'command line over the samples, start to files written',
        value: (performance.now() - start) / 1000,
        unit: 's',
        target: '≤ 6',
      },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function screenFolder(folder: string, count: number): Promise<{ readonly msPerFile: number; readonly peakMb: number }> {
  const cvs = path.join(folder, String(count));
  await writeSyntheticCvs(cvs, count);
  const json = path.join(folder, `${count}.json`);
  const peakMb = await runScreen(['--quiet', '--job', job, '--json', json, cvs]);
  const timing = (JSON.parse(await readFile(json, 'utf8')) as { timing: { files: number; seconds: number } }).timing;
  return { msPerFile: (timing.seconds * 1000) / timing.files, peakMb };
}

/** Runs the command and returns the most memory its processes held together (proportional set size), in MB. */
async function runScreen(args: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, [path.join(project, 'electron/setup/launch.mjs'), 'screen', ...args], { stdio: 'ignore' });
  let peak = 0;
  const timer = setInterval(() => {
    peak = Math.max(peak, child.pid === undefined ? 0 : memoryOfTree(child.pid));
  }, 100);
  const status = await new Promise<number | null>(resolve => child.on('exit', resolve));
  clearInterval(timer);
  if (status !== 0 && status !== 2) throw new Error(`screen ended with ${status}`);
  return peak;
}

function memoryOfTree(root: number): number {
  const parents = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const parent = Number(readQuietly(`/proc/${name}/stat`).replace(/^.*\)/, '').trim().split(' ')[1]);
    parents.set(parent, [...(parents.get(parent) ?? []), Number(name)]);
  }
  // The launcher itself is no part of the product's memory; its children are.
  const below = (pid: number): readonly number[] => (parents.get(pid) ?? []).flatMap(child => [child, ...below(child)]);
  return below(root).reduce((sum, pid) => sum + memoryOf(pid).proportionalMb, 0);
}
