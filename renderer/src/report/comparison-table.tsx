import { Fragment, type ReactElement } from 'react';
import type { CandidateReport } from '../../../core/contract/report.ts';
import { Glyph } from './glyph.tsx';
import type { ComparedCell, ComparedLine } from './comparison-lines.ts';
import { everybody, placeOf } from './comparison-words.ts';
import { foundOf, pagesOf } from './criteria-table.tsx';
import { keyed } from './keyed.ts';
import { nameOf, recommendationWords, shorten, showNumber } from './report-words.ts';

interface ComparisonTableProps {
  readonly people: readonly CandidateReport[];
  readonly ranked: number;
  readonly lines: readonly ComparedLine[];
  /** How many of the lines, which come first, are those in which people differ. */
  readonly differing: number;
  readonly from: number;
  readonly to: number;
  readonly withScores: boolean;
}

/** A column for each person, a row for each criterion; the most points of a row are bold. */
export function ComparisonTable(props: ComparisonTableProps): ReactElement {
  const { people, ranked, lines, differing, from, to, withScores } = props;
  return (
    <table className="compared">
      <colgroup>
        <col className="compared-criterion" />
        {people.map(person => (
          <col key={person.file} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <th scope="col">Criterion</th>
          {keyed(people).map(({ key, item }) => (
            <th key={key} scope="col" dir="auto">
              {nameOf(item)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {withScores && <Scores people={people} ranked={ranked} />}
        {lines.slice(from, to).map((line, index) => (
          <Fragment key={line.criterion.id}>
            {groupAt(from + index, from, differing) && (
              <tr className="group">
                <th scope="rowgroup" colSpan={people.length + 1}>
                  {line.equal ? `Equal in ${everybody(people.length)}` : 'What differs'}
                  <span>
                    {sayCriteria(line.equal ? lines.length - differing : differing, index === 0 && from > 0 && from !== differing)}
                  </span>
                </th>
              </tr>
            )}
            <Line line={line} people={people} />
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

/** A group begins at its first line, and again where a table runs on. */
function groupAt(index: number, from: number, differing: number): boolean {
  return index === from || index === differing;
}

/** How many criteria the group has, and whether it began on the sheet before. */
function sayCriteria(criteria: number, continued: boolean): string {
  return ` ${criteria}${continued ? ', continued' : ''}`;
}

function Scores({ people, ranked }: { readonly people: readonly CandidateReport[]; readonly ranked: number }): ReactElement {
  return (
    <tr data-row className="scores">
      <th scope="row">Score</th>
      {keyed(people).map(({ key, item: person }) => (
        <td key={key}>
          {person.match === null ? (
            'not matched'
          ) : (
            <>
              <p>
                <strong>{Math.round(person.match.score.score)}</strong>
                {` range ${Math.round(person.match.score.low)}–${Math.round(person.match.score.high)} · `}
                <b>{recommendationWords[person.match.recommendation]}</b>
              </p>
              <p>{[placeOf(person, ranked), decisionOf(person)].filter(part => part !== '').join(' · ')}</p>
            </>
          )}
        </td>
      ))}
    </tr>
  );
}

function decisionOf({ decidedBy }: CandidateReport): string {
  return decidedBy ?? 'not decided yet';
}

function Line({ line, people }: { readonly line: ComparedLine; readonly people: readonly CandidateReport[] }): ReactElement {
  const { criterion, most, cells, equal } = line;
  return (
    <tr data-row {...(equal ? { className: 'equal' } : {})}>
      <th scope="row" dir="auto">
        {shorten(criterion.label, longestLabel)}
        <span>
          {kindWords[criterion.kind] ?? criterion.necessity}, {showNumber(most)} {most === 1 ? 'point' : 'points'}
        </span>
      </th>
      {cells.map((cell, index) => (
        <Cell
          key={people[index]?.file ?? index}
          cell={cell}
          person={people[index]}
          longestQuote={equal ? 0 : (longestQuotes[people.length] ?? 0)}
        />
      ))}
    </tr>
  );
}

const kindWords: Readonly<Partial<Record<ComparedLine['criterion']['kind'], string>>> = { experience: 'experience', education: 'degree' };

/** Longest name of a criterion, and longest quote by the number of columns, in characters: about two lines. */
const longestLabel = 60;
const longestQuotes: Readonly<Record<number, number>> = { 2: 150, 3: 105, 4: 78 };

interface CellProps {
  readonly cell: ComparedCell | null;
  readonly person: CandidateReport | undefined;
  /** Longest quote in characters; 0 shows none. */
  readonly longestQuote: number;
}

function Cell({ cell, person, longestQuote }: CellProps): ReactElement {
  if (cell === null || person === undefined) return <td className="absent">not matched</td>;
  const { result, points, best } = cell;
  const quote = result.quote.replace(/\s+/g, ' ').trim();
  const pages = pagesOf(result, person.handPage);
  return (
    <td className={best ? 'best' : undefined}>
      <p className="finding">
        <span>
          <Glyph status={result.status} /> {foundOf(result, person.pageCount)}
        </span>
        <span className="earned">{showNumber(points.points)}</span>
      </p>
      {longestQuote > 0 && quote !== '' && (
        <p className="quote">
          <bdi>“{shorten(quote, longestQuote)}”</bdi>
          {pages === '' ? '' : `\u00a0 p.\u00a0${pages}`}
        </p>
      )}
    </td>
  );
}
