import type { PrintJob, Report } from '../../../core/contract/report.ts';
import { nameOf, shorten, showDay } from './report-words.ts';

/**
 * The `@page` rules of a job: paper, margins, and a running header and footer for each report. A report prints on
 * pages named after its place, so that a merged file carries the right name on each sheet.
 */
export function pageRules(job: PrintJob): string {
  const { accent, footer: line = '' } = job.brand ?? {};
  const colour = accent !== undefined && /^#[0-9a-f]{6}$/i.test(accent) ? `:root { --accent: ${accent}; }` : '';
  return [colour, ...job.reports.map((report, index) => rulesOf(report, pageName(index), job.paper, line))].join('\n');
}

/** Name of the pages of the report at `index`. */
export function pageName(index: number): string {
  return `report-${index}`;
}

/** All text that the margins of a job show, so that its fonts can be loaded beforehand. */
export function runningText(job: PrintJob): string {
  return (job.brand?.footer ?? '') + job.reports.map(report => headerLeft(report) + headerRight(report) + footer(report)).join('');
}

function rulesOf(report: Report, page: string, paper: string, line: string): string {
  const size = report.kind === 'comparison' ? `${paper} landscape` : paper;
  const small = 'font: 400 7.25pt Inter, sans-serif; color: #5a5f66; font-variant-ligatures: none;';
  const foot = `
      @bottom-left { content: ${quote(footer(report))}${line === '' ? '' : ` "\\a" ${quote(line)}`}; ${small} width: 80%; white-space: pre-line; }
      @bottom-right { content: counter(page) " of " counter(pages); ${small} font-weight: 500; color: #16181b; }`;
  return `
    @page ${page} {
      size: ${size};
      margin: 24mm 18mm 22mm 20mm;
      @top-left { content: ${quote(headerLeft(report))}; ${small} padding-top: 4mm; white-space: nowrap; }
      @top-right { content: ${quote(headerRight(report))}; ${small} padding-top: 4mm; text-align: right; white-space: nowrap; }${foot}
    }
    @page ${page}-first {
      size: ${size};
      margin: 18mm 18mm 22mm 20mm;${foot}
    }`;
}

/** Longest text in one half of a running header, in characters. */
const longestHeader = 44;

function headerLeft(report: Report): string {
  return shorten(headOf(report), longestHeader);
}

function headerRight(report: Report): string {
  const job = jobOf(report);
  return [shorten(job, longestHeader), showDay(report.printedOn)].filter(part => part !== '').join(' · ');
}

function headOf(report: Report): string {
  if (report.kind === 'batch') return 'Batch summary';
  return report.kind === 'candidate' ? nameOf(report) : `Comparison of ${report.people.length}`;
}

function jobOf(report: Report): string {
  if (report.kind === 'batch') return report.summary.title;
  return report.kind === 'candidate' ? (report.rubric?.title ?? '') : report.title;
}

function footer(report: Report): string {
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
