import { app, BrowserWindow } from 'electron';
import { AppError } from '../../core/contract/errors.ts';
import type { PaperSize, PdfPrinter } from '../engine/printing/pdf-printer.ts';
import { appOrigin } from './protocol.ts';
import { windowOptions } from './window.ts';

/** Longest a report may take to draw or to print before it counts as failed. */
const printTimeoutMs = 60_000;

/**
 * Prints reports with one hidden window that is kept for the next report. `print.html` offers
 * `renderReport(report)`, which resolves when fonts are loaded and the pages stand.
 */
export function createPrinter(programFolder: string): PdfPrinter {
  let opening: Promise<BrowserWindow> | null = null;
  let queue: Promise<unknown> = Promise.resolve();

  async function open(): Promise<BrowserWindow> {
    await app.whenReady();
    const window = new BrowserWindow({ ...windowOptions(programFolder), width: 900, height: 1200 });
    await window.loadURL(`${appOrigin}/print.html`);
    return window;
  }

  async function print(report: unknown, paper: PaperSize): Promise<Uint8Array> {
    opening ??= open();
    try {
      const window = await opening;
      return await withTimeout(printInWindow(window, report, paper));
    } catch (error) {
      await discard(opening);
      opening = null;
      throw error instanceof AppError ? error : new AppError('REPORT_FAILED', { reason: reasonOf(error) }, { cause: error });
    }
  }

  return {
    print: (report, paper) => {
      const next = queue.then(() => print(report, paper));
      queue = next.catch(() => undefined);
      return next;
    },
    close: async () => {
      await queue;
      if (opening !== null) await discard(opening);
      opening = null;
    },
  };
}

async function printInWindow(window: BrowserWindow, report: unknown, paper: PaperSize): Promise<Uint8Array> {
  await window.webContents.executeJavaScript(`window.renderReport(${JSON.stringify(report)})`);
  return window.webContents.printToPDF({
    pageSize: paper,
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
}

async function discard(opening: Promise<BrowserWindow>): Promise<void> {
  const window = await opening.catch(() => null);
  window?.destroy();
}

async function withTimeout<Value>(work: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('the page did not finish')), printTimeoutMs);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message.slice(0, 200) : 'unknown';
}
