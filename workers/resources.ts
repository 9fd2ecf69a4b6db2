import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Vocabulary } from '../core/contract/vocabulary.ts';
import { compileDocumentSorts, type DocumentSorts } from '../core/cv/document-sorts-tables.ts';
import { compileTables, type LanguageTables } from '../core/cv/tables.ts';
import { compileJobWords, type JobWords } from '../core/job/words.ts';
import { buildVocabulary } from '../core/skills/vocabulary.ts';
import { openVocabularyFile, parseSkillSources, readSkillSources, vocabularyFile } from './vocabulary-file.ts';

/** What understanding needs from `resources/`, loaded once per thread. */
export interface ReadingResources {
  readonly tables: LanguageTables;
  readonly vocabulary: Vocabulary;
  readonly jobWords: JobWords;
  readonly documentSorts: DocumentSorts;
}

/** Beside the built programs: they lie in folders of `out/main`. In the sources there is none. */
const compiledVocabulary = path.join(import.meta.dirname, '..', vocabularyFile);

/** Loads language tables and skill vocabulary from the shipped folder. Throws when a file of the product is missing or wrong. */
export async function loadReadingResources(folder: string): Promise<ReadingResources> {
  const [locales, jobWords, documentSorts, vocabulary] = await Promise.all([
    loadTables(path.join(folder, 'locales')),
    loadTables(path.join(folder, 'job-words')),
    loadTables(path.join(folder, 'document-sorts')),
    loadVocabulary(path.join(folder, 'skills')),
  ]);
  return {
    tables: compileTables(locales),
    vocabulary,
    jobWords: compileJobWords(jobWords),
    documentSorts: compileDocumentSorts(documentSorts),
  };
}

async function loadTables(folder: string): Promise<Readonly<Record<string, unknown>>> {
  const files = await readAll(folder, '.json');
  return Object.fromEntries(files.map(file => [file.name, JSON.parse(file.text) as unknown]));
}

/** The compiled vocabulary of the build where it was made of the shipped tables, else built from the tables. */
async function loadVocabulary(folder: string): Promise<Vocabulary> {
  const sources = readSkillSources(folder);
  const file = await readFile(compiledVocabulary).catch(() => null);
  return (file && openVocabularyFile(file, sources)) ?? buildVocabulary(parseSkillSources(sources));
}

async function readAll(folder: string, ending: string): Promise<readonly { readonly name: string; readonly text: string }[]> {
  const names = (await readdir(folder)).filter(name => name.endsWith(ending)).sort();
  return Promise.all(
    names.map(async name => ({ name: name.slice(0, -ending.length), text: await readFile(path.join(folder, name), 'utf8') })),
  );
}
