import { noJob, type GoneFilter, type PeopleFilters, type PeopleSearch } from '../../../core/contract/people.ts';
import { parseQuery, type ParsedQuery } from '../../../core/people/parse-query.ts';
import type { QueryWords } from '../../../core/people/query.ts';
import { searchWords } from '../../../core/people/words.ts';
import { getJob, getRubric } from '../../../db/queries/jobs.ts';
import { filterStage, orderStage } from '../../../db/queries/people-filters.ts';
import { peopleDirectory } from '../../../db/queries/people-directory.ts';
import { hitStage, type TagFinder } from '../../../db/queries/people-hits.ts';
import { getTag, listTags } from '../../../db/queries/tags.ts';
import type { ReadStage } from '../../../db/read-thread.ts';
import type { Db } from '../../../db/statement.ts';

/** A search as it can be carried out: what asks for something that is gone is left out, and said. */
export interface PreparedSearch {
  readonly parsed: ParsedQuery;
  readonly filters: PeopleFilters;
  readonly gone: readonly GoneFilter[];
  /** What has to be read before results; see `ReadThread`. */
  readonly stages: readonly ReadStage[];
}

/** Makes a search ready to be read under this name. */
export function prepareSearch(db: Db, name: string, { query, filters: wanted, sort }: PeopleSearch): PreparedSearch {
  const parsed = parseQuery(query);
  const { filters, gone } = existingFilters(db, wanted);
  const jobs = filters.jobs.map(job => job.id);
  return {
    parsed,
    filters,
    gone,
    stages: [
      peopleDirectory,
      hitStage(name, parsed.node, tagFinder(db)),
      filterStage(name, filters),
      orderStage(name, sort, parsed.node !== null, jobs),
    ],
  };
}

/** Tags that hold the words one behind the other. */
export function tagFinder(db: Db): TagFinder {
  let tags: readonly { readonly id: string; readonly words: readonly string[] }[] | null = null;
  return {
    tagsNamed: sought => {
      tags ??= listTags(db).map(({ id, name }) => ({ id, words: searchWords(name).map(({ word }) => word) }));
      return tags.filter(({ words }) => holds(words, sought)).map(({ id }) => id);
    },
  };
}

function holds(words: readonly string[], { words: sought, prefix }: QueryWords): boolean {
  return words.some((_, at) =>
    sought.every((word, offset) => {
      const there = words[at + offset] ?? '';
      return prefix && offset === sought.length - 1 ? there.startsWith(word) : there === word;
    }),
  );
}

/** The filters without those that ask for a tag, job or criterion that no longer exists. */
function existingFilters(db: Db, filters: PeopleFilters): { readonly filters: PeopleFilters; readonly gone: readonly GoneFilter[] } {
  const isTag = ({ id }: { readonly id: string }): boolean => getTag(db, id) !== null;
  const isJob = ({ id }: { readonly id: string }): boolean => id === noJob || getJob(db, id) !== null;
  const isCriterion = ({ jobId, criterionId }: PeopleFilters['criteria'][number]): boolean =>
    getRubric(db, jobId, 'latest')?.rubric.criteria.some(({ id }) => id === criterionId) ?? false;
  const gone = (what: GoneFilter['what'], labelled: readonly { readonly label: string }[]) =>
    labelled.map(({ label }) => ({ what, label }));
  return {
    filters: {
      ...filters,
      tags: filters.tags.filter(isTag),
      jobs: filters.jobs.filter(isJob),
      criteria: filters.criteria.filter(isCriterion),
    },
    gone: [
      ...gone(
        'tag',
        filters.tags.filter(tag => !isTag(tag)),
      ),
      ...gone(
        'job',
        filters.jobs.filter(job => !isJob(job)),
      ),
      ...gone(
        'criterion',
        filters.criteria.filter(criterion => !isCriterion(criterion)),
      ),
    ],
  };
}
