import { queryTokens, type QueryToken } from '../../../../../core/people/query-tokens.ts';

/** What colour a stretch of a query has. */
export type StretchKind = 'operator' | 'field' | 'sign' | 'text';

/** A stretch of a query; all of them together are the query. */
export interface QueryStretch {
  readonly text: string;
  readonly kind: StretchKind;
}

const kinds: Readonly<Record<QueryToken['kind'], StretchKind>> = {
  and: 'operator',
  or: 'operator',
  not: 'operator',
  open: 'sign',
  close: 'sign',
  field: 'field',
  'unknown-field': 'field',
  years: 'field',
  words: 'text',
  phrase: 'text',
};

/** Cuts a query into stretches of one colour. */
export function stretchesOf(query: string): readonly QueryStretch[] {
  const stretches: QueryStretch[] = [];
  let at = 0;
  for (const { start, end, kind } of queryTokens(query)) {
    if (start > at) stretches.push({ text: query.slice(at, start), kind: 'text' });
    stretches.push({ text: query.slice(start, end), kind: kinds[kind] });
    at = end;
  }
  return at < query.length ? [...stretches, { text: query.slice(at), kind: 'text' }] : stretches;
}

const joining: ReadonlySet<QueryToken['kind']> = new Set(['and', 'or', 'not', 'open', 'field', 'unknown-field']);

/** The query without its last term and what joins it to the rest; null where there is only one. */
export function withoutLastTerm(query: string): string | null {
  const tokens = [...queryTokens(query)];
  while (tokens.at(-1)?.kind === 'close') tokens.pop();
  if (!joining.has(tokens.at(-1)?.kind ?? 'open')) tokens.pop();
  for (let last = tokens.at(-1); last !== undefined && joining.has(last.kind); last = tokens.at(-1)) tokens.pop();
  const end = tokens.at(-1)?.end;
  if (end === undefined) return null;
  const open = tokens.filter(({ kind }) => kind === 'open').length - tokens.filter(({ kind }) => kind === 'close').length;
  return query.slice(0, end).trim() + ')'.repeat(Math.max(0, open));
}
