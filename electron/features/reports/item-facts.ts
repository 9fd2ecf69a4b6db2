import { setImmediate } from 'node:timers/promises';
import type { BatchItemResult, RankedItem } from '../../../core/contract/batch.ts';
import type { Cv } from '../../../core/contract/cv.ts';
import type { CriterionStatus, Match } from '../../../core/contract/match.ts';
import type { BatchOutputInput, ItemGlance } from '../../../core/contract/report.ts';
import type { Rubric } from '../../../core/contract/rubric.ts';
import { presentPosition } from '../../../core/cv/present-position.ts';
import { countHiddenWords } from '../../../core/document/hidden-words.ts';
import { standsInRanking } from './output-words.ts';

/** The little of a result that the summary of a batch needs, so that thousands of results never stand in memory together. */
export interface ItemFacts {
  readonly item: RankedItem;
  readonly name: string;
  /** Present or last position: "Staff engineer, Nordbank". */
  readonly now: string;
  readonly email: string;
  readonly years: number | null;
  /** Required criteria that are not met; empty for those who do not reach the threshold, of whom it is not shown. */
  readonly missing: string;
  /** Ids of the criteria for which something was found. */
  readonly found: ReadonlySet<string>;
  /** Words of the document that a reader cannot see. */
  readonly hiddenWords: number;
}

/** Longest stretch in which results are read without letting anything else run, in milliseconds. */
const turnMs = 12;

/** Reads the results of a batch one after the other and lets other work run in between. */
export async function* eachResult(
  input: Pick<BatchOutputInput, 'results'>,
  items: readonly RankedItem[],
): AsyncGenerator<{ readonly item: RankedItem; readonly result: BatchItemResult }> {
  const rest = createRest();
  for (const item of items) {
    yield { item, result: input.results(item) };
    await rest();
  }
}

/** A pause that lets other work run once `turnMs` have passed since the last one. */
function createRest(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < turnMs) return;
    await setImmediate();
    since = performance.now();
  };
}

/** Facts of everything that was read. Whole results are read only of those who reach the threshold, and where nothing else is kept. */
export async function gatherFacts(input: BatchOutputInput): Promise<readonly ItemFacts[]> {
  const facts: ItemFacts[] = [];
  const rest = createRest();
  for (const item of input.ranking.filter(standsInRanking)) {
    const reached = item.score !== null && item.score >= input.summary.threshold;
    const glance = reached ? null : (input.glance?.(item) ?? null);
    facts.push(glance === null ? factsOf(input, item, input.results(item)) : glanceFacts(input, item, glance));
    await rest();
  }
  return facts;
}

function glanceFacts({ summary }: BatchOutputInput, item: RankedItem, { headline, hiddenWords, statuses }: ItemGlance): ItemFacts {
  const criteria = summary.rubric?.criteria ?? [];
  const found = criteria.filter((_criterion, index) => nothingFound[statuses[index] ?? 'missing'] !== true);
  return {
    item,
    name: nameOf(item, null),
    now: headline,
    email: item.email,
    years: item.totalYears,
    missing: '',
    found: new Set(found.map(criterion => criterion.id)),
    hiddenWords,
  };
}

/** Statuses of a criterion for which the document holds no evidence. */
const nothingFound: Readonly<Partial<Record<CriterionStatus, true>>> = { missing: true, unknown: true };

function factsOf(input: BatchOutputInput, item: RankedItem, { cv, match }: BatchItemResult): ItemFacts {
  const hidden = item.documentId === null ? [] : input.hiddenOf(item.documentId).hidden;
  return {
    item,
    name: nameOf(item, cv),
    now: cv === null ? '' : presentPosition(cv),
    email: cv?.emails[0]?.value ?? '',
    years: cv?.totalYears ?? item.totalYears,
    missing: match === null || input.summary.rubric === null ? '' : missingOf(input.summary.rubric, match),
    found: new Set(match?.results.filter(result => result.evidence.length > 0).map(result => result.criterionId)),
    hiddenWords: countHiddenWords(hidden),
  };
}

/** The person's name, or the file's where none was read. */
export function nameOf(item: RankedItem, cv: Cv | null): string {
  return cv?.name?.value || item.name || item.file;
}

/** Required criteria that are not met, with what stands in for them: "Kubernetes: AWS ECS, Docker". */
export function missingOf(rubric: Rubric, match: Match): string {
  const results = new Map(match.results.map(result => [result.criterionId, result]));
  return rubric.criteria
    .filter(criterion => criterion.necessity === 'required')
    .flatMap(criterion => {
      const result = results.get(criterion.id);
      if (result === undefined || result.status === 'met' || result.status === 'implied') return [];
      const note =
        result.status === 'unknown'
          ? 'not readable'
          : result.status === 'alternative'
            ? result.found
            : result.status === 'partly'
              ? 'in part'
              : '';
      return [note === '' ? criterion.label : `${criterion.label}: ${note}`];
    })
    .join(', ');
}
