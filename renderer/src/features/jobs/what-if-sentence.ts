import type { Thresholds } from '../../../../core/contract/rubric.ts';
import { moveOf, type Ranking } from './moves.ts';
import type { RubricChange } from './rubric-diff.ts';

/** A stretch of the sentence; names and numbers are bold. */
export interface SentencePart {
  readonly text: string;
  readonly strong: boolean;
}

interface WhatIfWords {
  readonly changes: readonly RubricChange[];
  readonly names: readonly string[];
  readonly before: Ranking;
  readonly after: Ranking;
  readonly thresholds: Thresholds;
  readonly formerThresholds: Thresholds;
  readonly version: number;
}

/** Most people who are named. */
const mostNamed = 2;

/** What the changes do, in words: "Kubernetes **6 → 10**. **Hyejin Park** up 2, now at 70; … Still 13 of 97 reach 70." */
export function whatIfSentence(words: WhatIfWords): readonly SentencePart[] {
  const { changes, names, before, after, thresholds, formerThresholds, version } = words;
  const reached = countReaching(after, thresholds.yes);
  const all = `${reached.toLocaleString('en')} of ${names.length.toLocaleString('en')}`;
  if (changes.length === 0) return [plain(`Ranked by rubric ${version}: ${all} reach ${thresholds.yes}. Move a weight to see who moves.`)];
  const formerly = countReaching(before, formerThresholds.yes);
  const count =
    reached === formerly
      ? `Still ${all} reach ${thresholds.yes}.`
      : `${all} reach ${thresholds.yes}, ${formerly.toLocaleString('en')} before.`;
  return [...headline(changes), ...crossings(words), plain(count)];
}

function headline(changes: readonly RubricChange[]): readonly SentencePart[] {
  const [only, ...more] = changes;
  if (only === undefined || more.length > 0) return [plain(`${changes.length} changes. `)];
  return [plain(`${only.subject} `), { text: only.words, strong: /\d → \d/u.test(only.words) }, plain('. ')];
}

function crossings({ names, before, after, thresholds, formerThresholds }: WhatIfWords): readonly SentencePart[] {
  const crossing: number[] = [];
  for (const candidate of after.order) {
    const was = (before.scores[candidate] ?? 0) >= formerThresholds.yes;
    if (was !== (after.scores[candidate] ?? 0) >= thresholds.yes) crossing.push(candidate);
  }
  if (crossing.length === 0) return [];
  // Who comes nearest to the threshold from above first, then who falls below it.
  const named = [
    ...crossing.filter(candidate => (after.scores[candidate] ?? 0) >= thresholds.yes).toReversed(),
    ...crossing.filter(candidate => (after.scores[candidate] ?? 0) < thresholds.yes),
  ];
  const shown = pickBothWays(named, candidate => (after.scores[candidate] ?? 0) >= thresholds.yes);
  const parts = shown.flatMap((candidate, index): readonly SentencePart[] => [
    { text: names[candidate] ?? '', strong: true },
    plain(` ${moveWords(moveOf(candidate, before, after))}${place(after.scores[candidate] ?? 0, thresholds.yes)}`),
    plain(index < shown.length - 1 ? '; ' : ''),
  ]);
  const rest = named.length - shown.length;
  return [...parts, plain(rest > 0 ? `; ${rest.toLocaleString('en')} more ${rest === 1 ? 'crosses' : 'cross'} ${thresholds.yes}. ` : '. ')];
}

/** One who rises above and one who falls below where there are both. */
function pickBothWays(named: readonly number[], isAbove: (candidate: number) => boolean): readonly number[] {
  if (named.length <= mostNamed) return named;
  const up = named.find(isAbove);
  const down = named.find(candidate => !isAbove(candidate));
  return up === undefined || down === undefined ? named.slice(0, mostNamed) : [up, down];
}

function place(score: number, least: number): string {
  return score >= least ? `, now at ${Math.round(score)}` : ', now under';
}

/** "up 2", "down 3", "in the same place". */
export function moveWords(move: number): string {
  if (move === 0) return 'in the same place';
  return move > 0 ? `up ${move}` : `down ${-move}`;
}

/** How many scores are at least this. */
export function countReaching({ scores }: Pick<Ranking, 'scores'>, least: number): number {
  let count = 0;
  for (const score of scores) if (score >= least) count += 1;
  return count;
}

function plain(text: string): SentencePart {
  return { text, strong: false };
}
