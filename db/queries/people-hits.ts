import { indexFields, soughtWords, type IndexField, type QueryNode, type QueryWords } from '../../core/people/query.ts';
import type { ReadStage, ReadStatement, SqlValue } from '../read-thread.ts';

/** How much a hit in each field counts, in the order of `indexFields`: a title says more than a line of the text. */
const weights = [8, 6, 4, 3, 2, 1, 1] as const;

/** Which tags some words name, by their ids; other parts of a query are found by the index. */
export interface TagFinder {
  readonly tagsNamed: (words: QueryWords) => readonly string[];
}

interface Condition {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

const tables = [
  'CREATE TEMP TABLE IF NOT EXISTS found_NAME (entry INTEGER PRIMARY KEY)',
  'CREATE TEMP TABLE IF NOT EXISTS ranked_NAME (entry INTEGER PRIMARY KEY, rank REAL NOT NULL)',
  `CREATE TEMP TABLE IF NOT EXISTS hit_NAME (no INTEGER PRIMARY KEY, entry INTEGER NOT NULL, rank REAL NOT NULL, documents INTEGER NOT NULL,
     missed INTEGER NOT NULL DEFAULT 0)`,
  'DELETE FROM found_NAME',
  'DELETE FROM ranked_NAME',
  'DELETE FROM hit_NAME',
];

/** Finds people by a query, null for everybody: table `hit_<name>` with the document that has the best hits of each. */
export function hitStage(name: string, node: QueryNode | null, tags: TagFinder): ReadStage {
  const statements = [...tables.map(sql => ({ sql, values: [] })), ...(node === null ? everybody : found(node, tags))].map(
    ({ sql, values }) => ({ sql: sql.replaceAll('_NAME', `_${name}`), values }),
  );
  return { key: JSON.stringify(statements.slice(tables.length)), statements };
}

const everybody: readonly ReadStatement[] = [
  { sql: 'INSERT INTO hit_NAME (no, entry, rank, documents) SELECT no, entry, 0, documents FROM person', values: [] },
];

function found(node: QueryNode, tags: TagFinder): readonly ReadStatement[] {
  const { sql, values } = conditionOf(node, tags);
  const ranking = rankingOf(node);
  const rankFound: ReadStatement = {
    sql: `INSERT INTO ranked_NAME SELECT rowid, bm25(search_index, ${weights.join(', ')}) FROM search_index
          WHERE search_index MATCH ? AND +rowid IN (SELECT entry FROM found_NAME)`,
    values: [ranking],
  };
  return [
    { sql: `INSERT INTO found_NAME SELECT doc.entry FROM doc WHERE ${sql}`, values },
    ...(ranking === null ? [] : [rankFound]),
    {
      // The document that stands goes first among equals; of ranks the least is the best.
      sql: `INSERT INTO hit_NAME (no, entry, rank, documents)
            SELECT doc.no, doc.entry, coalesce(ranked.rank, 0) - doc.standing * 0.000001, 1
            FROM found_NAME AS found CROSS JOIN doc ON doc.entry = found.entry
            LEFT JOIN ranked_NAME AS ranked ON ranked.entry = found.entry WHERE true
            ON CONFLICT (no) DO UPDATE SET documents = documents + 1, rank = min(rank, excluded.rank),
              entry = CASE WHEN excluded.rank < rank THEN excluded.entry ELSE entry END`,
      values: [],
    },
  ];
}

function conditionOf(node: QueryNode, tags: TagFinder): Condition {
  switch (node.kind) {
    case 'years':
      return { sql: `doc.years ${node.compare} ?`, values: [node.years] };
    case 'not': {
      const { sql, values } = conditionOf(node.node, tags);
      return { sql: `NOT coalesce(${sql}, 0)`, values };
    }
    case 'words':
      return wordsCondition(node, tags);
    case 'and':
    case 'or': {
      const parts = node.nodes.map(each => conditionOf(each, tags));
      const sql = parts.map(part => `(${part.sql})`).join(node.kind === 'and' ? ' AND ' : ' OR ');
      return { sql, values: parts.flatMap(part => part.values) };
    }
  }
}

const inIndex = 'doc.entry IN (SELECT rowid FROM search_index WHERE search_index MATCH ?)';
const inNotes = `doc.person IN (SELECT note.candidate_id FROM note_index CROSS JOIN search_note ON search_note.id = note_index.rowid
  CROSS JOIN note ON note.id = search_note.note_id WHERE note_index MATCH ?)`;
const inTags = 'doc.person IN (SELECT candidate_id FROM candidate_tag WHERE tag_id IN (SELECT value FROM json_each(?)))';

function wordsCondition(words: QueryWords, tags: TagFinder): Condition {
  const tagged = { sql: inTags, values: [JSON.stringify(tags.tagsNamed(words))] };
  const noted = { sql: inNotes, values: [phraseOf(words)] };
  if (words.field === 'tag') return tagged;
  if (words.field === 'note') return noted;
  const indexed = { sql: inIndex, values: [matchOf(words)] };
  if (words.field !== null) return indexed;
  const parts = tags.tagsNamed(words).length === 0 ? [indexed, noted] : [indexed, noted, tagged];
  return { sql: parts.map(part => part.sql).join(' OR '), values: parts.flatMap(part => part.values) };
}

/** What decides about the order: all words that are sought in documents; null where there are none. */
function rankingOf(node: QueryNode): string | null {
  const sought = soughtWords(node).filter(isIndexed);
  return sought.length === 0 ? null : sought.map(matchOf).join(' OR ');
}

function isIndexed({ field }: QueryWords): boolean {
  return field === null || columnOf(field) !== null;
}

function columnOf(field: string): IndexField | null {
  return indexFields.find(each => each === field) ?? null;
}

function matchOf(words: QueryWords): string {
  return words.field === null ? phraseOf(words) : `{${words.field}} : ${phraseOf(words)}`;
}

/** Words are letters, digits and the signs that belong to names: nothing in quotation marks is an operator. */
function phraseOf({ words, prefix }: QueryWords): string {
  return `"${words.join(' ')}"${prefix ? ' *' : ''}`;
}
