import type { ReactElement } from 'react';
import type { CandidateReport } from '../../../core/contract/report.ts';
import { CandidateDetails } from './candidate-details.tsx';
import { CriteriaTable } from './criteria-table.tsx';
import { Letterhead } from './letterhead.tsx';
import { count, nameOf, showNumber } from './report-words.ts';
import { ScoreRuler } from './score-ruler.tsx';

/** The report on one candidate: what was asked and found on the first page, the person and the method on the second. */
export function CandidatePages({ report, page }: { readonly report: CandidateReport; readonly page: string }): ReactElement {
  return (
    <article style={{ page }}>
      <div className="first" style={{ page: `${page}-first` }}>
        <Letterhead organization={report.organization} kind="Candidate report" day={report.printedOn} />
        <h1>{nameOf(report)}</h1>
        <p className="line">{lineOf(report)}</p>
        <Verdict report={report} />
      </div>
      <CandidateDetails report={report} />
    </article>
  );
}

function Verdict({ report }: { readonly report: CandidateReport }): ReactElement {
  const { match, rubric } = report;
  if (match === null || rubric === null) {
    return <p className="recommendation">No recommendation: this CV was read without a job.</p>;
  }
  const { score, low, high } = match.score;
  const [first = '', ...rest] = match.summary.split(/(?<=\.)\s/);
  return (
    <>
      <p className="recommendation">
        <strong>{first}</strong> {rest.join(' ')}
      </p>
      <div className="scoreline">
        <span className="score">{showNumber(score)}</span>
        <span>of 100{low === high ? '' : `, range ${showNumber(low)}–${showNumber(high)}`}</span>
        <span className="change">
          {match.counterfactuals
            .slice(0, 2)
            .map(entry => entry.change)
            .join('; ')}
        </span>
      </div>
      <ScoreRuler
        score={score}
        low={low}
        high={high}
        recommendation={match.recommendation}
        thresholds={rubric.thresholds}
        others={report.batchScores}
      />
      <p className="small">{placeOf(report)}</p>
      <CriteriaTable rubric={rubric} match={match} />
    </>
  );
}

function lineOf({ cv }: CandidateReport): string {
  const now = cv.experience.find(entry => entry.current) ?? cv.experience[0];
  const position = now === undefined ? (cv.headline?.value ?? '') : [now.title, now.organization].filter(part => part !== '').join(', ');
  const years = cv.totalYears > 0 ? `${showNumber(cv.totalYears)} years` : '';
  return [position, cv.location?.value ?? '', years].filter(part => part !== '').join(' · ');
}

function placeOf(report: CandidateReport): string {
  const all = report.batchScores.length;
  if (all < 2) return 'The long line below the ruler is this candidate.';
  const place = report.rank === null ? '' : `, number ${report.rank} of ${all}`;
  return `Each line below the ruler is one of the ${count(all, 'candidate')} of this batch; the long one is this candidate${place}.`;
}
