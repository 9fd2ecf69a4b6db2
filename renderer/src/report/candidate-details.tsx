import type { ReactElement } from 'react';
import type { Dimensions } from '../../../core/contract/match.ts';
import type { CandidateReport } from '../../../core/contract/report.ts';
import { Section } from './letterhead.tsx';
import { Positions } from './positions.tsx';
import { count, showNumber } from './report-words.ts';
import { Timeline } from './timeline.tsx';

/** Second page: the career, strengths, five views, questions, what was not read, the method, the signature. */
export function CandidateDetails({ report }: { readonly report: CandidateReport }): ReactElement {
  const { cv, match } = report;
  return (
    <div className="details">
      <Section title="Experience" remark={`${showNumber(cv.totalYears)} years, measured once where positions overlap`}>
        <Timeline cv={cv} today={report.printedOn} />
        {cv.experience.length === 0 && <p>No position was found.</p>}
      </Section>
      <Positions cv={cv} today={report.printedOn} />
      {match !== null && (
        <>
          {match.strengths.length > 0 && (
            <Section title="Strengths">
              {match.strengths.map((strength, index) => (
                <p key={index}>
                  {strength.text} <span className="absent">p. {strength.evidence[0]?.page ?? 1}</span>
                </p>
              ))}
            </Section>
          )}
          <Section title="Five views" remark="Beside the score, not part of it">
            <FiveViews dimensions={match.dimensions} />
          </Section>
          {match.questions.length > 0 && (
            <Section title="Questions to ask" remark="Open points are asked, never deducted">
              <ol className="questions">
                {match.questions.map((question, index) => (
                  <li key={index}>
                    {question.text}
                    <br />
                    <span className="small">{question.reason}</span>
                  </li>
                ))}
              </ol>
            </Section>
          )}
          {match.counterfactuals.length > 0 && (
            <Section title="What would help">
              <p>{match.counterfactuals.map(entry => entry.change).join('; ')}.</p>
            </Section>
          )}
        </>
      )}
      <Section title="What was not read">
        <p>{unread(report)}</p>
      </Section>
      <Section title="How this was made">
        <p className="small">
          The score is the sum of the points in the table. It was computed on one laptop without a network by fixed rules, and comes out the
          same for the same CV and the same rubric. Names, photographs, age, gender and nationality are not used. The range shows what
          unread or unclear passages could change. Software proposes; a person decides.
        </p>
      </Section>
      <div className="signature">
        <span>Decision: invite, hold, decline</span>
        <span>Decided by</span>
        <span>Date</span>
      </div>
    </div>
  );
}

const viewNames: Readonly<Record<keyof Dimensions, string>> = {
  technical: 'Technical',
  experience: 'Experience',
  education: 'Education',
  softSkills: 'Soft skills',
  roleFit: 'Fit to the role',
};

function FiveViews({ dimensions }: { readonly dimensions: Dimensions }): ReactElement {
  const keys = Object.keys(viewNames) as (keyof Dimensions)[];
  return (
    <table className="views">
      <tbody>
        {keys.map(key => (
          <tr key={key}>
            <th scope="row">{viewNames[key]}</th>
            <td className="number">
              <strong>{dimensions[key] === null ? '–' : Math.round(dimensions[key])}</strong>
            </td>
            <td>
              <svg viewBox="0 0 400 10" className="view" aria-hidden="true">
                <rect x={0} y={3} width={400} height={5} fill="#e9e9eb" />
                {dimensions[key] !== null && <rect x={0} y={3} width={dimensions[key] * 4} height={5} fill="#6d7279" />}
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function unread(report: CandidateReport): string {
  const others = report.cv.sections
    .filter(section => section.kind === 'other' && section.heading !== '')
    .map(section => `“${section.heading}”`);
  const sections = others.length === 0 ? [] : [`${others.join(', ')}: read as other and not scored.`];
  const words = report.hidden.reduce((sum, hidden) => sum + hidden.text.split(/\s+/).filter(word => word !== '').length, 0);
  const hidden =
    words === 0
      ? 'Hidden text: none.'
      : `Hidden text: ${count(words, 'word')} that a reader cannot see; left out, the score is the same with or without.`;
  const instructions =
    report.instructions.length === 0
      ? 'Instructions to software: none.'
      : `Instructions to software: ${count(report.instructions.length, 'passage')}, ignored.`;
  return [...sections, hidden, instructions].join(' ');
}
