import { setImmediate } from 'node:timers/promises';
import type { BatchItemResult, RankedItem } from '../../../core/contract/batch.ts';
import type { Cv } from '../../../core/contract/cv.ts';
import type { Match } from '../../../core/contract/match.ts';
import type { BatchOutputInput } from '../../../core/contract/report.ts';
import type { Rubric } from '../../../core/contract/rubric.ts';

/** The little of a result that the summary of a batch needs, so that thousands of results never stand in memory together. */
export interface ItemFacts {
  readonly item: RankedItem;
  readonly name: string;
  /** Present or last position: "Staff engineer, Nordbank". */
  readonly now: string;
  readonly email: string;
  readonly years: number | null;
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
  input: BatchOutputInput,
  items: readonly RankedItem[] = input.ranking,
): AsyncGenerator<{ readonly item: RankedItem; readonly result: BatchItemResult }> {
  let since = performance.now();
  for (const item of items) {
    yield { item, result: input.results(item) };
    if (performance.now() - since < turnMs) continue;
    await setImmediate();
    since = performance.now();
  }
}

/** Facts of everything that was read. */
export async function gatherFacts(input: BatchOutputInput): Promise<readonly ItemFacts[]> {
  const facts: ItemFacts[] = [];
  const read = input.ranking.filter(item => item.status === 'completed');
  for await (const { item, result } of eachResult(input, read)) facts.push(factsOf(input, item, result));
  return facts;
}

function factsOf(input: BatchOutputInput, item: RankedItem, { cv, match }: BatchItemResult): ItemFacts {
  const hidden = item.documentId === null ? [] : input.hiddenOf(item.documentId).hidden;
  return {
    item,
    name: nameOf(item, cv),
    now: cv === null ? '' : positionOf(cv),
    email: cv?.emails[0]?.value ?? '',
    years: cv?.totalYears ?? item.totalYears,
    missing: match === null || input.summary.rubric === null ? '' : missingOf(input.summary.rubric, match),
    found: new Set(match?.results.filter(result => result.evidence.length > 0).map(result => result.criterionId)),
    hiddenWords: hidden.flatMap(passage => passage.text.split(/\s+/)).filter(word => word !== '').length,
  };
}

/** The person's name, or the file's where none was read. */
export function nameOf(item: RankedItem, cv: Cv | null): string {
  return cv?.name?.value || item.name || item.file;
}

/** Present position, else the last one, else the title under the name. */
export function positionOf(cv: Cv): string {
  const now = cv.experience.find(entry => entry.current) ?? cv.experience[0];
  if (now === undefined) return cv.headline?.value ?? '';
  return [now.title, now.organization].filter(part => part !== '').join(', ');
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
