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
    const designed = await writeDesignedCvs(path.join(folder, 'designed'), count * (rounds + 1));
    const plain = await writeSyntheticCvs(path.join(folder, 'plain'), count * (rounds + 1));
    return [...(await compare('sample CVs as designed', designed, folder)), ...(await compare('tiny PDFs of bare text', plain, folder))];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Round {
  readonly bareSeconds: number;
  readonly screenSeconds: number;
  readonly longestBlockMs: number;
}

/** Both sides keep their threads over all rounds, warm up on the first share of the files and get a new share in each round. */
async function compare(what: string, files: readonly string[], folder: string): Promise<readonly Figure[]> {
  const count = files.length / (rounds + 1);
  const bare = new Piscina({ filename: path.join(import.meta.dirname, 'bare-pdfjs.worker.ts'), minThreads: threads, maxThreads: threads });
  const app = await startApp(path.join(folder, `workspace of ${what}`));
  const measured: Round[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const share = files.slice(round * count, (round + 1) * count);
    const bareSeconds = await timed(() => Promise.all(share.map(file => bare.run(file))));
    const watch = await watchMainThread();
    const screenSeconds = await timed(() => screenAll(app, share));
    const longestBlockMs = watch();
    if (round > 0) measured.push({ bareSeconds, screenSeconds, longestBlockMs });
  }
  await app.stop();
  await bare.destroy();
  const ratio = median(measured.map(round => round.screenSeconds / round.bareSeconds));
  return [
    { name: `screening ÷ bare pdf.js, ${what}`, value: ratio, unit: '×', target: '≤ 1.3' },
    { name: `screening, ${what}`, value: count / median(measured.map(round => round.screenSeconds)), unit: 'files/s', target: null },
    {
      name: `longest block of the main thread, ${what}`,
      value: median(measured.map(round => round.longestBlockMs)),
      unit: 'ms',
      target: '≤ 50',
    },
  ];
}

/** Watches how late the main thread is; the returned function ends that and gives the longest delay in milliseconds. */
async function watchMainThread(): Promise<() => number> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  // The first reading counts from before the watch began.
  await new Promise(resolve => setTimeout(resolve, 20));
  delay.reset();
  return () => {
    delay.disable();
    return delay.max / 1e6;
  };
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
    printer: {
      print: () => Promise.reject(new Error('nothing is printed here')),
      redraw: async () => '',
      warm: () => Promise.resolve(),
      close: () => Promise.resolve(),
    },
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
