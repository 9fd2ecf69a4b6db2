import type { DifferenceLine, ScoreDifference } from '../../../../../core/match/score-difference.ts';
import { showDecimal } from '../../../data/formats.ts';
import { say } from '../../../language/texts.ts';

/** Criteria that are named in a sentence; the table has them all. */
const named = 2;

/** "+2.4", "−0.8"; of tenths of a point. */
export function showSigned(tenths: number): string {
  return `${tenths < 0 ? '−' : '+'}${showDecimal(Math.abs(tenths) / 10)}`;
}

/** Why one ranks above the other, in a few sentences. */
export function sayDifference(higher: string, lower: string, { tenths, lines }: ScoreDifference): string {
  if (lines.length === 0) return say('triage:why.same', { higher, lower });
  const ahead = lines.filter(line => line.tenths > 0);
  const behind = lines.filter(line => line.tenths < 0);
  return [
    tenths === 0 ? say('triage:why.tie') : say('triage:why.ahead', { higher, points: showDecimal(Math.abs(tenths) / 10) }),
    ...(ahead.length === 0 ? [] : [say('triage:why.more', { name: higher, criteria: namesOf(ahead) })]),
    ...(behind.length === 0 ? [] : [say('triage:why.more', { name: lower, criteria: namesOf(behind) })]),
  ].join(' ');
}

function namesOf(lines: readonly DifferenceLine[]): readonly string[] {
  const first = lines.slice(0, named).map(({ criterion, tenths }) => `${criterion.label} (${showSigned(Math.abs(tenths))})`);
  const rest = lines.length - first.length;
  return rest === 0 ? first : [...first, say('triage:why.rest', { count: rest })];
}
