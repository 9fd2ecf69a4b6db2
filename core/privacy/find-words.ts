import type { PrivacyTables } from './privacy-tables.ts';
import type { TextRange } from './ranges.ts';

/** A language of which words are looked for in every CV, because forms and headings are often in it. */
const always = 'en';

/** Words that tell gender, family, origin or faith, in the language of the document and in English. */
export function findTellingWords(text: string, language: string | null, { words }: PrivacyTables): readonly TextRange[] {
  const languages = new Set([always, ...(language === null || !words.has(language) ? [] : [language])]);
  const found: TextRange[] = [];
  for (const code of languages) {
    // Beside another language, an English pronoun may be a word of that language ("her" is Turkish, "son" is Spanish).
    const isOther = code === always && language !== null && language !== always;
    for (const { kind, pattern } of words.get(code) ?? []) {
      if (isOther && kind === 'gender') continue;
      for (const match of text.matchAll(pattern)) found.push({ start: match.index, end: match.index + match[0].length, kind });
    }
  }
  return found;
}
