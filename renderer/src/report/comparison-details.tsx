import type { ReactElement, ReactNode } from 'react';
import type { CandidateReport, ComparisonReport } from '../../../core/contract/report.ts';
import { Career, careerScale } from './career.tsx';
import { CriteriaKey } from './criteria-table.tsx';
import { keyed } from './keyed.ts';
import { Section } from './letterhead.tsx';
import { method, unread } from './method-words.ts';
import { count, nameOf, showNumber, showPosition } from './report-words.ts';
import type { Scale } from './timeline-scale.ts';

/** Questions printed for each person; all of them stand in the person's own report. */
const mostQuestions = 3;

/** After the criteria: the careers on one scale, what would change the score, what to ask, what was not read, the method, the signature. */
export function ComparisonDetails({ report }: { readonly report: ComparisonReport }): ReactElement {
  const { people } = report;
  const scale = careerScale(
    people.map(person => person.cv),
    report.printedOn,
  );
  const matches = people.flatMap(({ match }) => match ?? []);
  return (
    <>
      {matches.length > 0 && <CriteriaKey matches={matches} remark="The most points of a row are bold." />}
      <table className="compared beside">
        <colgroup>
          <col className="compared-criterion" />
          {people.map(person => (
            <col key={person.file} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th scope="col">Beside the score</th>
            {keyed(people).map(({ key, item }) => (
              <th key={key} scope="col" dir="auto">
                {nameOf(item)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Row title="Now" people={people} show={now} />
          <Row title="Career" note="one scale for all" people={people} show={careerOn(scale, report)} />
          {matches.length > 0 && <Row title="Would be" people={people} show={wouldBe} />}
          {matches.length > 0 && <Row title="Ask about" note="open points are asked, never deducted" people={people} show={questions} />}
          <Row title="Not read" people={people} show={unread} />
        </tbody>
      </table>
      <Section title="How this was made" whole>
        <p className="small">{method(matches.length > 0)} Overlapping ranges mean that the order is not certain.</p>
      </Section>
      <div className="signature">
        <p>Decision</p>
        <p>Decided by</p>
        <p>Date</p>
      </div>
    </>
  );
}

interface RowProps {
  readonly title: string;
  readonly note?: string;
  readonly people: readonly CandidateReport[];
  readonly show: (person: CandidateReport) => ReactNode;
}

function Row({ title, note, people, show }: RowProps): ReactElement {
  return (
    <tr>
      <th scope="row">
        {title}
        {note !== undefined && <span>{note}</span>}
      </th>
      {keyed(people).map(({ key, item }) => (
        <td key={key}>{show(item)}</td>
      ))}
    </tr>
  );
}

function now({ cv }: CandidateReport): string {
  const held = cv.experience.find(entry => entry.current) ?? cv.experience[0];
  const parts = [held === undefined ? (cv.headline?.value ?? '') : showPosition(held), cv.location?.value ?? ''];
  return [...parts, cv.totalYears > 0 ? `${showNumber(cv.totalYears)} years` : ''].filter(part => part !== '').join(' · ') || '–';
}

function careerOn(scale: Scale | null, { people, printedOn }: ComparisonReport): (person: CandidateReport) => ReactNode {
  return ({ cv }) => (scale === null ? '–' : <Career cv={cv} today={printedOn} scale={scale} people={people.length} />);
}

function wouldBe({ match }: CandidateReport): ReactNode {
  const changes = match?.counterfactuals.slice(0, 2) ?? [];
  if (changes.length === 0) return '–';
  return keyed(changes).map(({ key, item }) => (
    <p key={key}>
      <strong>{Math.round(item.score)}</strong> with {item.change}
    </p>
  ));
}

function questions({ match }: CandidateReport): ReactNode {
  const all = match?.questions ?? [];
  if (all.length === 0) return '–';
  return (
    <>
      {keyed(all.slice(0, mostQuestions)).map(({ key, item }) => (
        <p key={key}>{item.text}</p>
      ))}
      {all.length > mostQuestions && (
        <p className="absent">and {count(all.length - mostQuestions, 'more question', 'more questions')} in the person’s own report</p>
      )}
    </>
  );
}
