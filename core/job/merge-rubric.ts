import type { Criterion, Rubric } from '../contract/rubric.ts';
import { covers, hasNames, isLikeRequirement, isSamePassage, isSameRequirement } from './same-requirement.ts';

/** Most criteria that a rubric may have. */
const mostCriteria = 200;

/** How a drafted criterion is recognised among those there are, surest first. */
const recognised: readonly ((known: Criterion, drafted: Criterion) => boolean)[] = [isSameRequirement, isSamePassage, isLikeRequirement];

/**
 * A rubric after its ad was changed: `drafted` is what the new text gives. What is found again keeps its id, weight,
 * necessity, knock-out and synonyms, and gets its place in the new text; where the ad now asks for another measure
 * (a level, a number of years, a degree), that is taken over. What is no longer found stays, without a place. What is
 * new comes last, in the order of the ad. Weights, limits, title and version stay.
 */
export function mergeRubric(current: Rubric, drafted: Rubric): Rubric {
  const found = pair(current.criteria, drafted.criteria);
  const known = current.criteria.map(criterion => {
    const again = found.get(criterion);
    return again === undefined ? withoutSource(criterion) : foundAgain(criterion, again);
  });
  const taken = new Set(found.values());
  const added = drafted.criteria.filter(criterion => !taken.has(criterion));
  const { language, seniority, lint } = drafted;
  return { ...current, language, seniority, lint, criteria: withFreshIds(known, added).slice(0, mostCriteria) };
}

/** Which drafted criterion each known one is, by the surest sign first; nobody is paired twice. */
function pair(known: readonly Criterion[], drafted: readonly Criterion[]): ReadonlyMap<Criterion, Criterion> {
  const pairs = new Map<Criterion, Criterion>();
  const open = new Set(drafted);
  for (const isSame of recognised) {
    for (const candidate of open) {
      const match = known.find(criterion => !pairs.has(criterion) && isSame(criterion, candidate));
      if (match === undefined) continue;
      pairs.set(match, candidate);
      open.delete(candidate);
    }
  }
  for (const [criterion, candidate] of onlyOnesOfTheirKind(
    known.filter(criterion => !pairs.has(criterion)),
    [...open],
  ))
    pairs.set(criterion, candidate);
  return pairs;
}

/** Kinds of which an ad has one as a rule: where one is left on both sides, they are the same one with other words. */
const singleKinds = ['experience', 'education', 'location'] as const;

function onlyOnesOfTheirKind(known: readonly Criterion[], drafted: readonly Criterion[]): readonly (readonly [Criterion, Criterion])[] {
  return singleKinds.flatMap(kind => {
    const [before, ...othersBefore] = known.filter(criterion => criterion.kind === kind && criterion.source !== null);
    const [after, ...othersAfter] = drafted.filter(criterion => criterion.kind === kind && criterion.source !== null);
    const single = othersBefore.length === 0 && othersAfter.length === 0;
    return single && before !== undefined && after !== undefined ? [[before, after] as const] : [];
  });
}

function foundAgain(known: Criterion, drafted: Criterion): Criterion {
  const { source, confidence } = drafted;
  if (isSameRequirement(known, drafted) || isSamePassage(known, drafted) || isCovered(known, drafted)) {
    const renewed: Criterion = { ...known, source, confidence };
    if (renewed.kind !== 'skill' || drafted.kind !== 'skill') return renewed;
    return { ...renewed, minYears: renewed.minYears ?? drafted.minYears };
  }
  const { id, weight, necessity, knockOut } = known;
  const taken: Criterion = { ...drafted, id, weight, necessity, knockOut };
  return hasNames(taken) && hasNames(known) ? { ...taken, synonyms: known.synonyms } : taken;
}

/** The ad names part of what the criterion accepts: the other names were added by hand and stay. */
function isCovered(known: Criterion, drafted: Criterion): boolean {
  return hasNames(known) && hasNames(drafted) && covers(known, drafted);
}

function withoutSource(criterion: Criterion): Criterion {
  return criterion.source === null ? criterion : { ...criterion, source: null };
}

/** Ids of a draft follow from labels, so a new one may be taken by a criterion whose label was changed. */
function withFreshIds(known: readonly Criterion[], added: readonly Criterion[]): readonly Criterion[] {
  const taken = new Set(known.map(criterion => criterion.id));
  const fresh = added.map(criterion => {
    let id = criterion.id;
    for (let number = 2; taken.has(id); number += 1) id = `${criterion.id}-${number}`;
    taken.add(id);
    return id === criterion.id ? criterion : { ...criterion, id };
  });
  return [...known, ...fresh];
}
