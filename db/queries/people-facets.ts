import { z } from 'zod';
import type { PeopleFilters } from '../../core/contract/people.ts';
import { criterionStatuses } from '../../core/contract/match.ts';
import type { ReadStatement } from '../read-thread.ts';
import { facetNumbers } from './people-directory.ts';
import { filterBits, jobNumbers, statusByte } from './people-filters.ts';

/** So many values of one kind are counted for a list of filters; those of most people. */
const mostValues = 50;

/** How many people have a value, under all filters but that of its kind. */
export const FoundFacet = z.object({ facet: z.number(), value: z.string(), people: z.number() });
export type FoundFacet = z.infer<typeof FoundFacet>;

/** Bit of the filter of each kind of value. */
const bitOfFacet = `CASE value.facet ${Object.entries(facetNumbers)
  .map(([name, number]) => `WHEN ${number} THEN ${Object.entries(filterBits).find(([filter]) => filter === name)?.[1] ?? 0}`)
  .join(' ')} END`;
const aboutJobs = [facetNumbers.statuses, facetNumbers.scores, facetNumbers.recommendations].join(', ');

/** Counts all values; those of applications for the jobs chosen, where any are. */
export function facetsStatement(name: string, { jobs }: PeopleFilters): ReadStatement {
  const count = (people: string, which: string): string =>
    `SELECT value.facet AS facet, value.value AS value, ${people} AS people
     FROM value CROSS JOIN fact ON fact.value = value.id CROSS JOIN hit_${name} AS hit ON hit.no = fact.no
     WHERE ${which} AND (hit.missed & ~(${bitOfFacet})) = 0 GROUP BY value.id`;
  const ofJobs = jobs.length === 0 ? '' : `AND fact.job IN (${jobNumbers})`;
  return {
    sql: `SELECT facet, value, people FROM (
            SELECT facet, value, people, row_number() OVER (PARTITION BY facet ORDER BY people DESC, value) AS nth FROM (
              ${count('count(*)', `value.facet NOT IN (${aboutJobs})`)}
              UNION ALL ${count('count(DISTINCT fact.no)', `value.facet IN (${aboutJobs}) ${ofJobs}`)}))
          WHERE nth <= ${mostValues} ORDER BY facet, people DESC, value`,
    values: jobs.length === 0 ? [] : [JSON.stringify(jobs.map(job => job.id))],
  };
}

/** How many people of a job meet a criterion how far; `status` is the number of the status. */
export const FoundCriterion = z.object({
  criterionId: z.string(),
  label: z.string(),
  status: z.string().transform(hex => criterionStatuses[Number.parseInt(hex, 16)] ?? 'unknown'),
  people: z.number(),
});
export type FoundCriterion = z.infer<typeof FoundCriterion>;

export function criteriaStatement(name: string, jobId: string): ReadStatement {
  return {
    sql: `SELECT criterion.value ->> 'id' AS criterionId, criterion.value ->> 'label' AS label, ${statusByte} AS status, count(*) AS people
          FROM hit_${name} AS hit CROSS JOIN person_job ON person_job.no = hit.no AND person_job.job = ?
          CROSS JOIN criterion_result AS result ON result.match_id = person_job.match_id
          CROSS JOIN rubric ON rubric.id = result.rubric_id CROSS JOIN json_each(rubric.json, '$.criteria') AS criterion
          WHERE (hit.missed & ~${filterBits.criteria}) = 0 GROUP BY 1, 2, 3 ORDER BY max(criterion.key)`,
    values: [jobId],
  };
}
