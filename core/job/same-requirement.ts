import type { Criterion } from '../contract/rubric.ts';
import { foldText } from '../skills/fold.ts';
import { nameKey } from '../skills/names.ts';

/** Whether two criteria ask for the very same: kind, names, level, years. Label, weight and synonyms do not count. */
export function isSameRequirement(a: Criterion, b: Criterion): boolean {
  return requirementKey(a) === requirementKey(b);
}

/** Whether two criteria of one kind come from the same words of an ad. The words of a language leave its level out and tell nothing. */
export function isSamePassage(a: Criterion, b: Criterion): boolean {
  if (a.kind !== b.kind || a.kind === 'language' || a.source === null || b.source === null) return false;
  return foldText(a.source.quote) === foldText(b.source.quote);
}

/** Whether two criteria ask for the same thing in another measure: a language at another level, a skill with other alternatives. */
export function isLikeRequirement(a: Criterion, b: Criterion): boolean {
  if (a.kind === 'language' && b.kind === 'language') return a.code === b.code;
  if (hasNames(a) && hasNames(b)) return a.kind === b.kind && (covers(a, b) || covers(b, a));
  return false;
}

/** A criterion that names what is asked for. */
type NamedCriterion = Extract<Criterion, { readonly anyOf: readonly string[] }>;

export function hasNames(criterion: Criterion): criterion is NamedCriterion {
  return 'anyOf' in criterion;
}

/** Whether every name of `asked` is a name or a synonym of `known`. */
export function covers(known: NamedCriterion, asked: NamedCriterion): boolean {
  const names = new Set([...known.anyOf, ...known.synonyms].map(nameKey));
  return asked.anyOf.every(name => names.has(nameKey(name)));
}

function requirementKey(criterion: Criterion): string {
  return JSON.stringify([criterion.kind, ...askedBy(criterion)]);
}

function askedBy(criterion: Criterion): readonly unknown[] {
  switch (criterion.kind) {
    case 'skill':
    case 'certificate':
    case 'licence':
      return foldedSet(criterion.anyOf);
    case 'experience':
      return [criterion.minYears, foldText(criterion.inField ?? '')];
    case 'education':
      return [criterion.level, ...foldedSet(criterion.fields)];
    case 'language':
      return [criterion.code, criterion.level];
    case 'location':
      return [criterion.remote, ...foldedSet(criterion.places)];
    default:
      return criterion satisfies never;
  }
}

function foldedSet(names: readonly string[]): readonly string[] {
  return [...new Set(names.map(nameKey))].sort();
}
