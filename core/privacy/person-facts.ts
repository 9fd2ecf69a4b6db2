import type { Cv } from '../contract/cv.ts';
import type { TextLine } from '../contract/document.ts';
import { findLabelled } from './find-labelled.ts';
import type { PrivacyTables } from './privacy-tables.ts';
import { nobody, type PersonFacts } from './redactor.ts';

/** One document of a person, as far as it was read, and every name that it ever had. */
export interface PersonDocument {
  readonly cv: Cv | null;
  readonly lines: readonly TextLine[];
  readonly fileName: string;
  readonly names: readonly string[];
}

/** All that is known of a person from their documents. */
export function factsOf(documents: readonly PersonDocument[], tables: PrivacyTables): PersonFacts {
  const cvs = documents.flatMap(({ cv }) => (cv === null ? [] : [cv]));
  const names = documents.flatMap(document => namesOf(document));
  const labelled = documents.flatMap(({ lines }) => valuesBehindLabels(lines, tables));
  return {
    ...nobody,
    names: names.length > 0 ? names : documents.flatMap(document => guessedNames(document, tables)),
    phones: cvs.flatMap(cv => cv.phones.map(phone => phone.value)),
    places: [
      ...cvs.flatMap(cv => [cv.location?.value ?? '', ...cv.experience.map(position => position.location)]),
      ...labelled.flatMap(value => (value.kind === 'place' ? [value.text] : [])),
    ].filter(place => place !== ''),
    links: cvs.flatMap(cv => cv.links.map(link => link.url)),
    origins: labelled
      .flatMap(value => (value.kind === 'nationality' ? value.text.split(/[,/;()]|\s(?:and|und|et|y|e|i|en)\s/u) : []))
      .map(word => word.trim())
      .filter(word => word.length >= 4),
    values: labelled.flatMap(value => (value.kind === 'birth' && value.text.length >= 6 ? [value.text] : [])),
    language: cvs.find(cv => cv.language !== null)?.language ?? null,
  };
}

function namesOf({ cv, names }: PersonDocument): readonly string[] {
  return [...names, cv?.name?.value ?? ''].filter(name => name !== '');
}

/** Where no name was read: what mail addresses and the name of the file say. */
function guessedNames({ cv, fileName }: PersonDocument, { sharedMailWords }: PrivacyTables): readonly string[] {
  const mails = (cv?.emails ?? []).map(mail => mail.value.split('@')[0] ?? '');
  const file = (fileName.split(/[/\\]/u).at(-1) ?? '').replace(/\.[a-z0-9]{1,5}$/iu, '');
  const words = [...mails, file].map(text =>
    text
      .split(/[^\p{L}]+/u)
      .filter(word => word.length >= 3 && !sharedMailWords.has(word.toLowerCase()) && !fileWords.test(word))
      .join(' '),
  );
  return words.filter(word => word !== '');
}

/** What files of CVs are called, beside the person's name. */
const fileWords =
  /^(cv|resume|résumé|resumé|lebenslauf|curriculum|vitae|bewerbung|application|candidate|document|scan|final|new|copy|version|letter|cover|page|img|image|foto|photo|the|and|for|engineer|developer|manager|senior|junior|pdf|docx?|eng|deu|english|german|updated?|latest|profile|profil|anschreiben|zeugnis)$/iu;

function valuesBehindLabels(
  lines: readonly TextLine[],
  tables: PrivacyTables,
): readonly { readonly kind: string; readonly text: string }[] {
  return lines.flatMap(({ text }) =>
    findLabelled(text, tables).ranges.map(({ kind, start, end }) => ({ kind, text: text.slice(start, end).trim() })),
  );
}
