import type { Criterion, CriterionGroup, Rubric } from '../../../../core/contract/rubric.ts';
import { groupOf, mostPoints } from '../../../../core/match/score-results.ts';
import { sectionOf, type SectionId } from './rubric-sections.ts';

type Weighted = Pick<Rubric, 'criteria' | 'weights'>;

/**
 * How weights are shown: as the points that each criterion can give by the saved rubric, so that the numbers of a group
 * add up to its points. While weights are dragged the scale stays, so that only the dragged number changes; the numbers
 * are then shares of the group's points.
 */
export interface PointScale {
  /** Points per unit of weight in each group. */
  readonly perWeight: Readonly<Record<CriterionGroup, number>>;
  /** Group weight per unit of weight in the groups whose points follow their criteria, see `withShownPoints`. */
  readonly groupPerWeight: Readonly<Record<CriterionGroup, number>>;
  /** Weight, group and shown number of each criterion of the saved rubric. */
  readonly saved: ReadonlyMap<string, { readonly weight: number; readonly group: CriterionGroup; readonly shown: number }>;
}

const groups = ['required', 'preferred', 'experience', 'education'] as const satisfies readonly CriterionGroup[];

/** Ends of the sliders where no saved number is larger than two thirds of it: skills share many, the others few. */
const usualMost: Readonly<Record<CriterionGroup, number>> = { required: 12, preferred: 12, experience: 40, education: 40 };

/** Weights of a rubric go up to this. */
const mostWeight = 100;

/** Least points at which whole numbers tell criteria of a group apart. */
const leastWhole = 0.75;

/** The scale of a saved rubric. */
export function scaleOf(rubric: Weighted): PointScale {
  const total = groups.filter(group => hasWeight(rubric, group)).reduce((sum, group) => sum + rubric.weights[group], 0);
  const scale = (group: CriterionGroup): number => {
    const sum = weightOf(rubric, group);
    const points = total > 0 ? (100 * rubric.weights[group]) / total : rubric.weights[group];
    return (points > 0 ? points : 10) / (sum > 0 ? sum : 1);
  };
  const perWeight = byGroup(scale);
  const groupPerWeight = byGroup(group => rubric.weights[group] / (weightOf(rubric, group) || 1));
  const saved = groups.flatMap(group => {
    const criteria = rubric.criteria.filter(criterion => groupOf(criterion) === group);
    const shown = showWhole(criteria.map(criterion => criterion.weight * perWeight[group]));
    return criteria.map((criterion, index) => [criterion.id, { weight: criterion.weight, group, shown: shown[index] ?? 0 }] as const);
  });
  return { perWeight, groupPerWeight, saved: new Map(saved) };
}

/** The number shown for a criterion: whole points where it stands as saved, else its weight on the same scale. */
export function shownPoints(criterion: Criterion, scale: PointScale): number {
  const saved = scale.saved.get(criterion.id);
  const group = groupOf(criterion);
  if (saved !== undefined && saved.group === group && Math.abs(saved.weight - criterion.weight) < 1e-9) return saved.shown;
  const points = criterion.weight * scale.perWeight[group];
  const tenths = Math.round(points * 10) / 10;
  // What was typed has one decimal at most; what came about otherwise is shown as a whole number like its neighbours.
  return Math.abs(points - tenths) < 1e-6 || points < leastWhole ? tenths : Math.round(points);
}

/** The number shown for it in the saved rubric where it is another one now; null otherwise, and for a new criterion. */
export function formerPoints(criterion: Criterion, scale: PointScale): number | null {
  const saved = scale.saved.get(criterion.id);
  return saved === undefined || saved.group !== groupOf(criterion) || saved.shown === shownPoints(criterion, scale) ? null : saved.shown;
}

/** The weight that shows this number. The saved number gives the saved weight back exactly. */
export function weightFor(criterion: Criterion, shown: number, scale: PointScale): number {
  const group = groupOf(criterion);
  const saved = scale.saved.get(criterion.id);
  if (saved !== undefined && saved.group === group && saved.shown === shown) return saved.weight;
  return Math.min(mostWeight, Math.max(0, shown / scale.perWeight[group]));
}

/**
 * The rubric with this number at a criterion. Skills, languages, certificates and places share the points of their
 * group. The points of experience and education follow their criteria, as there is mostly one that would have all.
 */
export function withShownPoints(rubric: Rubric, id: string, shown: number, scale: PointScale): Rubric {
  const criterion = rubric.criteria.find(each => each.id === id);
  if (criterion === undefined) return rubric;
  const weight = weightFor(criterion, shown, scale);
  const changed = { ...rubric, criteria: rubric.criteria.map(each => (each.id === id ? { ...each, weight } : each)) };
  const group = groupOf(criterion);
  if (group === 'required' || group === 'preferred') return changed;
  const [before, after] = [weightOf(rubric, group), weightOf(changed, group)];
  if (after === 0) return changed;
  const points = before > 0 && rubric.weights[group] > 0 ? (rubric.weights[group] * after) / before : scale.groupPerWeight[group] * after;
  return { ...changed, weights: { ...rubric.weights, [group]: Math.round(points * 1e6) / 1e6 } };
}

/** Where the slider of a criterion ends. */
export function sliderMost(criterion: Criterion, scale: PointScale): number {
  const group = groupOf(criterion);
  const largest = Math.max(0, ...[...scale.saved.values()].filter(saved => saved.group === group).map(saved => saved.shown));
  const most = Math.min(100, Math.max(usualMost[group], Math.ceil(largest * 1.5)));
  return Math.max(most, Math.ceil(shownPoints(criterion, scale)));
}

/** Points that each list of the pane can give, of 100 in all; with one decimal. */
export function sectionPoints(rubric: Weighted): Readonly<Record<SectionId, number>> {
  const sums: Record<SectionId, number> = { required: 0, preferred: 0, other: 0 };
  for (const [index, most] of mostPoints(rubric).entries()) {
    const criterion = rubric.criteria[index];
    if (criterion !== undefined) sums[sectionOf(criterion)] += most;
  }
  return { required: sums.required / 10, preferred: sums.preferred / 10, other: sums.other / 10 };
}

/** Whether nothing has a weight, so that there is nothing to score by. */
export function isAllZero(rubric: Weighted): boolean {
  return !mostPoints(rubric).some(most => most > 0);
}

function byGroup(value: (group: CriterionGroup) => number): Record<CriterionGroup, number> {
  return { required: value('required'), preferred: value('preferred'), experience: value('experience'), education: value('education') };
}

function hasWeight(rubric: Weighted, group: CriterionGroup): boolean {
  return rubric.weights[group] > 0 && weightOf(rubric, group) > 0;
}

/** Sum of the weights in a group. */
export function weightOf(rubric: Weighted, group: CriterionGroup): number {
  return rubric.criteria.reduce((sum, criterion) => sum + (groupOf(criterion) === group ? criterion.weight : 0), 0);
}

/** Whole numbers with the sum of the given ones, by largest remainder; with one decimal where they are too small for that. */
function showWhole(points: readonly number[]): readonly number[] {
  const parts = points.every(value => value === 0 || value >= leastWhole) ? 1 : 10;
  const floors = points.map(value => Math.floor(value * parts + 1e-9));
  const missing = Math.round(points.reduce((sum, value) => sum + value, 0) * parts) - floors.reduce((sum, value) => sum + value, 0);
  const byRest = points
    .map((value, index) => ({ index, rest: value * parts - (floors[index] ?? 0) }))
    .toSorted((a, b) => b.rest - a.rest || a.index - b.index);
  for (const { index } of byRest.slice(0, Math.max(0, missing))) floors[index] = (floors[index] ?? 0) + 1;
  return floors.map(value => value / parts);
}
