import { z } from 'zod';
import { fold } from './text/fold.ts';
import { PhraseIndex } from './text/phrases.ts';
import { wordsOf } from './text/words.ts';

/** Documents that come with CVs and are none, and how a person calls them. */
export const documentSortWords = {
  letter: 'a cover letter',
  reference: 'a reference letter',
  certificate: 'a certificate',
  transcript: 'a transcript of grades',
  invoice: 'an invoice or offer',
  payslip: 'a payslip',
  'job-ad': 'a job ad',
  contract: 'a contract',
  form: 'a form',
  article: 'an article or report',
} as const;
export type DocumentSort = keyof typeof documentSortWords;

const Words = z.array(z.string().min(1)).readonly();
const sortNames = [
  'letter',
  'reference',
  'certificate',
  'transcript',
  'invoice',
  'payslip',
  'job-ad',
  'contract',
  'form',
  'article',
] as const satisfies readonly DocumentSort[];

/**
 * One file of `resources/document-sorts`: words by which documents of a language are told apart. `titles` stand alone
 * in a line at the top; `strong` phrases hardly occur in CVs; `weak` ones only add to others.
 */
const SortsFile = z.strictObject({
  language: z.string().length(2),
  cvTitles: Words,
  sorts: z.record(z.enum(sortNames), z.strictObject({ titles: Words, strong: Words, weak: Words })),
});

/** What a phrase says: the sort, and whether that is much or little. */
export interface SortClue {
  readonly sort: DocumentSort;
  readonly strength: 'strong' | 'weak';
}

/** The tables of all languages, compiled for looking up words. */
export interface DocumentSorts {
  readonly titles: PhraseIndex<DocumentSort | 'cv'>;
  readonly clues: PhraseIndex<readonly SortClue[]>;
}

/** Compiles `resources/document-sorts`, given as file stem → parsed JSON. Throws a ZodError when a file has the wrong shape. */
export function compileDocumentSorts(files: Readonly<Record<string, unknown>>): DocumentSorts {
  const languages = Object.values(files).map(file => SortsFile.parse(file));
  const clues = new Map<string, Map<DocumentSort, SortClue>>();
  const titles: (readonly [string, DocumentSort | 'cv'])[] = languages.flatMap(file => file.cvTitles.map(title => [title, 'cv'] as const));
  for (const { sorts } of languages) {
    for (const sort of sortNames) {
      const words = sorts[sort];
      titles.push(...words.titles.map(title => [title, sort] as const));
      // Strong first: where one language is sure of a phrase, another one's doubt does not count.
      for (const strength of ['strong', 'weak'] as const) for (const phrase of words[strength]) addClue(clues, phrase, { sort, strength });
    }
  }
  return { titles: new PhraseIndex(titles), clues: new PhraseIndex([...clues].map(([phrase, found]) => [phrase, [...found.values()]])) };
}

function addClue(clues: Map<string, Map<DocumentSort, SortClue>>, phrase: string, clue: SortClue): void {
  const key = wordsOf(fold(phrase))
    .map(word => word.text)
    .join(' ');
  const known = clues.get(key) ?? new Map<DocumentSort, SortClue>();
  if (clue.strength === 'strong' || !known.has(clue.sort)) known.set(clue.sort, clue);
  clues.set(key, known);
}
