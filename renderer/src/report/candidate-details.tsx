import type { ReactElement } from 'react';
import type { Period } from '../../../core/contract/cv.ts';
import type { Match, Question } from '../../../core/contract/match.ts';
import type { CandidateReport } from '../../../core/contract/report.ts';
import { FiveViews } from './five-views.tsx';
import { keyed } from './keyed.ts';
import { Section } from './letterhead.tsx';
import { method, unread } from './method-words.ts';
import { Positions } from './positions.tsx';
import { showNumber } from './report-words.ts';
import { Timeline } from './timeline.tsx';

/** Second page: the career, strengths, five views, questions, what was not read, the method, the signature. */
export function CandidateDetails({ report }: { readonly report: CandidateReport }): ReactElement {
  const { cv, match } = report;
  const questions = match?.questions ?? [];
  return (
    <>
      <Section title="Experience" {...(cv.totalYears > 0 ? { remark: measured(cv.totalYears) } : {})} whole>
        <Timeline cv={cv} gaps={cv.gaps} today={report.printedOn} questionOf={gap => questionAbout(questions, gap)} />
        {cv.experience.length === 0 && <p>No position was found.</p>}
      </Section>
      <Positions cv={cv} today={report.printedOn} />
      {match !== null && <MatchSections match={match} handPage={report.handPage} />}
      <Section title="What was not read" whole>
        <p>{unread(report)}</p>
      </Section>
      <Section title="How this was made" whole>
        <p className="small">{method(match !== null)}</p>
      </Section>
      <div className="signature">
        <p>Decision: invite, hold, decline</p>
        <p>Decided by</p>
        <p>Date</p>
      </div>
    </>
  );
}

function measured(years: number): string {
  return `${showNumber(years)} years, measured once where positions overlap`;
}

function MatchSections({ match, handPage }: { readonly match: Match; readonly handPage: number | null }): ReactElement {
  const help = whatWouldHelp(match);
  return (
    <>
      {match.strengths.length > 0 && (
        <Section title="Strengths">
          {keyed(match.strengths).map(({ key, item: strength }) => (
            <p key={key}>
              <bdi>{strength.text}</bdi>
              <span className="absent">{pageOf(strength.evidence[0]?.page, handPage)}</span>
            </p>
          ))}
        </Section>
      )}
      <Section title="Five views" remark="Beside the score, not part of it" whole>
        <FiveViews dimensions={match.dimensions} />
      </Section>
      {match.questions.length > 0 && (
        <Section title="Questions to ask" remark="Open points are asked, never deducted">
          <ol className="questions">
            {keyed(match.questions).map(({ key, item: question }) => (
              <li key={key}>
                <p>{question.text}</p>
                <p className="small">{question.reason}</p>
              </li>
            ))}
          </ol>
        </Section>
      )}
      {help !== '' && (
        <Section title="What would help" whole>
          <p>{help}</p>
        </Section>
      )}
    </>
  );
}

function pageOf(page: number | undefined, handPage: number | null): string {
  if (page !== undefined && page === handPage) return '\u00a0\u00a0filled in by hand';
  return page === undefined ? '' : `\u00a0\u00a0p.\u00a0${page}`;
}

/** Number of the question that names the year of a gap and asks about no criterion; null when there is none. */
function questionAbout(questions: readonly Question[], gap: Period): number | null {
  const year = gap.start.slice(0, 4);
  const index = questions.findIndex(question => question.criterionId === null && question.text.includes(year));
  return index === -1 ? null : index + 1;
}

function whatWouldHelp(match: Match): string {
  const changes = match.counterfactuals.map(entry => `${Math.round(entry.score)} with ${entry.change}`).join('; ');
  const { low, high } = match.score;
  const [from, to] = [Math.round(low), Math.round(high)];
  const range = from === to ? '' : `The range, ${from} to ${to}, comes from passages that can be read in more than one way.`;
  return [changes === '' ? '' : `${changes}.`, range].filter(part => part !== '').join(' ');
}
