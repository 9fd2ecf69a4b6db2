import { isPlaceText } from '../places.ts';
import type { LanguageTables } from '../tables.ts';
import { withoutOwner } from '../sections/heading.ts';
import { fold, squeeze } from '../text/fold.ts';
import type { Word } from '../text/words.ts';

/** True for headings, titles of documents, places, organisations and languages: they look like names and are none. */
export function isOtherText(value: string, words: readonly Word[], tables: LanguageTables): boolean {
  if (isHeading(value, tables) || isDocumentWord(words, tables) || isPlaceText(value, tables)) return true;
  return (
    tables.institutions.occursIn(words) ||
    tables.organizations.occursIn(words) ||
    tables.spokenLanguages.occursIn(words) ||
    tables.degrees.whole(words) !== null
  );
}

function isHeading(value: string, tables: LanguageTables): boolean {
  return tables.headings.has(squeeze(value)) || tables.headings.has(squeeze(withoutOwner(fold(value), tables)));
}

/** How a text uses words of job titles: "Baker" and "Cook" are names too, so one at the end of two says less than several. */
export function titleWordsIn(words: readonly Word[], tables: LanguageTables): 'none' | 'last' | 'several' {
  const hits = tables.jobTitles.find(words);
  const isCompound = words.some(word => word.text.length > 7 && tables.jobTitleEndings.ends(word.text));
  if (hits.length === 0 && !isCompound) return 'none';
  return hits.length === 1 && words.length === 2 && hits[0]?.to === 2 && hits[0].from === 1 ? 'last' : 'several';
}

/** "Page" and "Home" are family names too: alone such a word counts at the beginning only. */
function isDocumentWord(words: readonly Word[], tables: LanguageTables): boolean {
  return tables.notNames.find(words).some(hit => hit.from === 0 || hit.to - hit.from > 1);
}
