import { readdirSync, readFileSync } from 'node:fs';
import type { UnderstandingContext } from '../../core/contract/reading.ts';
import type { Vocabulary } from '../../core/contract/vocabulary.ts';
import { compileTables, type LanguageTables } from '../../core/cv/tables.ts';

const folder = new URL('../../resources/locales/', import.meta.url);

/** The shipped language tables. */
export const tables: LanguageTables = compileTables(
  Object.fromEntries(
    readdirSync(folder)
      .filter(name => name.endsWith('.json'))
      .map(name => [name.slice(0, -'.json'.length), JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as unknown]),
  ),
);

/** A vocabulary that knows no skills, for tests of everything else. */
export const emptyVocabulary: Vocabulary = { skills: [], get: () => null, find: () => [] };

/** The shipped tables in November 2026, numbers without a country code being American. */
export const context: UnderstandingContext<LanguageTables> = { tables, vocabulary: emptyVocabulary, today: '2026-11', defaultRegion: 'US' };
