import type { ReactElement } from 'react';
import type { BatchReport } from '../../../core/contract/report.ts';
import { BatchDetails } from './batch-details.tsx';
import { Histogram } from './histogram.tsx';
import { Letterhead } from './letterhead.tsx';
import { count, showDay, showNumber } from './report-words.ts';

/** Summary of a batch: the equation, the distribution and everyone at the threshold; then what needs help and the method. */
export function BatchPages({ report, page }: { readonly report: BatchReport; readonly page: string }): ReactElement {
  const { summary } = report;
  const ranked = summary.rubric !== null;
  return (
    <article style={{ page }}>
      <div className="first" style={{ page: `${page}-first` }}>
        <Letterhead organization={report.organization} kind="Batch summary" day={report.printedOn} />
        <h1>{summary.title}</h1>
        <p className="line">
          Batch of {showDay(summary.createdAt)}, {count(summary.counts.received, 'document')}
          {summary.rubric === null ? ', without a job' : `, rubric ${summary.rubric.version}`}
        </p>
        <p className="recommendation">{verdict(report)}</p>
        <Equation report={report} />
        {ranked && report.scores.length > 0 && <Histogram scores={report.scores} threshold={summary.threshold} />}
        {ranked && <RankingTable report={report} />}
      </div>
      <BatchDetails report={report} />
    </article>
  );
}

function verdict({ summary, rows, scores }: BatchReport): ReactElement {
  const help =
    summary.counts.needsHelp === 0
      ? ''
      : ` ${count(summary.counts.needsHelp, 'document needs', 'documents need')} your help before this list is complete.`;
  if (summary.rubric === null) return <strong>{`${count(summary.counts.completed, 'CV')} read, not matched.${help}`}</strong>;
  const strong = rows.filter(row => row.item.recommendation === 'strong-yes').length;
  return (
    <>
      <strong>
        {rows.length} of {count(scores.length, 'candidate')} {rows.length === 1 ? 'reaches' : 'reach'} the threshold of{' '}
        {showNumber(summary.threshold)};
      </strong>{' '}
      {strong === 0 ? 'none is' : strong === 1 ? 'one is' : `${strong} are`} a strong yes.{help}
    </>
  );
}

function Equation({ report }: { readonly report: BatchReport }): ReactElement {
  const { counts } = report.summary;
  const open = counts.waiting + counts.running;
  const parts: readonly (readonly [number, string])[] = [
    [counts.completed, 'completed'],
    [counts.needsHelp, 'need help'],
    [counts.refused, 'refused'],
    [counts.duplicate, 'duplicates'],
    ...(counts.failed > 0 ? ([[counts.failed, 'failed']] as const) : []),
    ...(open > 0 ? ([[open, 'in progress']] as const) : []),
  ];
  return (
    <p className="equation">
      <Part amount={counts.received} word="received" />
      {parts.map(([amount, word], index) => (
        <span key={word} className="term">
          <span className="sign">{index === 0 ? '=' : '+'}</span>
          <Part amount={amount} word={word} />
        </span>
      ))}
    </p>
  );
}

function Part({ amount, word }: { readonly amount: number; readonly word: string }): ReactElement {
  return (
    <span className="part">
      <strong>{amount.toLocaleString('en')}</strong>
      <span>{word}</span>
    </span>
  );
}

function RankingTable({ report }: { readonly report: BatchReport }): ReactElement {
  return (
    <>
      <table className="ranking">
        <thead>
          <tr>
            {['#', 'Name', 'Now', 'Score', 'Range', 'Years', 'Required', 'Missing or alternative'].map(head => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {report.rows.map(({ item, missing }) => (
            <tr key={item.itemId}>
              <td>
                {item.rank}
                {item.tied ? '=' : ''}
              </td>
              <th scope="row">{item.name || item.file}</th>
              <td>{item.headline}</td>
              <td>
                <strong>{showNumber(item.score ?? 0)}</strong>
              </td>
              <td>{item.low === item.high ? '' : `${Math.round(item.low ?? 0)}–${Math.round(item.high ?? 0)}`}</td>
              <td>{(item.totalYears ?? 0).toFixed(1)}</td>
              <td>
                {item.requiredMet}/{item.requiredTotal}
              </td>
              <td>{missing}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="small">
        Everyone at {showNumber(report.summary.threshold)} or above; all {report.scores.length} are in the spreadsheet. Equal scores share a
        rank. Overlapping ranges mean that the order is not certain.
      </p>
    </>
  );
}
