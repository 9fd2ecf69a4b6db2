import { setImmediate as nextTurn } from 'node:timers/promises';
import { inflateRawSync } from 'node:zlib';
import type { DocumentHits, PeoplePage, PeopleSearchInput, PersonRow } from '../../../core/contract/people.ts';
import { noJob } from '../../../core/contract/people.ts';
import { AppError } from '../../../core/contract/errors.ts';
import { evidenceFor } from '../../../core/document/evidence.ts';
import { unpackDocument } from '../../../core/document/pack-document.ts';
import { hitsAmong, type Hit } from '../../../core/people/find-hits.ts';
import { parseQuery } from '../../../core/people/parse-query.ts';
import { soughtWords, type QueryNode } from '../../../core/people/query.ts';
import { searchWords } from '../../../core/people/words.ts';
import { getDocumentText } from '../../../db/queries/documents.ts';
import { criteriaStatement, facetsStatement, FoundCriterion, FoundFacet } from '../../../db/queries/people-facets.ts';
import { FoundPerson, FoundTotals, pageStatement, totalsStatement } from '../../../db/queries/people-rows.ts';
import type { ReadStatement, ReadThread } from '../../../db/read-thread.ts';
import type { Db } from '../../../db/statement.ts';
import { describeFacets } from './found-facets.ts';
import { describeFound, isInDocument } from './found-rows.ts';
import { prepareSearch } from './query-parts.ts';

/** What searching needs of its surroundings. */
export interface SearchParts {
  readonly db: Db;
  readonly reader: Pick<ReadThread, 'read'>;
  /** Milliseconds that never run back. */
  readonly monotonic: () => number;
  /** Whether documents from before there was a search are still being taken in. */
  readonly isTakingIn: () => boolean;
}

/** Name of the tables of the search that somebody looks at. */
const shown = 'shown';

/** One page of what a search finds; see `PeoplePage`. All reading is done in the reading thread. */
export async function searchPeople({ db, reader, monotonic, isTakingIn }: SearchParts, input: PeopleSearchInput): Promise<PeoplePage> {
  const begun = monotonic();
  const { parsed, filters, gone, stages } = prepareSearch(db, shown, input);
  const [job] = filters.jobs.length === 1 ? filters.jobs : [];
  const results: ReadStatement[] = [
    totalsStatement(shown, isTakingIn()),
    pageStatement(shown, input.offset, input.limit, parsed.node !== null),
  ];
  if (input.offset === 0) results.push(facetsStatement(shown, filters));
  if (input.offset === 0 && job !== undefined && job.id !== noJob) results.push(criteriaStatement(shown, job.id));
  const [totals, rows = [], facets = [], criteria = []] = await reader.read({ name: shown, stages, results });
  const { total, found, people, documents, waiting } = FoundTotals.parse(totals?.[0]);
  return {
    total,
    documents: found,
    everybody: { people, documents },
    rows: await describeRows(rows, parsed.node),
    facets:
      input.offset > 0
        ? null
        : describeFacets(
            db,
            facets.map(row => FoundFacet.parse(row)),
            criteria.map(row => FoundCriterion.parse(row)),
            filters,
          ),
    problems: parsed.problems,
    gone,
    waiting,
    milliseconds: Math.round(monotonic() - begun),
  };
}

/** So many people are described without letting other work run: about 5 ms. */
const describedAtOnce = 8;

async function describeRows(rows: readonly unknown[], node: QueryNode | null): Promise<readonly PersonRow[]> {
  const described: PersonRow[] = [];
  for (let start = 0; start < rows.length; start += describedAtOnce) {
    described.push(...rows.slice(start, start + describedAtOnce).map(row => describeFound(FoundPerson.parse(row), node)));
    await nextTurn();
  }
  return described;
}

/** Where the words of a query stand on the pages of a document. Throws NOT_FOUND where nothing was read of it. */
export function findDocumentHits(db: Db, documentId: string, query: string): DocumentHits {
  const stored = getDocumentText(db, documentId);
  if (stored === null) throw new AppError('NOT_FOUND', { what: 'document text' });
  const document = unpackDocument(new Uint8Array(inflateRawSync(stored.packed)));
  const sought = soughtWords(parseQuery(query).node).filter(isInDocument);
  const starts: number[] = [];
  let length = 0;
  for (const { text } of document.lines) {
    starts.push(length);
    length += text.length + 1;
  }
  const words = searchWords(document.lines.map(({ text }) => text).join('\n'));
  const marks = hitsAmong(words, sought).flatMap(hit =>
    linesOf(hit, starts).map(({ line, start, end }) => evidenceFor(document, line, start, end)),
  );
  return { documentId, marks };
}

/** The lines that a hit stands on, with its part of each. */
function linesOf(
  { start, end }: Hit,
  starts: readonly number[],
): readonly { readonly line: number; readonly start: number; readonly end: number }[] {
  const parts = [];
  for (let line = lineAt(starts, start); line < starts.length && (starts[line] ?? end) < end; line += 1) {
    const begin = starts[line] ?? 0;
    const next = starts[line + 1] ?? Number.POSITIVE_INFINITY;
    const part = { line, start: Math.max(0, start - begin), end: Math.min(end, next - 1) - begin };
    if (part.end > part.start) parts.push(part);
  }
  return parts;
}

/** The last line that begins at an offset or before it. */
function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
