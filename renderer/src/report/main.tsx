import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import '@fontsource/inter/400.css';
import '@fontsource/inter/500.css';
import '@fontsource/inter/600.css';
import type { PrintJob } from '../../../core/contract/report.ts';
import { pageRules } from './page-rules.ts';
import { PrintedReports } from './printed-reports.tsx';
import './report.css';
import './report-tables.css';

declare global {
  interface Window {
    /** Draws a print job; resolves when fonts are loaded and the pages stand. */
    renderReport: (job: PrintJob) => Promise<void>;
  }
}

const container = document.getElementById('root');
const root = container === null ? null : createRoot(container);
const sheet = new CSSStyleSheet();
document.adoptedStyleSheets = [sheet];

window.renderReport = async job => {
  document.title = job.title;
  sheet.replaceSync(pageRules(job));
  flushSync(() => root?.render(<PrintedReports job={job} />));
  await document.fonts.ready;
};
