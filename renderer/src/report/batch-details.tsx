import type { ReactElement } from 'react';
import type { RankedItem } from '../../../core/contract/batch.ts';
import type { BatchReport } from '../../../core/contract/report.ts';
import { Section } from './letterhead.tsx';
import { count, showDay, showNumber } from './report-words.ts';

/** Second page of a batch summary: what is not ranked and what to do, what the batch has, checks, method. */
export function BatchDetails({ report }: { readonly report: BatchReport }): ReactElement {
  const { summary } = report;
  return (
    <div className="details">
      {report.needHelp.length > 0 && (
        <Section title="Need help" remark="Read, but not enough understood. Not ranked, not declined.">
          <Problems items={report.needHelp} />
        </Section>
      )}
      {report.refused.length > 0 && (
        <Section title="Refused" remark="Could not be opened safely">
          <Problems items={report.refused} />
        </Section>
      )}
      {report.duplicates.length > 0 && (
        <Section title="Duplicates">
          {report.duplicates.map(item => (
            <p key={item.itemId}>
              {item.file} has the same bytes as {item.duplicateOf}.
            </p>
          ))}
        </Section>
      )}
      {report.coverage.length > 0 && report.scores.length > 0 && (
        <Section title="What the batch has" remark={`Share of ${count(report.scores.length, 'candidate')} with evidence`}>
          <Coverage report={report} />
        </Section>
      )}
      <Section title="Hidden text">
        <p>{hiddenText(report)}</p>
      </Section>
      <Section title="How this was made">
        <p className="small">
          Fixed rules on one laptop, without a network: {count(summary.counts.received, 'document')} in {duration(summary.seconds)}. Same CV
          and same rubric give the same number. {weightsOf(report)}Names, photographs, age, gender and nationality are not used. Software
          proposes; a person decides.
        </p>
      </Section>
    </div>
  );
}

function Problems({ items }: { readonly items: readonly RankedItem[] }): ReactElement {
  return (
    <table className="problems">
      <thead>
        <tr>
          <th scope="col">Document</th>
          <th scope="col">What happened</th>
          <th scope="col">What to do</th>
        </tr>
      </thead>
      <tbody>
        {items.map(item => (
          <tr key={item.itemId}>
            <th scope="row">{item.file}</th>
            <td>{item.error?.sentence}</td>
            <td>{item.error?.nextStep}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Coverage({ report }: { readonly report: BatchReport }): ReactElement {
  const all = report.scores.length;
  const scarcest = Math.min(...report.coverage.map(entry => entry.found));
  return (
    <table className="views">
      <tbody>
        {report.coverage
          .toSorted((a, b) => b.found - a.found)
          .map(entry => (
            <tr key={entry.label}>
              <th scope="row">{entry.label}</th>
              <td>
                <svg viewBox="0 0 400 10" className="view" aria-hidden="true">
                  <rect x={0} y={2} width={400} height={7} fill="#e9e9eb" />
                  <rect x={0} y={2} width={(entry.found / all) * 400} height={7} fill={entry.found === scarcest ? '#1f5596' : '#858a92'} />
                </svg>
              </td>
              <td className="number">{entry.found}</td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}

function hiddenText(report: BatchReport): string {
  if (report.hiddenText.length === 0) return 'No CV of this batch carries text that a reader cannot see.';
  const people = report.hiddenText.map(entry => `${entry.name} (${count(entry.words, 'word')})`).join(', ');
  return `${count(report.hiddenText.length, 'CV carries', 'CVs carry')} text that a reader cannot see: ${people}. It is shown in the report and not scored.`;
}

function weightsOf({ summary, rubricSavedOn }: BatchReport): string {
  if (summary.rubric === null) return '';
  const { required, preferred, experience, education } = summary.rubric.weights;
  const saved = rubricSavedOn === null ? '' : ` of ${showDay(rubricSavedOn)}`;
  return `Rubric ${summary.rubric.version}${saved}: required ${showNumber(required)}, preferred ${showNumber(preferred)}, experience ${showNumber(experience)}, education ${showNumber(education)}. `;
}

function duration(seconds: number): string {
  if (seconds < 1) return 'less than a second';
  return seconds < 120 ? count(Math.round(seconds), 'second') : count(Math.round(seconds / 60), 'minute');
}
