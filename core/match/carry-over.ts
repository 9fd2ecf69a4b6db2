import type { Criterion } from '../contract/rubric.ts';
import { askedBy } from '../job/asked.ts';

/** How what was judged by one version of a rubric serves another that nobody was judged by. */
export interface CarriedOver {
  /** By criterion of the other version: its index in the known one, -1 where nobody was judged by it. */
  readonly columns: Int32Array;
  /** Criteria of the other version that nobody was judged by. */
  readonly unjudged: readonly Criterion[];
}

/** Criteria that ask for the same under the same id keep what was found; all others are unjudged. */
export function carryOver(known: readonly Criterion[], wanted: readonly Criterion[]): CarriedOver {
  const places = new Map(known.map((criterion, index) => [`${criterion.id} ${askedBy(criterion)}`, index]));
  const columns = Int32Array.from(wanted, criterion => places.get(`${criterion.id} ${askedBy(criterion)}`) ?? -1);
  return { columns, unjudged: wanted.filter((_, index) => columns[index] === -1) };
}

/** The satisfactions by the other version, 0 where unjudged. */
export function carriedSatisfactions({ columns }: CarriedOver, satisfaction: ArrayLike<number>): Float64Array {
  return Float64Array.from(columns, column => (column < 0 ? 0 : (satisfaction[column] ?? 0)));
}
