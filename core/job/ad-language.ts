import { compileWords, foldAligned, type WordPattern } from './word-pattern.ts';
import type { JobLanguage, JobWords } from './words.ts';

/** What a stretch of an ad is about, by its heading or its lead ("Essential: …"). */
export type AdSection = 'required' | 'preferred' | 'tasks' | 'benefits' | 'company' | 'process' | 'languages' | 'none';

/** The tables of an ad's language and of English, which ads of all languages borrow from, compiled for searching. */
export interface AdLanguage {
  readonly code: string;
  readonly tables: readonly JobLanguage[];
  readonly required: WordPattern;
  readonly preferred: WordPattern;
  readonly notNeeded: WordPattern;
  readonly tasks: WordPattern;
  readonly company: WordPattern;
  readonly mandatory: WordPattern;
  readonly secondary: WordPattern;
  readonly or: WordPattern;
  readonly and: WordPattern;
  readonly such: WordPattern;
  readonly similar: WordPattern;
  readonly leads: WordPattern;
  readonly stop: ReadonlySet<string>;
  readonly notTerms: ReadonlySet<string>;
  /** Section that a heading or lead names, null where it names none. `bare` is folded, without signs. */
  sectionOf(bare: string): Exclude<AdSection, 'none'> | null;
}

const compiled = new WeakMap<JobWords, Map<string, AdLanguage>>();

/** The language of an ad by its commonest words, with its tables. Throws when the tables hold no English. */
export function languageOfAd(text: string, words: JobWords): AdLanguage {
  const folded = foldAligned(text);
  let best = 'en';
  let most = 0;
  for (const [code, table] of words.byLanguage) {
    const share = compileWords(table.common).findAll(folded).length;
    if (share > most) [best, most] = [code, share];
  }
  const cache = compiled.get(words) ?? new Map<string, AdLanguage>();
  compiled.set(words, cache);
  const known = cache.get(best);
  if (known) return known;
  const language = compile(best, words);
  cache.set(best, language);
  return language;
}

function compile(code: string, words: JobWords): AdLanguage {
  const own = words.byLanguage.get(code);
  const english = words.byLanguage.get('en');
  if (!own || !english) throw new Error('The tables for reading job ads are incomplete.');
  const tables = code === 'en' ? [english] : [own, english];
  const all = (choose: (table: JobLanguage) => readonly string[]): WordPattern => compileWords(tables.flatMap(choose));
  const sections = new Map<string, Exclude<AdSection, 'none'>>();
  for (const table of tables) {
    for (const kind of ['required', 'preferred', 'tasks', 'benefits', 'company', 'process', 'languages'] as const) {
      for (const heading of table.sections[kind]) if (!sections.has(foldAligned(heading))) sections.set(foldAligned(heading), kind);
    }
  }
  return {
    code,
    tables,
    required: all(table => table.cues.required),
    preferred: all(table => table.cues.preferred),
    notNeeded: all(table => table.cues.notNeeded),
    tasks: all(table => table.cues.tasks),
    company: all(table => table.cues.company),
    mandatory: all(table => table.cues.mandatory),
    secondary: all(table => table.cues.secondary),
    or: compileWords(own.or),
    and: compileWords(own.and),
    such: all(table => table.such),
    similar: all(table => table.similar),
    leads: all(table => table.leads),
    stop: new Set(tables.flatMap(table => table.stop.map(foldAligned))),
    notTerms: new Set(tables.flatMap(table => table.notTerms.map(foldAligned))),
    sectionOf: bare => findSection(bare, sections),
  };
}

function findSection(bare: string, sections: ReadonlyMap<string, Exclude<AdSection, 'none'>>): Exclude<AdSection, 'none'> | null {
  const exact = sections.get(bare) ?? sections.get(bare.replace(/^(the|our|your|die|das|ihre|ihr|deine|dein|les|los|las) /, ''));
  if (exact) return exact;
  let found: Exclude<AdSection, 'none'> | null = null;
  let longest = 0;
  for (const [heading, kind] of sections) {
    if (!heading.includes(' ') && heading.length < 8) continue;
    const contained = bare.startsWith(`${heading} `) || bare.endsWith(` ${heading}`);
    if (contained && heading.length > longest && heading.length * 2 >= bare.length) [found, longest] = [kind, heading.length];
  }
  return found;
}
