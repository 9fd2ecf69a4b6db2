import type { CriterionState, PeopleFilters, PeopleSort } from '../../core/contract/people.ts';
import { criterionStatuses } from '../../core/contract/match.ts';
import type { ReadStage, ReadStatement, SqlValue } from '../read-thread.ts';
import { facetNumbers, type FacetName } from './people-directory.ts';

/** Bit of each filter in `hit.missed`: which filters a person does not pass. */
export const filterBits = {
  statuses: 1,
  tags: 2,
  jobs: 4,
  languages: 8,
  locations: 16,
  years: 32,
  scores: 64,
  recommendations: 128,
  criteria: 256,
} as const;
export type FilterName = keyof typeof filterBits;

/** Which stored statuses of a criterion pass as which state; what a found skill proves is met. */
export const statesOf: Readonly<Record<CriterionState, readonly (typeof criterionStatuses)[number][]>> = {
  met: ['met', 'implied'],
  partly: ['partly', 'alternative'],
  missing: ['missing'],
  unknown: ['unknown'],
};

/** Filters that are about applications: they ask for one of the jobs chosen. */
const aboutJobs: ReadonlySet<FilterName> = new Set(['statuses', 'scores', 'recommendations']);

/** Notes of everybody found which filters they do not pass. */
export function filterStage(name: string, filters: PeopleFilters): ReadStage {
  const jobs = filters.jobs.map(job => job.id);
  const chosen = (filter: FacetName & FilterName, values: readonly string[]): readonly ReadStatement[] =>
    values.length === 0 ? [] : [missing(name, filter, factOf(filter, values, aboutJobs.has(filter) ? jobs : []))];
  return {
    key: JSON.stringify(filters),
    statements: [
      { sql: `UPDATE hit_${name} SET missed = 0 WHERE missed <> 0`, values: [] },
      ...chosen('statuses', filters.statuses),
      ...chosen(
        'tags',
        filters.tags.map(tag => tag.id),
      ),
      ...chosen('jobs', jobs),
      ...chosen(
        'languages',
        filters.languages.map(({ code, least }) => (least === null ? code : `${code}+`)),
      ),
      ...chosen('locations', filters.locations),
      ...chosen('scores', filters.scores.map(String)),
      ...chosen('recommendations', filters.recommendations),
      ...yearsOf(name, filters.years),
      ...filters.criteria.map(criterion => missing(name, 'criteria', criterionOf(criterion))),
    ],
  };
}

interface Wanted {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

function missing(name: string, filter: FilterName, { sql, values }: Wanted): ReadStatement {
  return { sql: `UPDATE hit_${name} SET missed = missed | ${filterBits[filter]} WHERE no NOT IN (${sql})`, values };
}

function factOf(filter: FacetName, values: readonly string[], jobs: readonly string[]): Wanted {
  const sql = `SELECT fact.no FROM value CROSS JOIN fact ON fact.value = value.id
    WHERE value.facet = ${facetNumbers[filter]} AND value.value IN (SELECT wanted.value FROM json_each(?) AS wanted)`;
  const wanted = JSON.stringify(values);
  return jobs.length === 0
    ? { sql, values: [wanted] }
    : { sql: `${sql} AND fact.job IN (${jobNumbers})`, values: [wanted, JSON.stringify(jobs)] };
}

/** Numbers of the jobs of a JSON list of ids. */
export const jobNumbers = 'SELECT job.rowid FROM job WHERE job.id IN (SELECT wanted.value FROM json_each(?) AS wanted)';

function yearsOf(name: string, years: PeopleFilters['years']): readonly ReadStatement[] {
  if (years === null || (years.min === null && years.max === null)) return [];
  const sql = 'SELECT no FROM person WHERE years >= ? AND years <= ?';
  return [missing(name, 'years', { sql, values: [years.min ?? 0, years.max ?? 1_000] })];
}

/** Statuses lie behind the numbers of all criteria, a byte each, see `criterion_result`. */
export const statusByte = 'hex(substr(result.packed, length(result.packed) / 25 * 24 + criterion.key + 1, 1))';

function criterionOf({ jobId, criterionId, states }: PeopleFilters['criteria'][number]): Wanted {
  const wanted = states.flatMap(state => statesOf[state]).map(status => criterionStatuses.indexOf(status).toString(16).padStart(2, '0'));
  return {
    sql: `SELECT person_job.no FROM person_job CROSS JOIN criterion_result AS result ON result.match_id = person_job.match_id
      CROSS JOIN rubric ON rubric.id = result.rubric_id CROSS JOIN json_each(rubric.json, '$.criteria') AS criterion
      WHERE person_job.job = ? AND criterion.value ->> 'id' = ? AND ${statusByte} IN (SELECT wanted.value FROM json_each(?) AS wanted)`,
    values: [jobId, criterionId, JSON.stringify(wanted)],
  };
}

/** The best score of a person for the jobs chosen, or for any. */
function bestScore(jobs: readonly string[]): Wanted {
  const sql = 'SELECT max(person_job.score) FROM person_job WHERE person_job.no = person.no';
  if (jobs.length === 0) return { sql, values: [] };
  return { sql: `${sql} AND person_job.job IN (SELECT wanted.value FROM json_each(?) AS wanted)`, values: [JSON.stringify(jobs)] };
}

/** Puts those who pass all filters in order: table `row_<name>`. Equal people stand in the order of their coming. */
export function orderStage(name: string, sort: PeopleSort, hasWords: boolean, jobs: readonly string[]): ReadStage {
  const score = bestScore(jobs);
  const orders: Readonly<Record<PeopleSort, string>> = {
    hits: hasWords ? 'hit.rank' : 'person.newest DESC',
    name: 'fold(person.name)',
    years: 'person.years DESC NULLS LAST',
    score: `(${score.sql}) DESC NULLS LAST`,
    newest: 'person.newest DESC',
  };
  return {
    key: `${sort} ${jobs.join(' ')}`,
    statements: [
      { sql: `CREATE TEMP TABLE IF NOT EXISTS row_${name} (place INTEGER PRIMARY KEY, no INTEGER NOT NULL)`, values: [] },
      { sql: `DELETE FROM row_${name}`, values: [] },
      {
        sql: `INSERT INTO row_${name} (no) SELECT hit.no FROM hit_${name} AS hit CROSS JOIN person ON person.no = hit.no
              WHERE hit.missed = 0 ORDER BY ${orders[sort]}, person.newest DESC, person.id`,
        values: sort === 'score' ? score.values : [],
      },
    ],
  };
}
