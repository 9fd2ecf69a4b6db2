import type { LanguageTables } from './tables.ts';
import { fold } from './text/fold.ts';
import { wordsOf } from './text/words.ts';

/** True when a text is nothing but places: cities, regions, countries, their codes and postcodes. */
export function isPlaceText(text: string, tables: LanguageTables): boolean {
  const words = wordsOf(fold(text));
  if (words.length === 0 || words.length > 9) return false;
  let places = 0;
  for (let at = 0; at < words.length;) {
    const hit = tables.places.match(words, at);
    const word = words[at];
    if (!word) break;
    const printed = text.slice(word.start, word.end);
    if (hit) {
      places += 1;
      at = hit.to;
    } else if (tables.regionCodes.has(printed) || (places > 0 && tables.countryCodes.has(printed))) {
      if (places > 0) places += 1;
      at += 1;
    } else if (/^[a-z]?\d{3,6}[a-z]?$/.test(word.text) || tables.remoteWords.match(words, at)) {
      at += 1;
    } else if (places === 0 && at === 0 && isCityBeforeRegion(text, words, tables)) {
      return true;
    } else {
      return false;
    }
  }
  return places > 0;
}

/** "Parma, OH" or "Springfield, Illinois 62701": an unknown town before a comma and a region. */
function isCityBeforeRegion(text: string, words: ReturnType<typeof wordsOf>, tables: LanguageTables): boolean {
  const comma = text.search(/[,،、]/u);
  const town = words.filter(word => word.end <= comma);
  const rest = words.filter(word => word.start > comma);
  if (comma < 0 || town.length === 0 || town.length > 3 || rest.length === 0) return false;
  if (tables.legalForms.occursIn(town) || tables.organizations.occursIn(town)) return false;
  const isProper = town.every(word => /^\p{Lu}/u.test(text.slice(word.start, word.end)));
  const tail = text
    .slice(comma + 1)
    .replace(/[\d\s,-]+$/u, '')
    .trim();
  return (
    isProper &&
    (tables.regionCodes.has(tail) || tables.countryCodes.has(tail) || (tables.places.whole(wordsOf(fold(tail)))?.kind ?? 'city') !== 'city')
  );
}

/** ISO 3166 code of the country that a text names or implies through a city or region; null where none. */
export function countryOf(text: string, tables: LanguageTables): string | null {
  const words = wordsOf(fold(text));
  const hits = tables.places.find(words);
  const country = hits.find(hit => hit.value.kind === 'country') ?? hits.at(-1);
  if (country) return country.value.country;
  for (const word of words) {
    const printed = text.slice(word.start, word.end);
    const region = tables.regionCodes.get(printed);
    if (region && words.length <= 8) return region;
  }
  return null;
}
