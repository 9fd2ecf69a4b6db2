import { columnsOf, insertInto, type Row } from '../schema/columns.ts';
import { candidateTag, tag } from '../schema/triage.ts';
import { type Db, statement, type WriteTransaction } from '../statement.ts';
import { insertUnlessGone, type RowChange } from './triage.ts';

/** A word by which people are grouped. */
export type TagRow = Row<typeof tag>;

/** That a person carries a tag. */
export type CandidateTagRow = Row<typeof candidateTag>;

/** A tag with the number of people who carry it. */
export interface TagUse {
  readonly id: string;
  readonly name: string;
  readonly people: number;
}

const insertTag = statement<[TagRow]>(insertInto(tag, 'tag'));
const selectTags = statement<[], TagUse>(
  `SELECT tag.id AS id, tag.name AS name, count(candidate_tag.candidate_id) AS people
   FROM tag LEFT JOIN candidate_tag ON candidate_tag.tag_id = tag.id GROUP BY tag.id ORDER BY tag.name COLLATE NOCASE`,
);
const selectTag = statement<[string], TagRow>(`SELECT ${columnsOf(tag)} FROM tag WHERE id = ?`);
const selectCarriers = statement<[{ tagId: string; candidateIds: string }], { readonly candidateId: string }>(
  `SELECT candidate_tag.candidate_id AS candidateId FROM json_each(@candidateIds) AS wanted
   CROSS JOIN candidate_tag ON candidate_tag.candidate_id = wanted.value AND candidate_tag.tag_id = @tagId`,
);
const insertCarrier = statement<[CandidateTagRow]>(`${insertInto(candidateTag, 'candidate_tag')} ON CONFLICT DO NOTHING`);
const deleteCarrier = statement<[CandidateTagRow]>('DELETE FROM candidate_tag WHERE candidate_id = @candidateId AND tag_id = @tagId');

/** All tags by name, also those that nobody carries any more. */
export function listTags(db: Db): readonly TagUse[] {
  return selectTags(db).all();
}

/** The tag of that id, or null. */
export function getTag(db: Db, id: string): TagRow | null {
  return selectTag(db).get(id) ?? null;
}

/** The tag of that name, whatever its case; null where there is none. */
export function findTag(db: Db, name: string): TagUse | null {
  return listTags(db).find(tag => folded(tag.name) === folded(name)) ?? null;
}

/** The tag of that name, as it was first written; made if there is none. */
export function openTag(tx: WriteTransaction, wanted: TagRow): Pick<TagUse, 'id' | 'name'> {
  const found = findTag(tx, wanted.name);
  if (found === null) insertTag(tx).run(wanted);
  return found ?? wanted;
}

/** Which of these people carry the tag. */
export function listCarriers(db: Db, tagId: string, candidateIds: readonly string[]): ReadonlySet<string> {
  const rows = selectCarriers(db).all({ tagId, candidateIds: JSON.stringify(candidateIds) });
  return new Set(rows.map(row => row.candidateId));
}

/** Puts a tag on a person or takes it off. Returns whether that changed anything: not so when person or tag is gone. */
export function changeCandidateTag(tx: WriteTransaction, { before, after }: RowChange<CandidateTagRow>): boolean {
  if (after !== null) return insertUnlessGone(insertCarrier(tx), after);
  return before !== null && deleteCarrier(tx).run(before).changes > 0;
}

function folded(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
