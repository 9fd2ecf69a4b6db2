import type { DifferenceLine, ScoreDifference } from '../../../../../core/match/score-difference.ts';

/** Reasons that are named in the sentence; the table has them all. */
const named = 2;

/** "2.4", "0.1"; tenths of a point without a sign. */
export function showTenths(tenths: number): string {
  return String(Math.abs(tenths) / 10);
}

/** "+2.4", "−0.8". */
export function showSigned(tenths: number): string {
  return `${tenths < 0 ? '−' : '+'}${showTenths(tenths)}`;
}

function points(tenths: number): string {
  return `${showTenths(tenths)} ${Math.abs(tenths) === 10 ? 'point' : 'points'}`;
}

/** Why one ranks above the other, in one or two sentences. Names come first as they are ranked. */
export function sayDifference(higher: string, lower: string, { tenths, lines }: ScoreDifference): string {
  if (lines.length === 0) return `${higher} and ${lower} have the same points in every criterion.`;
  const ahead = lines.filter(line => line.tenths > 0);
  const behind = lines.filter(line => line.tenths < 0);
  const more = ahead.length === 0 ? '' : `${higher} has more for ${list(ahead)}`;
  const less = behind.length === 0 ? '' : `${lower} has more for ${list(behind)}`;
  const reasons = [more, less].filter(part => part !== '').join('; ');
  const first = tenths === 0 ? `Both have the same score.` : `${higher} is ${points(tenths)} ahead.`;
  return `${first} ${reasons}.`;
}

function list(lines: readonly DifferenceLine[]): string {
  const first = lines.slice(0, named).map(({ criterion, tenths }) => `${criterion.label} (${showSigned(Math.abs(tenths))})`);
  const rest = lines.length - first.length;
  return rest === 0 ? first.join(' and ') : `${first.join(', ')} and ${rest} more`;
}
