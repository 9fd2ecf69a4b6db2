import type { ReactElement } from 'react';
import type { ComparisonReport } from '../../../core/contract/report.ts';
import { ComparisonDetails } from './comparison-details.tsx';
import { comparedLines } from './comparison-lines.ts';
import { ComparisonTable } from './comparison-table.tsx';
import { comparisonVerdict, joinNames } from './comparison-words.ts';
import { Letterhead } from './letterhead.tsx';
import { ReportPages, type ReportPlace } from './report-page.tsx';
import { count, nameOf } from './report-words.ts';

interface ComparisonPagesProps {
  readonly report: ComparisonReport;
  readonly place: ReportPlace;
}

/** Two to four people on sheets that lie on their side: what differs first, then what is equal, then what to ask and the method. */
export function ComparisonPages({ report, place }: ComparisonPagesProps): ReactElement {
  const { people, rubric } = report;
  const lines = rubric === null ? [] : comparedLines(rubric, people);
  const differing = lines.filter(line => !line.equal).length;
  const verdict = comparisonVerdict(report, differing, lines.length);
  // The lines of scores above the criteria are a row of the table as well.
  const cut = place.rowsOnFirst === null ? lines.length : Math.max(0, place.rowsOnFirst - 1);
  const all = { people, ranked: report.ranked, differing, lines };
  return (
    <ReportPages
      place={place}
      landscape
      first={
        <>
          <Letterhead organization={report.organization} kind={`Comparison of ${people.length}`} day={report.printedOn} />
          <h1 dir="auto">{joinNames(people.map(nameOf))}</h1>
          <p className="line">
            {[report.title, report.ranked > 0 ? `${count(report.ranked, 'candidate')} in the ranking` : '', rubricOf(report)]
              .filter(part => part !== '')
              .join(' · ')}
          </p>
          <p className="recommendation">
            <strong>{verdict.first}</strong> {verdict.rest}
          </p>
          <ComparisonTable {...all} from={0} to={cut} withScores />
        </>
      }
      continued={cut >= lines.length ? null : <ComparisonTable {...all} from={cut} to={lines.length} withScores={false} />}
      details={<ComparisonDetails report={report} />}
    />
  );
}

function rubricOf({ rubric }: ComparisonReport): string {
  return rubric === null ? '' : `rubric ${rubric.version}`;
}
