import { Fragment, type ReactElement } from 'react';
import type { CriterionPoints, CriterionResult, CriterionStatus, Match } from '../../../core/contract/match.ts';
import type { Criterion, Rubric } from '../../../core/contract/rubric.ts';
import { Glyph, glyphWords } from './glyph.tsx';
import { showNumber } from './report-words.ts';

interface Row {
  readonly criterion: Criterion;
  readonly result: CriterionResult;
  readonly points: CriterionPoints;
}

interface Group {
  readonly title: string;
  readonly rows: readonly Row[];
}

/** Every criterion with what was found, the candidate's own words, the page and the points; groups with subtotals. */
export function CriteriaTable({ rubric, match }: { readonly rubric: Rubric; readonly match: Match }): ReactElement {
  const groups = groupRows(rubric, match).filter(group => group.rows.length > 0);
  const used = new Set(match.results.map(result => result.status));
  return (
    <>
      <table className="criteria">
        <thead>
          <tr>
            <th scope="col" className="criterion">
              Criterion
            </th>
            <th scope="col">Found</th>
            <th scope="col">Evidence, in the candidate’s words</th>
            <th scope="col">Page</th>
            <th scope="col" className="number">
              Points
            </th>
          </tr>
        </thead>
        {groups.map(group => (
          <GroupRows key={group.title} group={group} />
        ))}
      </table>
      <p className="key">
        {[...used].map(status => (
          <KeyEntry key={status} status={status} />
        ))}
      </p>
    </>
  );
}

function GroupRows({ group }: { readonly group: Group }): ReactElement {
  const points = sum(group.rows.map(row => row.points.points));
  const most = sum(group.rows.map(row => row.points.most));
  return (
    <tbody>
      <tr className="group">
        <th scope="rowgroup" colSpan={4}>
          {group.title}
        </th>
        <td className="number">
          {showNumber(points)} of {showNumber(most)}
        </td>
      </tr>
      {group.rows.map(row => (
        <tr key={row.criterion.id}>
          <th scope="row" className="criterion">
            <Glyph status={row.result.status} />
            {row.criterion.label}
          </th>
          <td>{row.result.finding}</td>
          <td>{quoteOf(row.result)}</td>
          <td>{pagesOf(row.result)}</td>
          <td className="number">
            <strong>{showNumber(row.points.points)}</strong> / {showNumber(row.points.most)}
          </td>
        </tr>
      ))}
    </tbody>
  );
}

function KeyEntry({ status }: { readonly status: CriterionStatus }): ReactElement {
  return (
    <span>
      <Glyph status={status} /> {glyphWords[status]}
    </span>
  );
}

function groupRows(rubric: Rubric, match: Match): readonly Group[] {
  const rows = rubric.criteria.flatMap(criterion => {
    const result = match.results.find(candidate => candidate.criterionId === criterion.id);
    const points = match.score.points.find(candidate => candidate.criterionId === criterion.id);
    return result === undefined || points === undefined ? [] : [{ criterion, result, points }];
  });
  const isOwnGroup = (row: Row): boolean => row.criterion.kind === 'experience' || row.criterion.kind === 'education';
  return [
    { title: 'Required', rows: rows.filter(row => !isOwnGroup(row) && row.criterion.necessity === 'required') },
    { title: 'Preferred', rows: rows.filter(row => !isOwnGroup(row) && row.criterion.necessity === 'preferred') },
    { title: 'Experience and education', rows: rows.filter(isOwnGroup) },
  ];
}

/** Longest quote in the table, in characters; longer ones are cut at a word around their middle. */
const longestQuote = 110;

function quoteOf(result: CriterionResult): ReactElement | string {
  const quote = result.evidence[0]?.quote.trim() ?? '';
  if (quote === '')
    return <span className="absent">{result.status === 'unknown' ? 'could not be read' : 'no sentence found; not scored'}</span>;
  return <Fragment>“{quote.length > longestQuote ? `${quote.slice(0, longestQuote).replace(/\s+\S*$/, '')} …` : quote}”</Fragment>;
}

function pagesOf(result: CriterionResult): string {
  return [...new Set(result.evidence.map(evidence => evidence.page))].slice(0, 3).join(', ');
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
