import type { ReactElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import '@fontsource/inter/400.css';
import '@fontsource/inter/500.css';
import '@fontsource/inter/600.css';
import type { PrintJob } from '../../../core/contract/report.ts';
import { measureFirstPages } from './first-page.ts';
import { redrawPicture } from './redraw-picture.ts';
import { pageRules, runningText } from './page-rules.ts';
import { PrintedReports } from './printed-reports.tsx';
import './report.css';
import './comparison.css';
import './report-figures.css';
import './report-tables.css';

declare global {
  interface Window {
    /** Draws a print job; resolves when fonts are loaded and the pages stand. */
    renderReport: (job: PrintJob) => Promise<void>;
    /** Draws a picture anew as a PNG; both are data URLs, the answer is empty where it cannot be drawn. */
    redrawPicture: (picture: string) => Promise<string>;
  }
}

const weights = [400, 500, 600];
const container = document.createElement('main');
document.body.append(container);
let failure: unknown = null;
const root = createRoot(container, { onUncaughtError: error => (failure = error) });
const sheet = new CSSStyleSheet();
document.adoptedStyleSheets = [sheet];
void loadFonts('Ready 0123456789');

window.renderReport = async job => {
  document.title = job.title;
  sheet.replaceSync(pageRules(job));
  draw(<PrintedReports job={job} />);
  await loadFonts(container.textContent + runningText(job));
  await Promise.all([...document.images].map(image => image.decode()));
  const rowsOnFirstPage = measureFirstPages(container, job.paper);
  draw(<PrintedReports job={job} rowsOnFirstPage={rowsOnFirstPage} />);
};

window.redrawPicture = redrawPicture;

/** Draws at once; throws what a component threw, because an empty page must never pass for a report. */
function draw(reports: ReactElement): void {
  failure = null;
  flushSync(() => root.render(reports));
  if (failure !== null) throw failure;
}

/** Loads the font files that hold the characters of `text`; what prints in the margins asks for none by itself. */
async function loadFonts(text: string): Promise<void> {
  const characters = [...new Set(text)].join('');
  await Promise.all(weights.map(weight => document.fonts.load(`${weight} 10px Inter`, characters)));
  await document.fonts.ready;
}
