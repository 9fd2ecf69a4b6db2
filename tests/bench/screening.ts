import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Piscina } from 'piscina';
import { createApp, type App } from '../../electron/app.ts';
import { writeDesignedCvs, writeSyntheticCvs } from './documents.ts';
import { median, type Figure } from './figures.ts';

const project = path.resolve(import.meta.dirname, '../..');
const threads = availableParallelism();
const rounds = 3;

/** Wall time of screening (read, understand, match, save) against bare pdf.js over the same files on the same number of threads, in turn. */
export async function benchScreening(count: number): Promise<readonly Figure[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'shortlist-bench-'));
  try {
    const designed = await writeDesignedCvs(path.join(folder, 'designed'), count);
    const synthetic = await writeSyntheticCvs(path.join(folder, 'synthetic'), count);
    return [...(await compare('designed sample PDFs', designed, folder)), ...(await compare('plain text PDFs', synthetic, folder))];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function compare(what: string, files: readonly string[], folder: string): Promise<readonly Figure[]> {
  const bare = new Piscina({ filename: path.join(import.meta.dirname, 'bare-pdfjs.worker.ts'), minThreads: threads, maxThreads: threads });
  await Promise.all(files.slice(0, threads * 12).map(file => bare.run(file)));
  const app = await startApp(path.join(folder, `warm-${what}`));
  await screenAll(app, files.slice(0, threads * 12));
  const pairs: { readonly bareSeconds: number; readonly screenSeconds: number }[] = [];
  const delay = monitorEventLoopDelay({ resolution: 5 });
  for (let round = 0; round < rounds; round += 1) {
    const bareSeconds = await timed(() => Promise.all(files.map(file => bare.run(file))));
    const fresh = await startApp(path.join(folder, `workspace-${what}-${round}`));
    await screenAll(fresh, files.slice(0, threads * 12));
    delay.enable();
    const screenSeconds = await timed(() => screenAll(fresh, files.slice(threads * 12)));
    delay.disable();
    pairs.push({ bareSeconds: (bareSeconds * (files.length - threads * 12)) / files.length, screenSeconds });
    await fresh.stop();
  }
  await app.stop();
  await bare.destroy();
  return [
    {
      name: `screening ÷ bare pdf.js, ${what}`,
      value: median(pairs.map(pair => pair.screenSeconds / pair.bareSeconds)),
      unit: '×',
      target: '≤ 1.3',
    },
    {
      name: `screening, ${what}`,
      value: (files.length - threads * 12) / median(pairs.map(pair => pair.screenSeconds)),
      unit: 'files/s',
      target: null,
    },
    { name: `longest block of the main thread, ${what}`, value: delay.max / 1e6, unit: 'ms', target: '≤ 50' },
  ];
}

async function startApp(workspaceFolder: string): Promise<App> {
  const app = await createApp({
    programFolder: path.join(project, 'out'),
    resourcesFolder: path.join(project, 'resources'),
    workspaceFolder,
    temporary: true,
    version: '0',
    threads,
    defaultRegion: 'US',
    environment: process.env,
    printer: { print: () => Promise.reject(new Error('nothing is printed here')), close: () => Promise.resolve() },
  });
  app.start();
  return app;
}

async function screenAll(app: App, inputs: readonly string[]): Promise<void> {
  const job = await app.services.jobs.openJobFile(path.join(project, 'resources/samples/jobs/backend-engineer.md'));
  const batchId = await app.services.screening.openBatch({ inputs, job, title: 'bench' });
  await app.services.screening.whenFinished(batchId, () => undefined, new AbortController().signal);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}
