import type { ReactElement } from 'react';
import type { RankedItem } from '../../../core/contract/batch.ts';
import type { BatchReport } from '../../../core/contract/report.ts';
import { Coverage } from './coverage.tsx';
import { Section } from './letterhead.tsx';
import { count, shorten, showDay, showNumber } from './report-words.ts';

/** Lines of a list of documents; more are in the spreadsheet. */
const mostListed = 200;

/** For what a document stands that is in the list by other files: one with the same content, or its parts. */
function SameContent({ item: { error, duplicateOf } }: { readonly item: BatchReport['duplicates'][number] }): ReactElement {
  if (error !== null) return <>holds more than one CV. {error.sentence}</>;
  return (
    <>
      has the same content as <bdi>{duplicateOf ?? 'another document'}</bdi>.
    </>
  );
}

/** Second page of a batch summary: what is not ranked and what to do, what the batch has, checks, method. */
export function BatchDetails({ report }: { readonly report: BatchReport }): ReactElement {
  return (
    <>
      <Problems title="Need help" remark="Read, but not enough understood. Not ranked, not declined." items={report.needHelp} />
      <Problems title="Refused" remark="Could not be opened safely" items={report.refused} />
      <Problems title="Failed" remark="The work broke off; the document may be fine" items={report.failed} />
      {report.duplicates.length > 0 && (
        <Section title="Duplicates" whole={report.duplicates.length < 8}>
          {report.duplicates.slice(0, mostListed).map(item => (
            <p key={item.itemId}>
              <bdi>{item.file}</bdi> <SameContent item={item} />
            </p>
          ))}
          <More amount={report.duplicates.length - mostListed} />
        </Section>
      )}
      {report.olderVersions.length > 0 && (
        <Section title="Other versions" remark="One version of each CV is ranked" whole={report.olderVersions.length < 8}>
          {report.olderVersions.slice(0, mostListed).map(item => (
            <p key={item.itemId}>
              <bdi>{item.file}</bdi> is by the same person as <bdi>{item.versionOf}</bdi>, which counts.
            </p>
          ))}
          <More amount={report.olderVersions.length - mostListed} />
        </Section>
      )}
      {report.coverage.length > 0 && report.scores.length > 0 && (
        <Section title="What the batch has" remark={`How many of ${count(report.scores.length, 'candidate')} have evidence`}>
          <Coverage coverage={report.coverage} all={report.scores.length} />
        </Section>
      )}
      <Section title="Hidden text" whole={report.hiddenText.length < 20}>
        <p>{hiddenText(report)}</p>
      </Section>
      <Section title="How this was made" whole>
        <p className="small">{method(report)}</p>
      </Section>
    </>
  );
}

interface ProblemsProps {
  readonly title: string;
  readonly remark: string;
  readonly items: readonly RankedItem[];
}

function Problems({ title, remark, items }: ProblemsProps): ReactElement | null {
  if (items.length === 0) return null;
  return (
    <Section title={title} remark={remark} whole={items.length < 8}>
      <table className="problems">
        <colgroup>
          {['file', 'reason', 'step'].map(name => (
            <col key={name} className={name} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th scope="col">Document</th>
            <th scope="col">What happened</th>
            <th scope="col">What to do</th>
          </tr>
        </thead>
        <tbody>
          {items.slice(0, mostListed).map(item => (
            <tr key={item.itemId}>
              <th scope="row" dir="auto">
                {shorten(item.file, 90)}
              </th>
              <td>{item.error?.sentence}</td>
              <td>{item.error?.nextStep}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <More amount={items.length - mostListed} />
    </Section>
  );
}

function More({ amount }: { readonly amount: number }): ReactElement | null {
  return amount <= 0 ? null : <p className="small">and {count(amount, 'more', 'more')}, listed in the spreadsheet</p>;
}

function hiddenText(report: BatchReport): string {
  if (report.hiddenText.length === 0) return 'No CV of this batch carries text that a reader cannot see.';
  const people = report.hiddenText.slice(0, mostListed).map(entry => `${entry.name} (${count(entry.words, 'word')})`);
  const carry = count(report.hiddenText.length, 'CV carries', 'CVs carry');
  return `${carry} text that a reader cannot see: ${people.join(', ')}. It is shown in the report and not scored.`;
}

function method({ summary, rubricSavedOn }: BatchReport): string {
  const made = `Fixed rules on one laptop, without a network: ${count(summary.counts.received, 'document')}${duration(summary.seconds)}.`;
  const proposal = 'Names, photographs, age, gender and nationality are not used. Software proposes; a person decides.';
  if (summary.rubric === null) return `${made} ${proposal}`;
  const { required, preferred, experience, education } = summary.rubric.weights;
  const saved = rubricSavedOn === null ? '' : ` of ${showDay(rubricSavedOn)}`;
  const weights = `required ${showNumber(required)}, preferred ${showNumber(preferred)}, experience ${showNumber(experience)}, education ${showNumber(education)}`;
  return `${made} The same CV and the same rubric give the same number. Rubric ${summary.rubric.version}${saved}: ${weights}. ${proposal}`;
}

function duration(seconds: number): string {
  if (seconds <= 0) return '';
  if (seconds < 1) return ' in less than a second';
  return ` in ${seconds < 120 ? count(Math.round(seconds), 'second') : count(Math.round(seconds / 60), 'minute')}`;
}
