import type { BatchItemResult, RankedItem } from '../../../core/contract/batch.ts';
import { AppError } from '../../../core/contract/errors.ts';
import type { BatchOutputInput, CandidateReport, PrintJob } from '../../../core/contract/report.ts';
import type { WorkerPool } from '../../engine/pool/worker-pool.ts';
import type { PdfPrinter } from '../../engine/printing/pdf-printer.ts';
import { batchCsvLines } from './batch-csv.ts';
import { peopleOf, type PeopleInput } from './batch-input.ts';
import { batchWorkbook } from './batch-workbook.ts';
import { eachResult, gatherFacts, nameOf } from './item-facts.ts';
import { jsonResumeText } from './json-resume.ts';
import { batchReport, candidateReport, comparisonReport, reportedItems } from './report-data.ts';
import { resultJson } from './result-json.ts';
import { writeWorkbook } from './write-workbook.ts';

/** What reports need. `now` is the time in milliseconds since 1970. */
export interface ReportsParts {
  readonly printer: PdfPrinter;
  readonly pool: WorkerPool;
  readonly now: () => number;
}

/** Files made from the results of a batch. */
export interface ReportsService {
  /** Gets ready for these outputs while the batch is still being read. */
  readonly warm: (outputs: { readonly pdf: boolean; readonly xlsx: boolean }) => Promise<void>;
  /** The summary of the batch, then a report for each shortlisted candidate in order of rank, at most 50. Throws REPORT_FAILED. */
  readonly batchPdf: (input: BatchOutputInput) => Promise<Uint8Array>;
  /** The report on one candidate. Throws NOT_FOUND when the document gave no CV, REPORT_FAILED. */
  readonly candidatePdf: (input: PeopleInput, item: RankedItem) => Promise<Uint8Array>;
  /**
   * The reports on several candidates in one file, in this order, with an outline of one entry each; documents that gave
   * no CV are left out. Throws NOT_FOUND when none gave a CV, REPORT_FAILED.
   */
  readonly candidatesPdf: (input: PeopleInput, items: readonly RankedItem[]) => Promise<Uint8Array>;
  /** Two to four people side by side, criteria as rows. Throws NOT_FOUND when fewer gave a CV, REPORT_FAILED. */
  readonly comparisonPdf: (input: PeopleInput, items: readonly RankedItem[]) => Promise<Uint8Array>;
  /** Sheets Summary, Ranking, Criteria, Evidence, Not ranked. Throws REPORT_FAILED. */
  readonly batchXlsx: (input: BatchOutputInput) => Promise<Uint8Array>;
  /** The full result in the shape of the command line, in pieces. */
  readonly batchJson: (input: BatchOutputInput) => AsyncGenerator<string>;
  /** The CV of one person in the JSON Resume format. Throws NOT_FOUND when the document gave no CV. */
  readonly jsonResume: (input: PeopleInput, item: RankedItem) => string;
  /** A picture drawn anew, as `PdfPrinter` does it. */
  readonly redraw: PdfPrinter['redraw'];
  /** One line per document, UTF-8 with a byte order mark; in pieces, so that thousands never stand in memory together. */
  readonly batchCsv: (input: BatchOutputInput) => AsyncGenerator<string>;
}

/** Candidate reports in the file of a batch; more make a file that nobody reads. */
const mostCandidateReports = 50;

/** Reports of the workspace that is open. */
export function createReportsService(parts: ReportsParts): ReportsService {
  const today = (): string => localDay(new Date(parts.now()));

  async function batchPdf(input: BatchOutputInput): Promise<Uint8Array> {
    const printedOn = today();
    const candidates = await readReports(peopleOf(input), reportedItems(input.ranking, mostCandidateReports));
    const summary = batchReport(input, await gatherFacts(input), printedOn);
    return print({ ...styleOf(input), title: `${input.summary.title}: batch summary`, reports: [summary, ...candidates] });
  }

  async function candidatePdf(input: PeopleInput, item: RankedItem): Promise<Uint8Array> {
    const result = input.results(item);
    const report = candidateReport(input, item, result, today());
    if (report === null) throw new AppError('NOT_FOUND', { what: 'CV' });
    return print({ ...styleOf(input), title: `${nameOf(item, result.cv)}: candidate report`, reports: [report] });
  }

  async function candidatesPdf(input: PeopleInput, items: readonly RankedItem[]): Promise<Uint8Array> {
    const reports = await readReports(input, items);
    if (reports.length === 0) throw new AppError('NOT_FOUND', { what: 'CV' });
    return print({ ...styleOf(input), title: `${input.summary.title}: candidate reports`, reports });
  }

  async function comparisonPdf(input: PeopleInput, items: readonly RankedItem[]): Promise<Uint8Array> {
    const people = await readReports(input, items);
    if (people.length < 2) throw new AppError('NOT_FOUND', { what: 'CV' });
    return print({ ...styleOf(input), title: `${input.summary.title}: comparison`, reports: [comparisonReport(input, people, today())] });
  }

  async function readReports(input: PeopleInput, items: readonly RankedItem[]): Promise<readonly CandidateReport[]> {
    const printedOn = today();
    const candidates: CandidateReport[] = [];
    for await (const { item, result } of eachResult(input, items)) {
      const report = candidateReport(input, item, result, printedOn);
      if (report !== null) candidates.push(report);
    }
    return candidates;
  }

  function print(job: PrintJob): Promise<Uint8Array> {
    return parts.printer.print(job, job.paper);
  }

  function batchXlsx(input: BatchOutputInput): Promise<Uint8Array> {
    return writeWorkbook(parts.pool, batchWorkbook(input, today()));
  }

  async function* batchJson(input: BatchOutputInput): AsyncGenerator<string> {
    yield* resultJson(input.summary, resultsOf(input));
  }

  function jsonResume(input: PeopleInput, item: RankedItem): string {
    const { cv } = input.results(item);
    if (cv === null) throw new AppError('NOT_FOUND', { what: 'CV' });
    return jsonResumeText(cv, today());
  }

  async function warm(outputs: { readonly pdf: boolean; readonly xlsx: boolean }): Promise<void> {
    await Promise.all([outputs.pdf ? parts.printer.warm() : null, outputs.xlsx ? parts.pool.warm() : null]);
  }

  return {
    warm,
    batchPdf,
    candidatePdf,
    candidatesPdf,
    comparisonPdf,
    batchXlsx,
    batchCsv: batchCsvLines,
    batchJson,
    jsonResume,
    redraw: parts.printer.redraw,
  };
}

async function* resultsOf(input: BatchOutputInput): AsyncGenerator<BatchItemResult> {
  for await (const { item, result } of eachResult(input, input.ranking)) yield { ...result, shortlisted: item.shortlisted };
}

/** Paper and looks of a job. */
function styleOf({ paper, brand }: Pick<BatchOutputInput, 'paper' | 'brand'>): Pick<PrintJob, 'paper' | 'brand'> {
  return brand === undefined ? { paper } : { paper, brand };
}

/** The day where the recruiter is, `YYYY-MM-DD`. */
function localDay(at: Date): string {
  const [month, day] = [at.getMonth() + 1, at.getDate()].map(part => String(part).padStart(2, '0'));
  return `${at.getFullYear()}-${month}-${day}`;
}
