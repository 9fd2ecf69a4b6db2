/** Columns of the index of documents, in its order. */
export const indexFields = ['name', 'title', 'skill', 'company', 'school', 'location', 'text'] as const;
export type IndexField = (typeof indexFields)[number];

/** Where a query can look for words: `title:nurse`. Without one it looks everywhere. */
export const queryFields = ['name', 'title', 'skill', 'company', 'school', 'location', 'tag', 'note'] as const;
export type QueryField = (typeof queryFields)[number];

/** Words that stand one behind the other; folded as `searchWords` does. `prefix`: the last is the beginning of a word. */
export interface QueryWords {
  readonly kind: 'words';
  readonly field: QueryField | null;
  readonly words: readonly string[];
  readonly prefix: boolean;
}

/** Years of experience. */
export interface QueryYears {
  readonly kind: 'years';
  readonly compare: '>' | '>=' | '<' | '<=' | '=';
  readonly years: number;
}

/** A query as it is searched. A `not` stands for everybody else. */
export type QueryNode =
  | QueryWords
  | QueryYears
  | { readonly kind: 'not'; readonly node: QueryNode }
  | { readonly kind: 'and' | 'or'; readonly nodes: readonly QueryNode[] };

/** What is looked for, not what is excluded: that is what hits are. */
export function soughtWords(node: QueryNode | null): readonly QueryWords[] {
  if (node === null || node.kind === 'not' || node.kind === 'years') return [];
  return node.kind === 'words' ? [node] : node.nodes.flatMap(soughtWords);
}

/** Several nodes as one, without nodes of the same kind within; null for none. */
export function joined(kind: 'and' | 'or', nodes: readonly QueryNode[]): QueryNode | null {
  const flat = nodes.flatMap(node => (node.kind === kind ? node.nodes : [node]));
  const [first, ...others] = flat;
  if (first === undefined) return null;
  return others.length === 0 ? first : { kind, nodes: flat };
}

/** Everything but that. */
export function negated(node: QueryNode): QueryNode {
  return node.kind === 'not' ? node.node : { kind: 'not', node };
}
