import { statement, type Db } from '../statement.ts';

/** What tells whether two people are one. */
export interface PersonLook {
  readonly personId: string;
  readonly name: string | null;
  readonly headline: string;
  readonly place: string;
  readonly employer: string;
  /** Somebody said of all their documents whose they are. */
  readonly ruled: number;
}

const look = (from: string): string =>
  `SELECT coalesce(document.candidate_id, document.id) AS personId, coalesce(candidate.name, cv.name) AS name,
     coalesce(glance.headline, '') AS headline, entry.place AS place, coalesce(cv.employer, '') AS employer,
     NOT EXISTS (SELECT 1 FROM document AS own WHERE own.candidate_id = document.candidate_id
       AND NOT EXISTS (SELECT 1 FROM person_ruling WHERE person_ruling.document_id = own.id)) AND document.candidate_id IS NOT NULL AS ruled
   FROM ${from}
   CROSS JOIN document ON document.id = entry.document_id
   LEFT JOIN candidate ON candidate.id = document.candidate_id
   JOIN cv ON cv.id = (SELECT one.id FROM cv AS one WHERE one.document_id = document.id ORDER BY one.created_at DESC, one.id DESC LIMIT 1)
   LEFT JOIN cv_glance AS glance ON glance.cv_id = cv.id`;

const selectNamesakes = statement<[{ match: string; limit: number }], PersonLook>(
  `SELECT * FROM (${look('search_index CROSS JOIN search_entry AS entry ON entry.id = search_index.rowid')}
   WHERE search_index MATCH @match LIMIT @limit) GROUP BY personId`,
);
const selectLook = statement<[{ personId: string }], PersonLook>(
  `${look('document AS own CROSS JOIN search_entry AS entry ON entry.document_id = own.id')}
   WHERE own.candidate_id = @personId OR own.id = @personId
   ORDER BY own.chosen_at DESC NULLS LAST, coalesce(own.dated_at, own.created_at) DESC LIMIT 1`,
);
const selectShared = statement<[{ limit: number }], { readonly personId: string }>(
  `SELECT min(candidate.id) AS personId FROM candidate WHERE name IS NOT NULL
   GROUP BY lower(name) HAVING count(*) BETWEEN 2 AND 40 ORDER BY max(created_at) DESC LIMIT @limit`,
);

/** How somebody looks by the newest of their documents that was read; null for nobody. */
export function getLook(db: Db, personId: string): PersonLook | null {
  return selectLook(db).get({ personId }) ?? null;
}

/** People whose CV names them by all these words, folded; each once. */
export function listNamesakes(db: Db, words: readonly string[], limit: number): readonly PersonLook[] {
  const match = `{name} : (${words.map(word => `"${word}"`).join(' AND ')})`;
  return selectNamesakes(db).all({ match, limit });
}

/** One of each group of people who are called the same, the newest group first. */
export function listSharedNames(db: Db, limit: number): readonly string[] {
  return selectShared(db)
    .all({ limit })
    .map(row => row.personId);
}
