import { z } from 'zod';
import { applicationStatuses } from '../../core/contract/people.ts';
import { recommendations } from '../../core/contract/match.ts';
import type { ReadStatement } from '../read-thread.ts';

/** Rows of a page as the thread returns them; lists are JSON. */
export const FoundPerson = z.object({
  personId: z.string(),
  name: z.string(),
  headline: z.string(),
  location: z.string(),
  years: z.number().nullable(),
  documents: z.number(),
  documentId: z.string(),
  fileName: z.string(),
  kind: z.string(),
  pageCount: z.number().nullable(),
  datedAt: z.number(),
  chosen: z.number(),
  standing: z.number(),
  itemId: z.string().nullable(),
  batchId: z.string().nullable(),
  tags: z.string(),
  jobs: z.string(),
  notes: z.string(),
  /** Words of the document; null where none are sought. */
  text: z.string().nullable(),
});
export type FoundPerson = z.infer<typeof FoundPerson>;

const newestCv = (column: string): string =>
  `(SELECT cv.${column} FROM cv WHERE cv.document_id = standing.document_id ORDER BY cv.created_at DESC, cv.id DESC LIMIT 1)`;

/** How somebody is called: by name, else by the name of a file. */
const nameOf = `coalesce(person.name, ${newestCv('name')}, document.file_name)`;

const personColumns = `person.id AS personId, ${nameOf} AS name,
  coalesce((SELECT cv_glance.headline FROM cv_glance WHERE cv_glance.cv_id = ${newestCv('id')}), '') AS headline,
  person.place AS location, person.years AS years, person.documents AS documents`;

const documentColumns = `document.id AS documentId, document.file_name AS fileName, document.kind AS kind, document.page_count AS pageCount,
  coalesce(document.dated_at, document.created_at) AS datedAt, document.chosen_at IS NOT NULL AS chosen, person.entry = hit.entry AS standing,
  item.id AS itemId, item.batch_id AS batchId`;

const tagList = `(SELECT json_group_array(name) FROM (SELECT tag.name AS name FROM candidate_tag JOIN tag ON tag.id = candidate_tag.tag_id
  WHERE candidate_tag.candidate_id = person.id ORDER BY tag.name COLLATE NOCASE))`;

const jobList = `(SELECT json_group_array(json_object('jobId', nullif(job, 'none'), 'jobTitle', title, 'status', status, 'score', score,
    'low', low, 'high', high, 'recommendation', recommendation, 'batchId', batch_id, 'itemId', item_id))
  FROM (SELECT person_job.*, job.title AS title FROM person_job LEFT JOIN job ON job.id = person_job.job
    WHERE person_job.no = person.no ORDER BY person_job.at DESC, person_job.job))`;

const noteList = `(SELECT json_group_array(text) FROM (SELECT note.text AS text FROM note WHERE note.candidate_id = person.id ORDER BY note.created_at DESC LIMIT 20))`;

/** Applications of a person as the lists hold them. */
export const FoundJobs = z.array(
  z.object({
    jobId: z.string().nullable(),
    jobTitle: z.string().nullable(),
    status: z.enum(applicationStatuses),
    score: z.number().nullable(),
    low: z.number().nullable(),
    high: z.number().nullable(),
    recommendation: z.enum(recommendations).nullable(),
    batchId: z.string().nullable(),
    itemId: z.string().nullable(),
  }),
);

const joins = `JOIN person ON person.no = hit.no CROSS JOIN doc AS standing ON standing.entry = person.entry
  CROSS JOIN doc ON doc.entry = hit.entry CROSS JOIN document ON document.id = doc.document_id
  LEFT JOIN batch_item AS item ON item.id = (SELECT one.id FROM batch_item AS one WHERE one.document_id = document.id
    AND one.status <> 'duplicate' ORDER BY one.status <> 'completed', one.id DESC LIMIT 1)`;

/** Some of the people found, in their order. */
export function pageStatement(name: string, offset: number, limit: number, withText: boolean): ReadStatement {
  return {
    sql: `SELECT ${personColumns}, ${documentColumns}, ${tagList} AS tags, ${jobList} AS jobs,
            ${withText ? noteList : `'[]'`} AS notes,
            ${withText ? '(SELECT search_text.text FROM search_text WHERE search_text.id = hit.entry)' : 'NULL'} AS text
          FROM row_${name} AS found CROSS JOIN hit_${name} AS hit ON hit.no = found.no ${joins}
          WHERE found.place > ? AND found.place <= ? ORDER BY found.place`,
    values: [offset, offset + limit],
  };
}

const unindexed = `(SELECT count(DISTINCT cv.document_id) FROM cv
  WHERE NOT EXISTS (SELECT 1 FROM search_entry WHERE search_entry.document_id = cv.document_id))`;

/** How much was found, and how much there is. */
export const FoundTotals = z.object({
  total: z.number(),
  found: z.number(),
  people: z.number(),
  documents: z.number(),
  waiting: z.number(),
});

/** `takingIn`: documents that cannot be found yet are counted too. */
export function totalsStatement(name: string, takingIn: boolean): ReadStatement {
  return {
    sql: `SELECT count(*) AS total, coalesce(sum(documents), 0) AS found, (SELECT count(*) FROM person) AS people,
            (SELECT count(*) FROM doc) AS documents, ${takingIn ? unindexed : 0} AS waiting FROM hit_${name} WHERE missed = 0`,
    values: [],
  };
}

/** How many were found, and how many of them have a document that came after a moment. */
export const FoundSince = z.object({ people: z.number(), fresh: z.number() });

export function sinceStatement(name: string, moment: number): ReadStatement {
  return {
    sql: `SELECT count(*) AS people, coalesce(sum(person.newest > ?), 0) AS fresh
          FROM hit_${name} AS hit CROSS JOIN person ON person.no = hit.no WHERE hit.missed = 0`,
    values: [moment],
  };
}
