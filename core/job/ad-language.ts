import { compileWords, foldAligned, sourceOf, type WordPattern } from './word-pattern.ts';
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
  readonly benefits: WordPattern;
  readonly leading: WordPattern;
  readonly experience: WordPattern;
  readonly mandatory: WordPattern;
  readonly secondary: WordPattern;
  readonly or: WordPattern;
  readonly and: WordPattern;
  readonly such: WordPattern;
  readonly similar: WordPattern;
  readonly leads: WordPattern;
  readonly stop: ReadonlySet<string>;
  readonly notTerms: ReadonlySet<string>;
  readonly fillers: WordPattern;
  readonly traits: WordPattern;
  /** An amount of years: "5+ years". */
  readonly years: RegExp;
  /** Section that a heading or lead names, null where it names none. `bare` is folded, without signs. */
  sectionOf(bare: string, how?: 'exact' | 'contained'): NamedSection | null;
  /** Section that the words of an unknown heading point to. */
  guessSection(bare: string): NamedSection | null;
}

type NamedSection = Exclude<AdSection, 'none'>;

/** The first kind whose words an unknown heading holds; words for wishes come before all. */
const guessOrder = ['preferred', 'benefits', 'process', 'company', 'tasks', 'required'] as const;

/** "Apply if you have" asks, it does not tell how to apply. */
const onlyIf = /(?:^|\s)(?:if|wenn|falls|si|se|als|jesli|jezeli)(?:\s|$)/;

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
  const sections = new Map<string, NamedSection>();
  for (const table of tables) {
    for (const kind of ['required', 'preferred', 'tasks', 'benefits', 'company', 'process', 'languages'] as const) {
      for (const heading of table.sections[kind]) if (!sections.has(foldAligned(heading))) sections.set(foldAligned(heading), kind);
    }
  }
  const guesses = guessOrder.map(kind => ({ kind, pattern: all(table => table.headingCues[kind]) }));
  return {
    code,
    tables,
    required: all(table => table.cues.required),
    preferred: all(table => table.cues.preferred),
    notNeeded: all(table => table.cues.notNeeded),
    tasks: all(table => table.cues.tasks),
    company: all(table => table.cues.company),
    benefits: all(table => table.cues.benefits),
    leading: all(table => table.cues.leading),
    experience: all(table => table.experience),
    mandatory: all(table => table.cues.mandatory),
    secondary: all(table => table.cues.secondary),
    or: compileWords(own.or),
    and: compileWords(own.and),
    such: all(table => table.such),
    similar: all(table => table.similar),
    leads: all(table => table.leads),
    stop: new Set(tables.flatMap(table => table.stop.map(foldAligned))),
    notTerms: new Set(tables.flatMap(table => table.notTerms.map(foldAligned))),
    fillers: all(table => table.fillers),
    traits: all(table => table.traits),
    years: new RegExp(String.raw`\d\s*\+?[\s-]*${sourceOf(tables.flatMap(table => table.years))}`, 'u'),
    sectionOf: (bare, how = 'contained') => (how === 'exact' ? (sections.get(bare) ?? null) : findSection(bare, sections)),
    guessSection: bare => {
      if ([all(table => table.cues.preferred), all(table => table.cues.notNeeded)].some(cues => cues.test(bare))) return 'preferred';
      const guess = guesses.find(({ pattern }) => pattern.test(bare))?.kind ?? null;
      return guess === 'process' && onlyIf.test(bare) ? 'required' : guess;
    },
  };
}

function findSection(bare: string, sections: ReadonlyMap<string, NamedSection>): NamedSection | null {
  const exact = sections.get(bare) ?? sections.get(bare.replace(/^(the|our|your|die|das|ihre|ihr|deine|dein|les|los|las) /, ''));
  if (exact) return exact;
  let found: NamedSection | null = null;
  let longest = 0;
  for (const [heading, kind] of sections) {
    if (!heading.includes(' ') && heading.length < 8) continue;
    const contained = bare.startsWith(`${heading} `) || bare.endsWith(` ${heading}`);
    if (contained && heading.length > longest && heading.length * 2 >= bare.length) [found, longest] = [kind, heading.length];
  }
  return found;
}
