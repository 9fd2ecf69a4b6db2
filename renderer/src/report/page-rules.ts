import type { BatchReport, CandidateReport, PrintJob } from '../../../core/contract/report.ts';
import { nameOf, showDay } from './report-words.ts';

/**
 * The `@page` rules of a job: paper, margins, and a running header and footer for each report. A report prints on
 * pages named after its place, so that a merged file carries the right name on each sheet.
 */
export function pageRules(job: PrintJob): string {
  return job.reports.map((report, index) => rulesOf(report, pageName(index), job.paper)).join('\n');
}

/** Name of the pages of the report at `index`. */
export function pageName(index: number): string {
  return `report-${index}`;
}

function rulesOf(report: CandidateReport | BatchReport, page: string, paper: string): string {
  const job = report.kind === 'batch' ? report.summary.title : (report.rubric?.title ?? '');
  const left = report.kind === 'batch' ? 'Batch summary' : nameOf(report);
  const right = [job, showDay(report.printedOn)].filter(part => part !== '').join(' · ');
  const small = 'font: 400 7.25pt Inter; color: #5a5f66;';
  return `
    @page ${page} {
      size: ${paper};
      margin: 24mm 18mm 22mm 20mm;
      @top-left { content: ${quote(left)}; ${small} }
      @top-right { content: ${quote(right)}; ${small} }
      @bottom-left { content: ${quote(footer(report))}; ${small} white-space: nowrap; }
      @bottom-right { content: counter(page) " of " counter(pages); ${small} font-weight: 500; color: #16181b; }
    }
    @page ${page}-first {
      size: ${paper};
      margin: 18mm 18mm 22mm 20mm;
      @bottom-left { content: ${quote(footer(report))}; ${small} white-space: nowrap; }
      @bottom-right { content: counter(page) " of " counter(pages); ${small} font-weight: 500; color: #16181b; }
    }`;
}

function footer(report: CandidateReport | BatchReport): string {
  const rubric = report.kind === 'batch' ? report.summary.rubric : report.rubric;
  const version =
    rubric === null ? [] : [`Rubric ${rubric.version}${report.rubricSavedOn === null ? '' : ` of ${showDay(report.rubricSavedOn)}`}`];
  const decided = report.decidedBy === null ? 'not decided yet' : `decided by ${report.decidedBy}`;
  return [...version, `software-assisted, ${decided}`].join(' · ');
}

/** A CSS string: quotes, backslashes and control characters escaped, so that no text can leave it. */
function quote(text: string): string {
  const escaped = text.replace(/["\\\p{Cc}<]/gu, character => `\\${character.codePointAt(0)?.toString(16) ?? ''} `);
  return `"${escaped}"`;
}
