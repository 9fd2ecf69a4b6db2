import { Fragment, type ReactElement } from 'react';
import type { Match } from '../../../core/contract/match.ts';
import type { CandidateReport } from '../../../core/contract/report.ts';
import type { Rubric } from '../../../core/contract/rubric.ts';
import { CandidateDetails } from './candidate-details.tsx';
import { criteriaLines, splitLines } from './criteria-lines.ts';
import { CriteriaKey, CriteriaTable } from './criteria-table.tsx';
import { keyed } from './keyed.ts';
import { Letterhead } from './letterhead.tsx';
import { ReportPages, type ReportPlace } from './report-page.tsx';
import { count, nameOf, showNumber, showPosition } from './report-words.ts';
import { ScoreRuler } from './score-ruler.tsx';

interface CandidatePagesProps {
  readonly report: CandidateReport;
  readonly place: ReportPlace;
}

/** The report on one candidate: what was asked and found on the first page, the person and the method on the second. */
export function CandidatePages({ report, place }: CandidatePagesProps): ReactElement {
  const { match, rubric } = report;
  const matched = match !== null && rubric !== null;
  const [head, rest] = splitLines(matched ? criteriaLines(rubric, match) : [], place.rowsOnFirst);
  return (
    <ReportPages
      place={place}
      first={
        <>
          <Letterhead organization={report.organization} kind="Candidate report" day={report.printedOn} />
          <h1 dir="auto">{nameOf(report)}</h1>
          <Line report={report} />
          {matched ? (
            <>
              <Verdict report={report} match={match} rubric={rubric} />
              <CriteriaTable lines={head} pageCount={report.pageCount} handPage={report.handPage} />
              {rest.length === 0 && <CriteriaKey matches={[match]} />}
            </>
          ) : (
            <p className="recommendation">
              <strong>No recommendation:</strong> this CV was read without a job.
            </p>
          )}
        </>
      }
      continued={
        rest.length === 0 || !matched ? null : (
          <>
            <CriteriaTable lines={rest} pageCount={report.pageCount} handPage={report.handPage} />
            <CriteriaKey matches={[match]} />
          </>
        )
      }
      details={<CandidateDetails report={report} />}
    />
  );
}

interface VerdictProps {
  readonly report: CandidateReport;
  readonly match: Match;
  readonly rubric: Rubric;
}

function Verdict({ report, match, rubric }: VerdictProps): ReactElement {
  const { score, low, high } = match.score;
  const [first = '', ...rest] = match.summary.split(/(?<=\.)\s/);
  return (
    <>
      <p className="recommendation">
        <strong>{first}</strong> {rest.join(' ')}
      </p>
      <div className="scoreline">
        <p>
          <span className="score">{Math.round(score)}</span> <span>of 100{rangeOf(low, high)}</span>
        </p>
        <p className="change">{changesOf(match)}</p>
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
    </>
  );
}

function rangeOf(low: number, high: number): string {
  const [from, to] = [Math.round(low), Math.round(high)];
  return from === to ? '' : `, range ${from}–${to}`;
}

function changesOf(match: Match): string {
  return match.counterfactuals
    .slice(0, 2)
    .map(entry => `${Math.round(entry.score)} with ${entry.change}`)
    .join('; ');
}

function Line({ report: { cv } }: { readonly report: CandidateReport }): ReactElement {
  const now = cv.experience.find(entry => entry.current) ?? cv.experience[0];
  const position = now === undefined ? (cv.headline?.value ?? '') : showPosition(now);
  const years = cv.totalYears > 0 ? `${showNumber(cv.totalYears)} years` : '';
  const parts = [position, cv.location?.value ?? '', years].filter(part => part !== '');
  return (
    <p className="line">
      {keyed(parts).map(({ key, item }, index) => (
        <Fragment key={key}>
          {index > 0 && ' · '}
          <bdi>{item}</bdi>
        </Fragment>
      ))}
    </p>
  );
}

function placeOf(report: CandidateReport): string {
  const all = report.batchScores.length;
  if (all < 2) return 'The long line below the ruler is this candidate.';
  const shared = report.tied ? ', shared' : '';
  const place = report.rank === null ? '' : `, number ${report.rank} of ${all}${shared}`;
  return `Each line below the ruler is one of the ${count(all, 'candidate')} of this batch; the long one is this candidate${place}.`;
}
