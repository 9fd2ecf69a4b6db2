import { queryFields, type QueryField } from './query.ts';

interface Place {
  readonly start: number;
  readonly end: number;
}

/** A piece of a query with its place in it. */
export type QueryToken = Place &
  (
    | { readonly kind: 'and' | 'or' | 'not' | 'open' | 'close' }
    | { readonly kind: 'field'; readonly field: QueryField }
    | { readonly kind: 'unknown-field'; readonly name: string }
    /** `years>5`; the number is null where it is missing. */
    | { readonly kind: 'years'; readonly compare: string; readonly years: number | null }
    | { readonly kind: 'words'; readonly text: string; readonly prefix: boolean }
    | { readonly kind: 'phrase'; readonly text: string; readonly prefix: boolean; readonly closed: boolean }
  );

const operators = { AND: 'and', OR: 'or', NOT: 'not' } as const;

const shapes = {
  blank: /\s+/uy,
  bracket: /[()]/uy,
  phrase: /["“”„«»]([^"“”„«»]*)(["“”„«»]?)(\*?)/uy,
  years: /years?\s*(?::\s*)?(>=|<=|≥|≤|>|<|=)\s*(\d{1,3}(?:[.,]\d+)?)?/iuy,
  minus: /[-−](?=[^\s-])/uy,
  field: /(\p{L}+):/uy,
  word: /[^\s()"“”„«»]+/uy,
} as const;

/** The pieces of a query, in order. Every character that is not blank belongs to one. */
export function queryTokens(query: string): readonly QueryToken[] {
  const tokens: QueryToken[] = [];
  for (let at = 0; at < query.length;) {
    const blank = take(shapes.blank, query, at);
    if (blank !== null) {
      at += blank[0].length;
      continue;
    }
    const token = tokenAt(query, at);
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}

function tokenAt(query: string, start: number): QueryToken {
  const place = (match: RegExpExecArray): Place => ({ start, end: start + match[0].length });
  const bracket = take(shapes.bracket, query, start);
  if (bracket !== null) return { kind: bracket[0] === '(' ? 'open' : 'close', ...place(bracket) };
  const phrase = take(shapes.phrase, query, start);
  if (phrase !== null)
    return { kind: 'phrase', text: phrase[1] ?? '', closed: phrase[2] !== '', prefix: phrase[3] === '*', ...place(phrase) };
  const years = take(shapes.years, query, start);
  if (years !== null) return { kind: 'years', compare: years[1] ?? '', years: numberOf(years[2]), ...place(years) };
  const minus = isWordBegin(query, start) ? take(shapes.minus, query, start) : null;
  if (minus !== null) return { kind: 'not', ...place(minus) };
  const field = take(shapes.field, query, start);
  if (field !== null) return fieldToken(field[1] ?? '', place(field));
  return wordToken(query, start);
}

function wordToken(query: string, start: number): QueryToken {
  const word = take(shapes.word, query, start)?.[0] ?? query.slice(start, start + 1);
  const end = start + word.length;
  const operator = Object.entries(operators).find(([name]) => name === word);
  if (operator !== undefined) return { kind: operator[1], start, end };
  return { kind: 'words', text: word, prefix: word.length > 1 && word.endsWith('*'), start, end };
}

function fieldToken(name: string, place: Place): QueryToken {
  const field = queryFields.find(each => each === name.toLowerCase());
  return field === undefined ? { kind: 'unknown-field', name, ...place } : { kind: 'field', field, ...place };
}

/** A minus excludes only where a word begins: "full-stack" is one word. */
function isWordBegin(query: string, at: number): boolean {
  return at === 0 || /[\s(:]/u.test(query[at - 1] ?? '');
}

function numberOf(text: string | undefined): number | null {
  return text === undefined ? null : Number(text.replace(',', '.'));
}

function take(shape: RegExp, text: string, at: number): RegExpExecArray | null {
  shape.lastIndex = at;
  return shape.exec(text);
}
