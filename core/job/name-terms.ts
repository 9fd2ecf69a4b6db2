import { foldName } from '../skills/fold.ts';
import type { AdTerm } from './group-terms.ts';
import type { Clause } from './modality.ts';

/** Most names of one label; of more alternatives the first stands for all. */
const mostNames = 3;
/** Longest words of an ad that are shown in place of the name in the vocabulary. */
const longestOwn = 30;

/** "A", "A or B", "A, B or C"; of more alternatives the first. */
export function joinNames(names: readonly string[]): string {
  const [first = ''] = names;
  if (names.length > mostNames) return first;
  const last = names.at(-1) ?? '';
  return names.length < 2 ? first : `${names.slice(0, -1).join(', ')} or ${last}`;
}

/** Label of terms of which one is enough, in the words that the ad and the vocabulary share. */
export function labelOf(group: readonly AdTerm[], clause: Clause, language: string): string {
  return joinNames([...new Set(group.map(term => shownName(term, clause, language)))]).slice(0, 200);
}

/**
 * The ad's own words where they are shorter, share no word with the name in the vocabulary, or are in another language
 * than English; else the name of the vocabulary.
 */
function shownName(term: AdTerm, clause: Clause, language: string): string {
  const written = clause.text.slice(term.start, term.end).replaceAll('*', '').replace(/\s+/g, ' ').trim();
  if (term.skill !== null && isInflected(written, term.name)) return term.name;
  const own = term.skill === null || (foldName(written) !== foldName(term.name) && (language !== 'en' || isOwnName(written, term.name)));
  return own ? written.charAt(0).toUpperCase() + written.slice(1) : term.name;
}

/** "Dockerem", "Excela", "Pythonie": the name with an ending. */
function isInflected(written: string, name: string): boolean {
  const last = name.split(' ').at(-1) ?? name;
  const known = written.length > last.length && /^\p{Lu}/u.test(last) && !written.includes(' ');
  return known && foldName(written).startsWith(foldName(last).replace(/a$/, ''));
}

function isOwnName(written: string, name: string): boolean {
  if (written.length <= name.length) return true;
  const words = new Set(name.toLowerCase().split(/[\s/-]+/));
  return (
    written.length <= longestOwn &&
    !written
      .toLowerCase()
      .split(/[\s/-]+/)
      .some(word => words.has(word))
  );
}
