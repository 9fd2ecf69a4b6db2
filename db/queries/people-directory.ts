import type { ReadStage } from '../read-thread.ts';

/** Kinds of what people are filtered by, as `value.facet` numbers them. */
export const facetNumbers = {
  statuses: 1,
  tags: 2,
  jobs: 3,
  languages: 4,
  locations: 5,
  years: 6,
  scores: 7,
  recommendations: 8,
} as const;
export type FacetName = keyof typeof facetNumbers;

/** People with so many years or more are counted together. */
export const mostYears = 40;

const tables = [
  `CREATE TEMP TABLE IF NOT EXISTS doc (entry INTEGER PRIMARY KEY, no INTEGER, person TEXT NOT NULL, document_id TEXT NOT NULL, years REAL,
     created_at INTEGER NOT NULL, ranked INTEGER NOT NULL, standing INTEGER NOT NULL DEFAULT 0)`,
  'CREATE INDEX IF NOT EXISTS temp.doc_no ON doc (no)',
  `CREATE TEMP TABLE IF NOT EXISTS person (no INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, entry INTEGER NOT NULL, years REAL, place TEXT NOT NULL,
     languages TEXT NOT NULL, documents INTEGER NOT NULL, newest INTEGER NOT NULL, name TEXT)`,
  `CREATE TEMP TABLE IF NOT EXISTS person_job (no INTEGER NOT NULL, job TEXT NOT NULL, job_no INTEGER NOT NULL, batch_id TEXT, item_id TEXT, match_id TEXT,
     status TEXT NOT NULL, score REAL, low REAL, high REAL, recommendation TEXT, at INTEGER NOT NULL, PRIMARY KEY (no, job)) WITHOUT ROWID`,
  'CREATE TEMP TABLE IF NOT EXISTS value (id INTEGER PRIMARY KEY, facet INTEGER NOT NULL, value TEXT NOT NULL, UNIQUE (facet, value))',
  'CREATE TEMP TABLE IF NOT EXISTS fact (value INTEGER NOT NULL, no INTEGER NOT NULL, job INTEGER NOT NULL, PRIMARY KEY (value, no, job)) WITHOUT ROWID',
  ...['doc', 'person', 'person_job', 'value', 'fact'].map(table => `DELETE FROM temp.${table}`),
];

/**
 * Whoever has a document that was read. What nobody is known by counts where it is ranked: a letter or an invoice is nobody.
 * The document that stands for a person is the one that was chosen, else a CV before other papers, else the newest.
 */
const people = [
  `INSERT INTO doc (entry, person, document_id, years, created_at, ranked)
   SELECT * FROM (
     SELECT entry.id, coalesce(document.candidate_id, document.id), document.id, entry.years, document.created_at,
       EXISTS (SELECT 1 FROM batch_item WHERE batch_item.document_id = document.id AND batch_item.status = 'completed') AS ranked
     FROM search_entry AS entry CROSS JOIN document ON document.id = entry.document_id
     WHERE ranked OR document.candidate_id IS NOT NULL)`,
  // Of columns beside max(), SQLite takes the row that has it.
  `INSERT INTO person (id, entry, years, place, languages, documents, newest)
   SELECT person, entry, years, place, languages, documents, newest FROM (
     SELECT doc.person AS person, doc.entry AS entry, entry.years AS years, entry.place AS place, entry.languages AS languages,
       count(*) AS documents, 0 AS newest,
       max(printf('%015d %d %09d %05d %015d %s', coalesce(document.chosen_at, 0), doc.ranked,
         coalesce(document.dated_at, document.created_at) / 86400000, coalesce(entry.years, 0) * 100,
         coalesce(document.dated_at, document.created_at), document.id)) AS standing
     FROM doc CROSS JOIN search_entry AS entry ON entry.id = doc.entry CROSS JOIN document ON document.id = doc.document_id
     GROUP BY doc.person)`,
  'UPDATE doc SET no = (SELECT person.no FROM person WHERE person.id = doc.person)',
  'UPDATE doc SET standing = 1 WHERE entry IN (SELECT person.entry FROM person)',
  'UPDATE person SET newest = (SELECT max(doc.created_at) FROM doc WHERE doc.no = person.no)',
  `UPDATE person SET name = coalesce((SELECT candidate.name FROM candidate WHERE candidate.id = person.id),
     (SELECT nullif(search_text.name, '') FROM search_text WHERE search_text.id = person.entry))`,
];

/** Who is considered for which job, by the newest batch of the job and the file that stands there; job `none` for reading only. */
const jobs = [
  `INSERT INTO person_job
   SELECT no, coalesce(job_id, 'none'), job_no, batch_id, item_id, match_id, status, score, low, high, recommendation, at FROM (
     SELECT doc.no AS no, batch.job_id AS job_id, coalesce(job.rowid, 0) AS job_no, batch.id AS batch_id, item.id AS item_id, match.id AS match_id,
       coalesce(application.status, 'new') AS status, match.score AS score, match.low AS low, match.high AS high,
       match.recommendation AS recommendation, batch.created_at AS at,
       max(printf('%015d %d %d %s', batch.created_at, item.status = 'completed', item.version_of IS NULL, item.id)) AS standing
     FROM doc
     CROSS JOIN batch_item AS item ON item.document_id = doc.document_id AND item.status <> 'duplicate'
     CROSS JOIN batch ON batch.id = item.batch_id
     LEFT JOIN job ON job.id = batch.job_id
     LEFT JOIN match INDEXED BY match_look ON match.document_id = doc.document_id AND match.rubric_id = batch.rubric_id AND item.status = 'completed'
     LEFT JOIN application ON application.job_id = batch.job_id AND application.candidate_id = doc.person
     GROUP BY doc.no, batch.job_id)`,
  `INSERT OR IGNORE INTO person_job
   SELECT person.no, application.job_id, job.rowid, NULL, NULL, NULL, application.status, NULL, NULL, NULL, NULL, application.created_at
   FROM application CROSS JOIN person ON person.id = application.candidate_id JOIN job ON job.id = application.job_id`,
  // Reading only says nothing more about whoever is considered for a job.
  `DELETE FROM person_job WHERE job = 'none' AND EXISTS (SELECT 1 FROM person_job AS other WHERE other.no = person_job.no AND other.job <> 'none')`,
];

const band = `CASE WHEN score >= 85 THEN '85' WHEN score >= 70 THEN '70' WHEN score >= 50 THEN '50' WHEN score >= 35 THEN '35' ELSE '0' END`;

/** Values that people have: of a job (`job` is its number) or in general (0). */
const facts = [
  ...factsOf('statuses', `SELECT status AS said, no, job_no AS job FROM person_job WHERE job <> 'none'`),
  ...factsOf('jobs', 'SELECT job AS said, no, 0 AS job FROM person_job'),
  ...factsOf('scores', `SELECT ${band} AS said, no, job_no AS job FROM person_job WHERE score IS NOT NULL`),
  ...factsOf('recommendations', 'SELECT recommendation AS said, no, job_no AS job FROM person_job WHERE recommendation IS NOT NULL'),
  ...factsOf(
    'tags',
    'SELECT candidate_tag.tag_id AS said, person.no AS no, 0 AS job FROM candidate_tag CROSS JOIN person ON person.id = candidate_tag.candidate_id',
  ),
  ...factsOf('languages', 'SELECT spoken.value AS said, person.no AS no, 0 AS job FROM person, json_each(person.languages) AS spoken'),
  ...factsOf('locations', `SELECT place AS said, no, 0 AS job FROM person WHERE place <> ''`),
  ...factsOf(
    'years',
    `SELECT CAST(min(CAST(years AS INTEGER), ${mostYears}) AS TEXT) AS said, no, 0 AS job FROM person WHERE years IS NOT NULL`,
  ),
];

function factsOf(facet: FacetName, said: string): readonly string[] {
  const number = facetNumbers[facet];
  return [
    `INSERT INTO value (facet, value) SELECT DISTINCT ${number}, said FROM (${said})`,
    `INSERT OR IGNORE INTO fact (value, no, job) SELECT value.id, given.no, given.job FROM (${said}) AS given
     CROSS JOIN value ON value.facet = ${number} AND value.value = given.said`,
  ];
}

/** Puts together who is who, once for each state of the file: tables `doc`, `person`, `person_job`, `value`, `fact`. */
export const peopleDirectory: ReadStage = {
  key: 'people',
  shared: true,
  statements: [...tables, ...people, ...jobs, ...facts].map(sql => ({ sql, values: [] })),
};
