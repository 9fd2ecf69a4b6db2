import type { MovedPerson, PointMove } from '../../../../../core/contract/job-versions.ts';
import { changeOf } from '../../../../../core/match/explain-move.ts';
import { showDecimal } from '../../../data/formats.ts';

/** "+2.1", "−0.4", "0". */
export function signed(points: number): string {
  if (points === 0) return '0';
  return `${points > 0 ? '+' : '−'}${showDecimal(Math.abs(points))}`;
}

/** Why a criterion gives other points: "worth 10, was 6", "new criterion", "found differently". */
export function causeWords({ cause, mostBefore, mostAfter }: PointMove): string {
  const weight = `worth ${showDecimal(mostAfter)}, was ${showDecimal(mostBefore)}`;
  switch (cause) {
    case 'added':
      return 'new criterion';
    case 'removed':
      return 'no longer a criterion';
    case 'weight':
      return weight;
    case 'finding':
      return 'judged by other words';
    case 'weight-and-finding':
      return `judged by other words, ${weight}`;
    default:
      return cause satisfies never;
  }
}

/** "Kubernetes +2.1, Go −0.4, others −0.1": the criteria that moved somebody; empty where nothing did. */
export function whyWords({ why, rest }: Pick<MovedPerson, 'why' | 'rest'>): string {
  const named = why.map(move => `${move.label} ${signed(changeOf(move))}`);
  return [...named, ...(rest === 0 ? [] : [`others ${signed(rest)}`])].join(', ');
}

/** Places gained (positive) or lost. */
export function placesMoved({ before, after }: Pick<MovedPerson, 'before' | 'after'>): number {
  return before.rank - after.rank;
}
