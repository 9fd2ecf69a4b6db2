import type { ReactElement } from 'react';
import type { BatchReport } from '../../../core/contract/report.ts';
import { BatchDetails } from './batch-details.tsx';
import { Equation } from './equation.tsx';
import { Histogram } from './histogram.tsx';
import { Letterhead } from './letterhead.tsx';
import { PeopleTable } from './people-table.tsx';
import { RankingTable } from './ranking-table.tsx';
import { ReportPages, type ReportPlace } from './report-page.tsx';
import { count, countInWords, inWords, showDay, showNumber } from './report-words.ts';

interface BatchPagesProps {
  readonly report: BatchReport;
  readonly place: ReportPlace;
}

/** Summary of a batch: the equation, the distribution and everyone at the threshold; then what needs help and the method. */
export function BatchPages({ report, place }: BatchPagesProps): ReactElement {
  const { summary } = report;
  const matched = summary.rubric !== null;
  const amount = matched ? report.rows.length : report.people.length;
  const cut = place.rowsOnFirst ?? amount;
  const table = (from: number, to: number): ReactElement =>
    matched ? <RankingTable rows={report.rows} from={from} to={to} /> : <PeopleTable people={report.people.slice(from, to)} />;
  const remark = matched ? <p className="small">{remarkOf(report)}</p> : null;
  return (
    <ReportPages
      place={place}
      first={
        <>
          <Letterhead organization={report.organization} kind="Batch summary" day={report.printedOn} />
          <h1 dir="auto">{summary.title}</h1>
          <p className="line">
            Batch of {showDay(summary.createdAt)}, {count(summary.counts.received, 'document')}
            {summary.rubric === null ? ', without a job' : `, rubric ${summary.rubric.version}`}
          </p>
          <p className="recommendation">{verdict(report)}</p>
          <Equation counts={summary.counts} olderVersions={report.olderVersions.length} />
          {summary.rubric !== null && report.scores.length > 0 && (
            <Histogram scores={report.scores} threshold={summary.threshold} strongYes={summary.rubric.thresholds.strongYes} />
          )}
          {amount > 0 && table(0, cut)}
          {cut >= amount && remark}
        </>
      }
      continued={
        cut >= amount ? null : (
          <>
            {table(cut, amount)}
            {remark}
          </>
        )
      }
      details={<BatchDetails report={report} />}
    />
  );
}

function verdict({ summary, rows, scores }: BatchReport): ReactElement {
  const { needsHelp, completed } = summary.counts;
  const help =
    needsHelp === 0 ? '' : ` ${countInWords(needsHelp, 'document needs', 'documents need')} your help before this list is complete.`;
  if (summary.rubric === null) {
    return (
      <>
        <strong>{countInWords(completed, 'CV')} read, not matched.</strong>
        {help}
      </>
    );
  }
  if (scores.length === 0) {
    return (
      <>
        <strong>No candidate could be ranked.</strong>
        {help}
      </>
    );
  }
  const threshold = showNumber(summary.threshold);
  if (rows.length === 0) {
    return (
      <>
        <strong>No candidate reaches the threshold of {threshold}.</strong>
        {help}
      </>
    );
  }
  const strong = rows.filter(row => row.item.recommendation === 'strong-yes').length;
  return (
    <>
      <strong>
        {rows.length} of {count(scores.length, 'candidate')} {rows.length === 1 ? 'reaches' : 'reach'} the threshold of {threshold};
      </strong>
      {` ${strong === 0 ? 'none' : inWords(strong)} ${strong > 1 ? 'are' : 'is'} a strong yes.${help}`}
    </>
  );
}

function remarkOf(report: BatchReport): string {
  const threshold = showNumber(report.summary.threshold);
  const all = count(report.scores.length, 'candidate');
  const shown = report.rows.length === 0 ? `No one is at ${threshold} or above` : `Everyone at ${threshold} or above`;
  return `${shown}; the spreadsheet holds ${all}. Equal scores share a rank. Overlapping ranges mean that the order is not certain.`;
}
