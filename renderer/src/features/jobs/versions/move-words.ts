import type { MovedPerson, PointMove } from '../../../../../core/contract/job-versions.ts';
import { changeOf } from '../../../../../core/match/explain-move.ts';
import { showDecimal } from '../../../data/formats.ts';
import { say } from '../../../language/texts.ts';

/** "+2.1", "−0.4", "0". */
export function signed(points: number): string {
  if (points === 0) return '0';
  return `${points > 0 ? '+' : '−'}${showDecimal(Math.abs(points))}`;
}

/** Why a criterion gives other points: "worth 10, was 6", "new criterion". */
export function causeWords({ cause, mostBefore, mostAfter }: PointMove): string {
  const worth = { after: showDecimal(mostAfter), before: showDecimal(mostBefore) };
  switch (cause) {
    case 'added':
      return say('jobs:versions.cause.added');
    case 'removed':
      return say('jobs:versions.cause.removed');
    case 'weight':
      return say('jobs:versions.cause.weight', worth);
    case 'finding':
      return say('jobs:versions.cause.finding');
    case 'weight-and-finding':
      return say('jobs:versions.cause.weightAndFinding', worth);
    default:
      return cause satisfies never;
  }
}

/** "Kubernetes +2.1, Go −0.4, others −0.1": the criteria that moved somebody; empty where nothing did. */
export function whyWords({ why, rest }: Pick<MovedPerson, 'why' | 'rest'>): string {
  const named = why.map(move => `${move.label} ${signed(changeOf(move))}`);
  return [...named, ...(rest === 0 ? [] : [say('jobs:versions.others', { points: signed(rest) })])].join(', ');
}

/** Places gained (positive) or lost. */
export function placesMoved({ before, after }: Pick<MovedPerson, 'before' | 'after'>): number {
  return before.rank - after.rank;
}
