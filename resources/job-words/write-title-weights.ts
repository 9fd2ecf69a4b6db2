import { heaviest, weightLetters } from '../../core/occupations/title-weights.ts';
import type { TrainedWeights } from './train-title-weights.ts';

/** Steps for a weight of 1; the largest weights lie near 3. */
const stepsPerUnit = 10;

/** The file's text: a letter a family behind each sign, signs in alphabetical order. */
export function writeTitleWeights({ families, rows }: TrainedWeights): string {
  const lines = [...rows]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([sign, row]) => `    ${JSON.stringify(`${sign} ${[...row].map(letterOf).join('')}`)}`);
  const head = `{\n  "families": ${JSON.stringify(families.join(' '))},\n  "signs": [\n`;
  return `${head}${lines.join(',\n')}\n  ]\n}\n`;
}

function letterOf(weight: number): string {
  const steps = Math.max(-heaviest, Math.min(heaviest, Math.round(weight * stepsPerUnit)));
  return weightLetters.charAt(steps + heaviest);
}
