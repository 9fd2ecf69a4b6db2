import type { QueryProblem } from '../contract/people.ts';
import { joined, negated, type QueryField, type QueryNode, type QueryYears } from './query.ts';
import { queryTokens, type QueryToken } from './query-tokens.ts';
import { searchWords } from './words.ts';

/** A query as it is searched, null for none, and what is wrong with it. What is complete is searched all the same. */
export interface ParsedQuery {
  readonly node: QueryNode | null;
  readonly problems: readonly QueryProblem[];
}

/** So many terms at most; a query that asks for more asks for too much work. */
export const mostTerms = 40;

/**
 * Words (all of them), "phrases", OR, NOT or -, beginnings*, fields (title: skill: company: school: name: location: tag:
 * note:), years>5 and brackets. Never throws: a query that is not finished, or wrong in a place, means what the rest of it says.
 */
export function parseQuery(query: string): ParsedQuery {
  const reader = createReader(queryTokens(query));
  const parts: QueryNode[] = [];
  while (reader.peek() !== null) {
    const node = readOr(reader, null);
    if (node !== null) parts.push(node);
    const stray = reader.peek();
    if (stray === null) break;
    reader.next();
    reader.complain(stray, 'closes-nothing');
  }
  const problems = [...reader.problems].sort((one, other) => one.start - other.start);
  return { node: joined('and', parts), problems };
}

interface TokenReader {
  readonly peek: () => QueryToken | null;
  readonly next: () => QueryToken | null;
  readonly complain: (at: { readonly start: number; readonly end: number }, code: QueryProblem['code'], term?: string) => void;
  /** False once there are too many terms. */
  readonly countTerm: (token: QueryToken) => boolean;
  readonly problems: readonly QueryProblem[];
}

function createReader(tokens: readonly QueryToken[]): TokenReader {
  const problems: QueryProblem[] = [];
  let at = 0;
  let terms = 0;
  const complain: TokenReader['complain'] = ({ start, end }, code, term = '') => problems.push({ start, end, code, term });
  return {
    peek: () => tokens[at] ?? null,
    next: () => tokens[at++] ?? null,
    complain,
    countTerm: token => {
      terms += 1;
      if (terms === mostTerms + 1) complain(token, 'too-many-terms', String(mostTerms));
      return terms <= mostTerms;
    },
    problems,
  };
}

function readOr(reader: TokenReader, field: QueryField | null): QueryNode | null {
  const nodes: QueryNode[] = [];
  for (let more = true; more;) {
    const node = readAnd(reader, field);
    if (node !== null) nodes.push(node);
    const operator = reader.peek();
    more = operator?.kind === 'or';
    if (operator?.kind !== 'or') break;
    reader.next();
    if (node === null) reader.complain(operator, 'nothing-before', 'OR');
    else if (!beginsTerm(reader.peek())) reader.complain(operator, 'nothing-behind', 'OR');
  }
  return joined('or', nodes);
}

function readAnd(reader: TokenReader, field: QueryField | null): QueryNode | null {
  const nodes: QueryNode[] = [];
  for (;;) {
    const token = reader.peek();
    if (token === null || token.kind === 'or' || token.kind === 'close') break;
    if (token.kind === 'and') {
      reader.next();
      if (nodes.length === 0) reader.complain(token, 'nothing-before', 'AND');
      else if (!beginsTerm(reader.peek())) reader.complain(token, 'nothing-behind', 'AND');
      continue;
    }
    const node = readTerm(reader, field);
    if (node !== null) nodes.push(node);
  }
  return joined('and', nodes);
}

function beginsTerm(token: QueryToken | null): boolean {
  return token !== null && token.kind !== 'or' && token.kind !== 'and' && token.kind !== 'close';
}

function readTerm(reader: TokenReader, field: QueryField | null): QueryNode | null {
  const token = reader.next();
  if (token === null) return null;
  switch (token.kind) {
    case 'not':
      return readNot(reader, token, field);
    case 'open':
      return readBrackets(reader, token, field);
    case 'field':
      if (!beginsValue(reader.peek(), token)) {
        reader.complain(token, 'nothing-behind', `${token.field}:`);
        return null;
      }
      return readTerm(reader, token.field);
    case 'unknown-field':
      reader.complain(token, 'unknown-field', token.name);
      return wordsNode(token.name, false, null);
    case 'years':
      return readYears(reader, token);
    case 'words':
      return reader.countTerm(token) ? wordsNode(token.text, token.prefix, field) : null;
    case 'phrase':
      if (!token.closed) reader.complain(token, 'quotation-not-closed');
      return reader.countTerm(token) ? wordsNode(token.text, token.prefix, field) : null;
    case 'and':
    case 'or':
    case 'close':
      return null;
  }
}

/** A field is about what stands directly behind it: words, a phrase, or brackets. */
function beginsValue(token: QueryToken | null, field: QueryToken): boolean {
  return token !== null && token.start === field.end && ['words', 'phrase', 'open'].includes(token.kind);
}

function readNot(reader: TokenReader, token: QueryToken, field: QueryField | null): QueryNode | null {
  if (!beginsTerm(reader.peek())) {
    reader.complain(token, 'nothing-behind', 'NOT');
    return null;
  }
  const node = readTerm(reader, field);
  return node === null ? null : negated(node);
}

function readBrackets(reader: TokenReader, open: QueryToken, field: QueryField | null): QueryNode | null {
  const node = readOr(reader, field);
  if (reader.next() === null) reader.complain(open, 'not-closed');
  return node;
}

const comparisons: Readonly<Record<string, QueryYears['compare']>> = {
  '>': '>',
  '>=': '>=',
  '≥': '>=',
  '<': '<',
  '<=': '<=',
  '≤': '<=',
  '=': '=',
};

function readYears(reader: TokenReader, token: Extract<QueryToken, { kind: 'years' }>): QueryNode | null {
  const compare = comparisons[token.compare];
  if (token.years === null || compare === undefined) {
    reader.complain(token, 'years-missing');
    return null;
  }
  return reader.countTerm(token) ? { kind: 'years', compare, years: token.years } : null;
}

/** Nothing where no letter and no digit is asked for. */
function wordsNode(text: string, prefix: boolean, field: QueryField | null): QueryNode | null {
  const words = searchWords(text).map(({ word }) => word);
  return words.length === 0 ? null : { kind: 'words', field, words, prefix };
}
