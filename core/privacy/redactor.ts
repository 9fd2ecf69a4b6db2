import { findContacts } from './find-contacts.ts';
import { findLabelled } from './find-labelled.ts';
import { findNames } from './find-names.ts';
import { findAddresses, findPhrases, placePhrases } from './find-places.ts';
import { findTellingWords } from './find-words.ts';
import { nameTerms } from './name-terms.ts';
import type { PrivacyTables } from './privacy-tables.ts';
import { coverText, joinRanges, type TextRange } from './ranges.ts';

/** What is known of a person, from all their documents. */
export interface PersonFacts {
  readonly names: readonly string[];
  readonly phones: readonly string[];
  /** Where they live and worked: "Malmö, Sweden". */
  readonly places: readonly string[];
  /** Links as printed, and other texts that name the person as they stand. */
  readonly links: readonly string[];
  /** Words of origin that the document names behind a label: "Swedish". */
  readonly origins: readonly string[];
  /** Other values behind labels, as they stand: a birth date, a faith. */
  readonly values: readonly string[];
  /** ISO 639-1; null where it is not known. */
  readonly language: string | null;
}

/** Finds and covers what tells who one person is. */
export interface Redactor {
  /** What to cover in a text of or about the person, in order and without overlap. */
  readonly find: (text: string) => readonly TextRange[];
  /** The text without it. */
  readonly cover: (text: string) => string;
}

/** What is known of nobody: contacts, addresses and telling words are covered all the same. */
export const nobody: PersonFacts = { names: [], phones: [], places: [], links: [], origins: [], values: [], language: null };

/** The redactor of a person. */
export function createRedactor(facts: PersonFacts, tables: PrivacyTables): Redactor {
  const names = nameTerms(facts.names, tables);
  const places = placePhrases(facts.places);
  const links = facts.links
    .map(link =>
      link
        .toLowerCase()
        .replace(/^https?:\/\/(www\.)?/u, '')
        .replace(/\/$/u, ''),
    )
    .filter(link => link.length >= 4);
  const origins = facts.origins.map(origin => origin.toLowerCase());
  const values = facts.values.map(value => value.toLowerCase());

  function find(text: string): readonly TextRange[] {
    if (!/[\p{L}\p{N}]/u.test(text)) return [];
    return joinRanges(text, [
      ...findNames(text, names),
      ...findContacts(text, facts.phones),
      ...findPhrases(text, links, 'contact'),
      ...findPhrases(text, places, 'place'),
      ...findPhrases(text, origins, 'nationality'),
      ...findPhrases(text, values, 'birth'),
      ...findLabelled(text, tables).ranges,
      ...findAddresses(text, tables),
      ...findTellingWords(text, facts.language, tables),
    ]);
  }

  return { find, cover: text => coverText(text, find(text)) };
}
