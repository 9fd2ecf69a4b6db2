import type { Criterion, CriterionGroup, Rubric, Thresholds } from '../../../../core/contract/rubric.ts';
import { groupOf } from '../../../../core/match/score-results.ts';
import { degreeWords, levelWords, otherNames, yearsWords } from './criterion-words.ts';
import { scaleOf, shownPoints, weightOf, type PointScale } from './points.ts';

/** One difference between two versions of a rubric: "Kubernetes" "6 → 10". */
export interface RubricChange {
  /** What is different: a criterion, or "Points", "Recommendations". */
  readonly subject: string;
  readonly words: string;
  /** The criterion, where it is one. */
  readonly criterionId: string | null;
  /** Only a number of points is different, so stored results can be ranked by it. */
  readonly kind: 'weight' | 'other';
}

const thresholdWords: Readonly<Record<keyof Thresholds, string>> = {
  strongYes: 'strong yes from',
  yes: 'yes from',
  maybe: 'maybe from',
  no: 'no from',
};

/** What is different in `draft`, in words, in the order of the rubric. Sources and remarks on the ad do not count. */
export function describeChanges(saved: Rubric, draft: Rubric): readonly RubricChange[] {
  if (saved === draft) return [];
  const scale = scaleOf(saved);
  const before = new Map(saved.criteria.map(criterion => [criterion.id, criterion]));
  const kept = new Set(draft.criteria.map(criterion => criterion.id));
  return [
    ...draft.criteria.flatMap(criterion => {
      const former = before.get(criterion.id);
      return former === undefined ? [added(criterion, scale)] : criterionChanges(former, criterion, scale);
    }),
    ...saved.criteria.filter(criterion => !kept.has(criterion.id)).map(criterion => other(criterion, 'removed')),
    ...orderChange(saved, draft),
    ...groupChanges(saved, draft),
    ...thresholdChanges(saved.thresholds, draft.thresholds),
  ];
}

function criterionChanges(former: Criterion, criterion: Criterion, scale: PointScale): readonly RubricChange[] {
  const changes: RubricChange[] = [];
  if (former.label !== criterion.label) changes.push(other(criterion, `was called “${former.label}”`));
  if (former.necessity !== criterion.necessity) changes.push(other(criterion, `${former.necessity} → ${criterion.necessity}`));
  if (former.weight !== criterion.weight) {
    const words = `${shownPoints(former, scale)} → ${shownPoints(criterion, scale)}`;
    changes.push({ ...other(criterion, words), kind: 'weight' });
  }
  if (former.knockOut !== criterion.knockOut)
    changes.push(other(criterion, criterion.knockOut ? 'now a knock-out' : 'no knock-out any more'));
  if (former.bankId !== criterion.bankId)
    changes.push(other(criterion, criterion.bankId === undefined ? 'not from the bank any more' : 'in the bank'));
  for (const words of [measureChange(former, criterion), namesChange(former, criterion)])
    if (words !== '') changes.push(other(criterion, words));
  return changes;
}

function measureChange(former: Criterion, criterion: Criterion): string {
  const [before, after] = [measureOf(former), measureOf(criterion)];
  return before === after ? '' : `${before} → ${after}`;
}

function measureOf(criterion: Criterion): string {
  switch (criterion.kind) {
    case 'skill':
      return criterion.minYears === null ? 'any years' : yearsWords(criterion.minYears);
    case 'experience':
      return [yearsWords(criterion.minYears), criterion.inField ?? ''].filter(Boolean).join(' as ');
    case 'education':
      return [degreeWords[criterion.level], criterion.fields.join(' or '), criterion.orEquivalent ? 'or equivalent' : '']
        .filter(Boolean)
        .join(', ');
    case 'language':
      return criterion.level === null ? 'any level' : levelWords(criterion.level);
    case 'location':
      return [...criterion.places, ...(criterion.remote ? ['remote'] : [])].join(', ');
    case 'certificate':
    case 'licence':
      return '';
    default:
      return criterion satisfies never;
  }
}

function namesChange(former: Criterion, criterion: Criterion): string {
  const [before, after] = [new Set(otherNames(former)), new Set(otherNames(criterion))];
  const added = [...after].filter(name => !before.has(name));
  const removed = [...before].filter(name => !after.has(name));
  return [added.length > 0 ? `also ${added.join(', ')}` : '', removed.length > 0 ? `no longer ${removed.join(', ')}` : '']
    .filter(Boolean)
    .join(', ');
}

function added(criterion: Criterion, scale: PointScale): RubricChange {
  return other(criterion, `added, ${criterion.necessity}, ${shownPoints(criterion, scale)}${criterion.knockOut ? ', knock-out' : ''}`);
}

function other(criterion: Criterion, words: string): RubricChange {
  return { subject: criterion.label, words, criterionId: criterion.id, kind: 'other' };
}

function orderChange(saved: Rubric, draft: Rubric): readonly RubricChange[] {
  const common = new Set(saved.criteria.map(criterion => criterion.id));
  const now = draft.criteria.map(criterion => criterion.id).filter(id => common.has(id));
  const still = new Set(now);
  const before = saved.criteria.map(criterion => criterion.id).filter(id => still.has(id));
  const isSame = now.every((id, index) => before[index] === id);
  return isSame ? [] : [{ subject: 'Order', words: 'of the criteria changed', criterionId: null, kind: 'other' }];
}

/** Points of experience and education follow their criteria and are told there. */
function groupChanges(saved: Rubric, draft: Rubric): readonly RubricChange[] {
  const groups = ['required', 'preferred', 'experience', 'education'] as const satisfies readonly CriterionGroup[];
  return groups.flatMap((group): readonly RubricChange[] => {
    const [before, after] = [saved.weights[group], draft.weights[group]];
    if (Math.abs(before - after) < 1e-3 || followsCriteria(saved, draft, group)) return [];
    return [{ subject: `Points for ${group}`, words: `${tidy(before)} → ${tidy(after)}`, criterionId: null, kind: 'weight' }];
  });
}

function followsCriteria(saved: Rubric, draft: Rubric, group: CriterionGroup): boolean {
  if (group === 'required' || group === 'preferred') return false;
  const isChanged = draft.criteria.some(
    criterion => groupOf(criterion) === group && saved.criteria.find(each => each.id === criterion.id)?.weight !== criterion.weight,
  );
  const sum = weightOf(saved, group);
  const expected = sum > 0 ? (saved.weights[group] * weightOf(draft, group)) / sum : draft.weights[group];
  return isChanged && (Math.abs(expected - draft.weights[group]) < 1e-3 || weightOf(draft, group) === 0);
}

function thresholdChanges(saved: Thresholds, draft: Thresholds): readonly RubricChange[] {
  return (['strongYes', 'yes', 'maybe', 'no'] as const).flatMap((name): readonly RubricChange[] =>
    saved[name] === draft[name]
      ? []
      : [
          {
            subject: 'Recommendation',
            words: `${thresholdWords[name]} ${saved[name]} → ${draft[name]}`,
            criterionId: null,
            kind: 'weight',
          },
        ],
  );
}

function tidy(points: number): string {
  return String(Math.round(points * 10) / 10);
}

/** "1 change not saved". */
export function countChanges(changes: number): string {
  return changes === 1 ? '1 change not saved' : `${changes} changes not saved`;
}
