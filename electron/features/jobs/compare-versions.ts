import { setImmediate as nextTurn } from 'node:timers/promises';
import { AppError } from '../../../core/contract/errors.ts';
import type { CompareVersionsInput, MovedPerson, PointMove, VersionComparison, VersionSide } from '../../../core/contract/job-versions.ts';
import type { Rubric } from '../../../core/contract/rubric.ts';
import { carriedSatisfactions, carryOver } from '../../../core/match/carry-over.ts';
import { changeOf, explainMove, type ExplainedMove } from '../../../core/match/explain-move.ts';
import { rankScores } from '../../../core/match/rank-scores.ts';
import { getBatch } from '../../../db/queries/batches.ts';
import { findRankedBatch, findRankedName, listRankedNames, readJudgements, type RankedName } from '../../../db/queries/job-versions.ts';
import { getRubric, getRubricById, type SavedRubric } from '../../../db/queries/jobs.ts';
import { unpackCriteria } from '../../../db/queries/matches.ts';
import type { Db } from '../../../db/statement.ts';

/** People compared without letting other work run: about 15 ms. */
const peopleAtOnce = 250;
/** Criteria that are named for a person in the list. */
const mostNamed = 3;

/** Lays two versions of a job's rubric side by side, with what the people of a batch have by each. Throws NOT_FOUND. */
export async function compareVersions(db: Db, input: CompareVersionsInput): Promise<VersionComparison> {
  const [before, after] = [requireVersion(db, input.jobId, input.before), requireVersion(db, input.jobId, input.after)];
  const people: Explained[] = [];
  const place = findBatch(db, input);
  if (place === null) return { before: sideOf(before, []), after: sideOf(after, []), batch: null, people: [] };
  const sides = [openSide(place.rubric, before.rubric), openSide(place.rubric, after.rubric)] as const;
  for (let from = 0, more = true; more;) {
    const some = listRankedNames(db, place.batchId, from, peopleAtOnce);
    people.push(...explainSome(db, some, [before, after], sides));
    from = (some.at(-1)?.position ?? from) + 1;
    more = some.length === peopleAtOnce;
    await nextTurn();
  }
  const { batchId, title } = place;
  return {
    before: sideOf(before, sides[0].unjudged()),
    after: sideOf(after, sides[1].unjudged()),
    batch: { batchId, title },
    people: placed(people),
  };
}

/** All criteria that give one person other points, with nothing left over. Throws NOT_FOUND. */
export function explainPerson(db: Db, input: CompareVersionsInput & { readonly itemId: string }): readonly PointMove[] {
  const [before, after] = [requireVersion(db, input.jobId, input.before), requireVersion(db, input.jobId, input.after)];
  const place = findBatch(db, input);
  const person = place === null ? null : findRankedName(db, place.batchId, input.itemId);
  if (place === null || person === null) throw new AppError('NOT_FOUND', { what: 'file' });
  const sides = [openSide(place.rubric, before.rubric), openSide(place.rubric, after.rubric)] as const;
  return explainSome(db, [person], [before, after], sides)[0]?.explained.moves ?? [];
}

interface Place {
  readonly batchId: string;
  readonly title: string;
  /** The version by which the batch is ranked now. */
  readonly rubric: Rubric;
}

function findBatch(db: Db, { jobId, batchId }: CompareVersionsInput): Place | null {
  const chosen = batchId ?? findRankedBatch(db, jobId)?.batchId;
  const batch = chosen === undefined ? null : getBatch(db, chosen);
  if (batch !== null && batch.jobId !== jobId) throw new AppError('NOT_FOUND', { what: 'batch' });
  const rubric = batch === null || batch.rubricId === null ? null : getRubricById(db, batch.rubricId);
  return batch === null || rubric === null ? null : { batchId: batch.id, title: batch.title, rubric: rubric.rubric };
}

/** A version, how to read those by it whom only the batch's version judged, and for whom that was needed. */
interface Side {
  readonly rubric: Rubric;
  readonly satisfactions: (own: Buffer | undefined, current: Buffer) => ArrayLike<number>;
  readonly unjudged: () => readonly string[];
}

function openSide(current: Rubric, rubric: Rubric): Side {
  const carried = carryOver(current.criteria, rubric.criteria);
  let isCarried = false;
  return {
    rubric,
    satisfactions: (own, standing) => {
      if (own !== undefined && own.length === rubric.criteria.length * 25) return unpackCriteria(own).satisfaction;
      isCarried = true;
      return carriedSatisfactions(carried, unpackCriteria(standing).satisfaction);
    },
    unjudged: () => (isCarried ? carried.unjudged.map(({ label }) => label) : []),
  };
}

interface Explained {
  readonly person: RankedName;
  readonly explained: ExplainedMove;
}

function explainSome(
  db: Db,
  people: readonly RankedName[],
  [before, after]: readonly [SavedRubric, SavedRubric],
  [former, latter]: readonly [Side, Side],
): readonly Explained[] {
  const ids = people.map(({ documentId }) => documentId);
  const [byFormer, byLatter] = [readJudgements(db, before.id, ids), readJudgements(db, after.id, ids)];
  return people.map(person => ({
    person,
    explained: explainMove(
      { rubric: former.rubric, satisfaction: former.satisfactions(byFormer.get(person.documentId), person.packed) },
      { rubric: latter.rubric, satisfaction: latter.satisfactions(byLatter.get(person.documentId), person.packed) },
    ),
  }));
}

/** Everybody with the places by both versions, best by the later one first. */
function placed(people: readonly Explained[]): readonly MovedPerson[] {
  const [before, after] = [rankScores(people.map(each => each.explained.before)), rankScores(people.map(each => each.explained.after))];
  return people
    .map(({ person, explained }, index): MovedPerson => {
      const { moves } = explained;
      return {
        itemId: person.itemId,
        name: person.name,
        before: { score: explained.before, rank: before[index]?.rank ?? 0, tied: before[index]?.tied ?? false },
        after: { score: explained.after, rank: after[index]?.rank ?? 0, tied: after[index]?.tied ?? false },
        why: moves.slice(0, mostNamed),
        rest: moves.slice(mostNamed).reduce((sum, move) => sum + Math.round(changeOf(move) * 10), 0) / 10,
      };
    })
    .toSorted((a, b) => a.after.rank - b.after.rank);
}

function requireVersion(db: Db, jobId: string, version: number): SavedRubric {
  const saved = getRubric(db, jobId, version);
  if (saved === null) throw new AppError('NOT_FOUND', { what: 'rubric' });
  return saved;
}

function sideOf({ rubric, savedAt }: SavedRubric, unjudged: readonly string[]): VersionSide {
  return { rubric, savedAt, unjudged };
}
