import path from 'node:path';
import { app, BrowserWindow, protocol } from 'electron';
import { z } from 'zod';
import { AppError } from '../../core/contract/errors.ts';
import type { PaperSize, PdfPrinter } from '../engine/printing/pdf-printer.ts';
import { appOrigin, blockNetwork, serveApp } from './protocol.ts';
import { hardenWindows } from './security.ts';
import { windowOptions } from './window.ts';

/** Longest times a step may take before it counts as failed: loading the page, a job, and each report of it beyond the first. */
const openTimeoutMs = 20_000;
const printTimeoutMs = 60_000;
const reportTimeoutMs = 1_000;

/** First Chromium that draws `@page` margin boxes by default; before it a window has to be told. */
const marginBoxesSince = 131;

/** A window that is ready to print; `gone` rejects when its process ends or it is closed. */
interface PrintWindow {
  readonly window: BrowserWindow;
  readonly gone: Promise<never>;
}

/**
 * Prints reports with one hidden window that is kept for the next report; after a crash or a timeout the next report
 * gets a new one. `print.html` offers `renderReport(job)`, which resolves when fonts are loaded and the pages stand.
 */
export function createPrinter(programFolder: string): PdfPrinter {
  let opening: Promise<PrintWindow> | null = null;
  let queue: Promise<unknown> = Promise.resolve();

  async function inWindow<Result>(work: (window: BrowserWindow) => Promise<Result>, limitMs: number): Promise<Result> {
    opening ??= open(programFolder);
    const current = opening;
    try {
      const { window, gone } = await current;
      return await within(limitMs, Promise.race([work(window), gone]));
    } catch (error) {
      opening = null;
      await discard(current);
      throw error instanceof AppError ? error : new AppError('REPORT_FAILED', { reason: reasonOf(error) }, { cause: error });
    }
  }

  /** One job after the other; a failed one costs the window. */
  function enqueue<Result>(work: (window: BrowserWindow) => Promise<Result>, limitMs = printTimeoutMs): Promise<Result> {
    const next = queue.then(() => inWindow(work, limitMs));
    queue = next.catch(() => undefined);
    return next;
  }

  return {
    print: (report, paper) => enqueue(window => printInWindow(window, report, paper), timeoutOf(report)),
    redraw: picture => enqueue(window => redrawInWindow(window, picture)),
    warm: async () => {
      opening ??= open(programFolder);
      await opening.catch(() => undefined);
    },
    close: async () => {
      await queue;
      if (opening !== null) await discard(opening);
      opening = null;
    },
  };
}

async function open(programFolder: string): Promise<PrintWindow> {
  await app.whenReady();
  prepareSession(programFolder);
  const { webPreferences } = windowOptions(programFolder);
  const { preload: _none, ...preferences } = webPreferences ?? {};
  const window = new BrowserWindow({
    show: false,
    width: 900,
    height: 1200,
    webPreferences: { ...preferences, ...marginBoxes(), backgroundThrottling: false },
  });
  const gone = whenGone(window);
  try {
    await within(openTimeoutMs, Promise.race([window.loadURL(`${appOrigin}/print.html`), gone]));
  } catch (error) {
    if (!window.isDestroyed()) window.destroy();
    throw error;
  }
  return { window, gone };
}

/** The command line has no window that would have set up the session before. */
function prepareSession(programFolder: string): void {
  if (protocol.isProtocolHandled('app')) return;
  serveApp(path.join(programFolder, 'renderer'), () => 'en');
  blockNetwork();
  hardenWindows();
}

function marginBoxes(): { readonly enableBlinkFeatures?: string } {
  const version = Number(process.versions.chrome.split('.')[0]);
  return version < marginBoxesSince ? { enableBlinkFeatures: 'PageMarginBoxes' } : {};
}

function whenGone(window: BrowserWindow): Promise<never> {
  const gone = new Promise<never>((_resolve, reject) => {
    window.webContents.once('render-process-gone', (_event, details) => reject(new Error(`the printing window ended: ${details.reason}`)));
    window.once('closed', () => reject(new Error('the printing window was closed')));
  });
  gone.catch(() => undefined);
  return gone;
}

async function printInWindow(window: BrowserWindow, report: unknown, paper: PaperSize): Promise<Uint8Array> {
  await window.webContents.executeJavaScript(await handOver(window, report));
  return window.webContents.printToPDF({
    pageSize: paper,
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
}

/** A file of many reports may take longer than one of a few. */
function timeoutOf(report: unknown): number {
  const { data } = Job.safeParse(report);
  return printTimeoutMs + (data?.reports.length ?? 0) * reportTimeoutMs;
}

async function redrawInWindow(window: BrowserWindow, picture: string): Promise<string> {
  return z.string().parse(await window.webContents.executeJavaScript(`window.redrawPicture(${JSON.stringify(picture)})`));
}

/**
 * Brings a job into the window and returns the script that draws it. Its reports travel one by one, because writing down
 * fifty of a large batch at once (9 MB) would hold everything else up.
 */
async function handOver(window: BrowserWindow, report: unknown): Promise<string> {
  const { reports, ...job } = Job.parse(report);
  const run = (script: string): Promise<unknown> => window.webContents.executeJavaScript(`${script}; undefined`);
  await run(`window.printJob = ${JSON.stringify({ ...job, reports: [] })}`);
  for (const each of reports) await run(`window.printJob.reports.push(${JSON.stringify(each)})`);
  return 'window.renderReport(window.printJob).finally(() => { delete window.printJob; })';
}

const Job = z.looseObject({ reports: z.array(z.unknown()) });

async function discard(opening: Promise<PrintWindow>): Promise<void> {
  const opened = await opening.catch(() => null);
  if (opened !== null && !opened.window.isDestroyed()) opened.window.destroy();
}

async function within<Value>(limitMs: number, work: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`the page did not finish within ${limitMs / 1000} seconds`)), limitMs);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message.slice(0, 200) : 'unknown';
}
