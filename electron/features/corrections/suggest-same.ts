import type { SamePersonSuggestion } from '../../../core/contract/person.ts';
import { areAlikeNames } from '../../../core/cv/contact/alike-names.ts';
import { foldWord, searchWords } from '../../../core/people/words.ts';
import { getLook, listNamesakes, listSharedNames, type PersonLook } from '../../../db/queries/namesakes.ts';
import type { Db } from '../../../db/statement.ts';

/** So many people of one name are compared: a common name says nothing. */
const mostNamesakes = 40;
/** So many names that several people have are looked through. */
const mostNames = 200;
const mostSuggestions = 100;

/** People who may be the same as somebody: of the same name, from the same place or employer. Whoever was ruled apart is not named. */
export function suggestSamePerson(db: Db, personId: string): readonly SamePersonSuggestion[] {
  const own = getLook(db, personId);
  if (own === null || own.name === null) return [];
  const words = searchWords(own.name).map(({ word }) => word);
  if (words.length < 2) return [];
  return listNamesakes(db, words, mostNamesakes).flatMap(other => suggestionOf(own, other) ?? []);
}

/** Any two people who may be one; each pair once. */
export function suggestSamePeople(db: Db): readonly SamePersonSuggestion[] {
  const seen = new Set<string>();
  const suggestions: SamePersonSuggestion[] = [];
  for (const personId of listSharedNames(db, mostNames)) {
    for (const suggestion of suggestSamePerson(db, personId)) {
      const pair = [suggestion.personId, suggestion.otherId].sort().join(' ');
      if (!seen.has(pair)) suggestions.push(suggestion);
      seen.add(pair);
    }
    if (suggestions.length >= mostSuggestions) break;
  }
  return suggestions;
}

function suggestionOf(own: PersonLook, other: PersonLook): SamePersonSuggestion | null {
  if (own.personId === other.personId || own.name === null || other.name === null || own.ruled === 1 || other.ruled === 1) return null;
  if (!areAlikeNames(own.name, other.name)) return null;
  const shared = [
    ...(isSame(own.place, other.place) ? [`both in ${own.place}`] : []),
    ...(isSame(own.employer, other.employer) ? [`both at ${own.employer}`] : []),
  ];
  if (shared.length === 0) return null;
  const named = foldWord(own.name) === foldWord(other.name) ? 'Same name' : 'Alike names';
  return {
    personId: own.personId,
    otherId: other.personId,
    name: own.name,
    otherName: other.name,
    headline: own.headline,
    otherHeadline: other.headline,
    reason: [named, ...shared].join(', '),
  };
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [one, other].map(text =>
    searchWords(text)
      .map(({ word }) => word)
      .join(' '),
  );
  return a !== '' && a === b;
}
