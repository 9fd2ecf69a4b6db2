import type { ReactElement } from 'react';
import { criterionStatuses, type CriterionResult, type CriterionStatus, type Match } from '../../../core/contract/match.ts';
import type { CriteriaLine } from './criteria-lines.ts';
import { keyed } from './keyed.ts';
import { Glyph, glyphWords } from './glyph.tsx';
import { count, shorten, showNumber } from './report-words.ts';

interface CriteriaTableProps {
  readonly lines: readonly CriteriaLine[];
  /** Pages of the CV that were read. */
  readonly pageCount: number;
  /** Number of the page that was filled in by hand; null where there is none. */
  readonly handPage: number | null;
}

/** Criteria with what was found, the candidate's own words, the page and the points; groups with subtotals. */
export function CriteriaTable({ lines, pageCount, handPage }: CriteriaTableProps): ReactElement {
  return (
    <table className="criteria">
      <colgroup>
        {['criterion', 'found', 'evidence', 'page-number', 'points'].map(name => (
          <col key={name} className={name} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <th scope="col">Criterion</th>
          <th scope="col">Found</th>
          <th scope="col">Evidence, in the candidate’s words</th>
          <th scope="col">Page</th>
          <th scope="col" className="number">
            Points
          </th>
        </tr>
      </thead>
      <tbody>
        {keyed(lines).map(({ key, item }) => (
          <Line key={key} line={item} pageCount={pageCount} handPage={handPage} />
        ))}
      </tbody>
    </table>
  );
}

interface LineProps extends Omit<CriteriaTableProps, 'lines'> {
  readonly line: CriteriaLine;
}

function Line({ line, pageCount, handPage }: LineProps): ReactElement {
  if (line.kind === 'group') {
    return (
      <tr className="group" data-row>
        <th scope="rowgroup" colSpan={3}>
          {line.continued ? `${line.title}, continued` : line.title}
        </th>
        <td className="number" colSpan={2}>
          {showNumber(line.points)} of {showNumber(line.most)}
        </td>
      </tr>
    );
  }
  const { criterion, result, points } = line;
  return (
    <tr data-row>
      <th scope="row" className="criterion" dir="auto">
        <Glyph status={result.status} />
        {shorten(criterion.label, longestLabel)}
      </th>
      <td>{foundOf(result, pageCount)}</td>
      <td>{quoteOf(result, handPage)}</td>
      <td>{pagesOf(result, handPage)}</td>
      <td className="number">
        <span className="earned">
          <strong>{showNumber(points.points)}</strong> / {showNumber(points.most)}
        </span>
      </td>
    </tr>
  );
}

/** What each mark of the table means; only the marks that these matches show. */
export function CriteriaKey({ matches, remark = '' }: { readonly matches: readonly Match[]; readonly remark?: string }): ReactElement {
  const used = new Set<CriterionStatus>(matches.flatMap(match => match.results.map(result => result.status)));
  return (
    <p className="key">
      {criterionStatuses
        .filter(status => used.has(status))
        .map(status => (
          <span key={status}>
            <Glyph status={status} /> {glyphWords[status]}
          </span>
        ))}
      {remark}
    </p>
  );
}

/** What was found, in words that say as much as the mark before them. */
export function foundOf({ status, finding }: CriterionResult, pageCount: number): string {
  if (status === 'missing') return pageCount > 0 ? `not in ${count(pageCount, 'page')}` : 'not found';
  if (status === 'unknown') return finding || 'could not be read';
  if (status === 'implied' && !/implie/i.test(finding)) return `${finding}, implied`;
  if (status === 'partly' && !/part/i.test(finding)) return `${finding}, in part`;
  if (status === 'alternative' && !/instead|alternative/i.test(finding)) return `alternative: ${finding}`;
  return finding;
}

/** Longest name of a criterion in the table, in characters. */
const longestLabel = 64;

/** Longest quote in the table, in characters: two lines of its column. */
const longestQuote = 105;

function quoteOf(result: CriterionResult, handPage: number | null): ReactElement {
  const quote = result.quote.replace(/\s+/g, ' ').trim();
  if (quote !== '' && handPage !== null && result.evidence[0]?.page === handPage)
    return (
      <>
        <bdi>{shorten(quote, longestQuote)}</bdi> <span className="absent">filled in by hand</span>
      </>
    );
  if (quote !== '') return <bdi>“{shorten(quote, longestQuote)}”</bdi>;
  return <span className="absent">{result.status === 'unknown' ? 'could not be read; not scored' : 'no sentence found; not scored'}</span>;
}

/** The pages of the candidate's file. */
export function pagesOf(result: CriterionResult, handPage: number | null): string {
  const pages = [...new Set(result.evidence.map(evidence => evidence.page))].filter(page => page !== handPage).toSorted((a, b) => a - b);
  return pages.slice(0, 3).join(', ') + (pages.length > 3 ? ' …' : '');
}
