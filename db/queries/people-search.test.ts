import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SearchEntry } from '../../core/contract/search-entry.ts';
import { parseQuery } from '../../core/people/parse-query.ts';
import { createTestWorkspace } from '../test-workspace.ts';
import { type Db, writeTx } from '../statement.ts';
import { changeNote } from './notes.ts';
import { noFilters } from '../../core/contract/people.ts';
import { peopleDirectory } from './people-directory.ts';
import { filterStage, orderStage } from './people-filters.ts';
import { hitStage } from './people-hits.ts';
import { pageStatement } from './people-rows.ts';
import { saveNoteWords, saveSearchEntry } from './search-entries.ts';

const nothing: SearchEntry = {
  name: '',
  title: '',
  skill: '',
  company: '',
  school: '',
  location: '',
  text: '',
  years: null,
  place: '',
  languages: [],
};

/** People `p0` to `p4`, each with two documents that were read. */
function addPeople(db: Db): void {
  for (const person of [0, 1, 2, 3, 4]) {
    db.prepare('INSERT INTO candidate (id, name, created_at) VALUES (?, ?, 1)').run(`p${person}`, `Person ${person}`);
    for (const half of [0, 1]) {
      const id = `d${person}-${half}`;
      db.prepare(
        `INSERT INTO document (id, sha256, size_bytes, kind, file_name, status, candidate_id, created_at) VALUES (?, ?, 0, 'pdf', ?, 'read', ?, 1)`,
      ).run(id, id.padStart(64, '0'), `${id}.pdf`, `p${person}`);
    }
  }
}

const word = fc.constantFrom('payments', 'Kubernetes', 'C++', 'Straße', 'Öztürk', 'Node.js', 'night', 'shift', '東京');
const words = fc.array(word, { maxLength: 6 }).map(list => list.join(' '));
const documentId = fc.tuple(fc.nat(4), fc.nat(1)).map(([person, half]) => `d${person}-${half}`);
const step = fc.oneof(
  fc.record({ did: fc.constant('read' as const), documentId, title: words, text: words }),
  fc.record({ did: fc.constant('note' as const), id: fc.nat(3), text: words.filter(text => text !== '') }),
  fc.record({ did: fc.constant('forget-note' as const), id: fc.nat(3) }),
  fc.record({ did: fc.constant('erase' as const), documentId }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** What documents and notes say after all steps, as the steps themselves would have it. */
function walk(db: Db, steps: readonly Step[]) {
  const documents = new Map<string, SearchEntry>();
  const notes = new Map<number, string>();
  for (const each of steps) {
    writeTx(db, tx => {
      if (each.did === 'read' && tx.prepare('SELECT 1 FROM document WHERE id = ?').get(each.documentId) !== undefined) {
        const entry = { ...nothing, title: each.title, text: each.text };
        saveSearchEntry(tx, each.documentId, entry);
        documents.set(each.documentId, entry);
      }
      if (each.did === 'erase') {
        tx.prepare('DELETE FROM document WHERE id = ?').run(each.documentId);
        documents.delete(each.documentId);
      }
      if (each.did !== 'note' && each.did !== 'forget-note') return;
      const row = (text: string) => ({ id: `n${each.id}`, candidateId: 'p0', jobId: null, createdAt: 1, updatedAt: 1, text });
      const before = notes.get(each.id);
      const after = each.did === 'note' ? each.text : undefined;
      if (before === undefined && after === undefined) return;
      changeNote(tx, { before: before === undefined ? null : row(before), after: after === undefined ? null : row(after) });
      if (after === undefined) notes.delete(each.id);
      else notes.set(each.id, after);
    });
  }
  return { documents, notes };
}

/** Which documents and notes hold each word, whatever numbers they have inside. */
function contents(db: Db): unknown {
  const all = (sql: string): unknown => db.prepare(sql).all();
  return {
    documents: all(`SELECT entry.document_id, indexed.title, indexed.text, written.text AS written FROM search_index AS indexed
      JOIN search_entry AS entry ON entry.id = indexed.rowid JOIN search_text AS written ON written.id = entry.id ORDER BY 1`),
    count: all(
      'SELECT (SELECT count(*) FROM search_index) AS indexed, (SELECT count(*) FROM search_text) AS written, (SELECT count(*) FROM note_index) AS notes',
    ),
    found: ['payments', 'kubernetes', '"c++"', 'strasse', 'ozturk', '"node js"', 'night', '"東 京"'].map(match =>
      db
        .prepare('SELECT document_id FROM search_entry WHERE id IN (SELECT rowid FROM search_index WHERE search_index MATCH ?) ORDER BY 1')
        .all(match),
    ),
    notes: all(
      'SELECT search_note.note_id, note_index.note FROM note_index JOIN search_note ON search_note.id = note_index.rowid ORDER BY 1',
    ),
  };
}

describe('the index of documents and notes', () => {
  it('is after any changes what it would be if it were made anew, and is whole', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), steps => {
        const { db } = createTestWorkspace();
        addPeople(db);
        const { documents, notes } = walk(db, steps);
        const { db: anew } = createTestWorkspace();
        addPeople(anew);
        writeTx(anew, tx => {
          for (const [id, entry] of documents) saveSearchEntry(tx, id, entry);
          for (const [id, text] of notes) {
            tx.prepare('INSERT INTO note (id, candidate_id, created_at, updated_at, text) VALUES (?, ?, 1, 1, ?)').run(
              `n${id}`,
              'p0',
              text,
            );
            saveNoteWords(tx, `n${id}`, text);
          }
        });
        expect(contents(db)).toEqual(contents(anew));
        for (const index of ['search_index', 'note_index']) db.exec(`INSERT INTO ${index} (${index}, rank) VALUES ('integrity-check', 1)`);
      }),
      { numRuns: 15 },
    );
  });

  it('keeps no word of what was erased or replaced', () => {
    const { db } = createTestWorkspace();
    addPeople(db);
    const isKept = (word: string): boolean =>
      db
        .prepare<[], { block: Buffer }>('SELECT block FROM search_index_data')
        .all()
        .some(({ block }) => block.includes(word));
    writeTx(db, tx => saveSearchEntry(tx, 'd0-0', { ...nothing, text: 'Unmistakable' }));
    expect(isKept('unmistakable')).toBe(true);
    writeTx(db, tx => saveSearchEntry(tx, 'd0-0', { ...nothing, text: 'Incomparable' }));
    expect(isKept('unmistakable')).toBe(false);
    db.exec("DELETE FROM document WHERE id = 'd0-0'");
    expect(isKept('incomparable')).toBe(false);
    expect(db.prepare('SELECT count(*) AS rows FROM search_text').get()).toEqual({ rows: 0 });
  });
});

describe('any query', () => {
  it('is searched without a word from SQLite', () => {
    const { db } = createTestWorkspace();
    addPeople(db);
    db.function('fold', text => String(text));
    writeTx(db, tx => saveSearchEntry(tx, 'd0-0', { ...nothing, text: 'payments kubernetes' }));
    const piece = fc.oneof(
      fc.constantFrom(
        'AND',
        'OR',
        'NOT',
        'NEAR',
        '(',
        ')',
        '"',
        "'",
        '-',
        '*',
        '^',
        ':',
        '{',
        '}',
        'title:',
        'tag:',
        'note:',
        'years>',
        '5',
        'C++',
        '.NET',
        '\0',
      ),
      fc.string({ unit: 'binary' }),
      word,
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.constantFrom(' ', ''), (pieces, between) => {
        const { node } = parseQuery(pieces.join(between));
        const tags = { tagsNamed: () => ['t1'] };
        const stages = [peopleDirectory, hitStage('t', node, tags), filterStage('t', noFilters), orderStage('t', 'hits', true, [])];
        for (const { sql, values } of stages.flatMap(stage => stage.statements)) db.prepare(sql).run(...values);
        const page = pageStatement('t', 0, 10, true);
        expect(Array.isArray(db.prepare(page.sql).all(...page.values))).toBe(true);
      }),
      { numRuns: 120 },
    );
  });
});
