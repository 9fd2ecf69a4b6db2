import { z } from 'zod';

const Words = z.array(z.string().min(1)).readonly();

const LanguageWords = z.object({
  language: z.string(),
  labels: z.object({
    birth: Words,
    gender: Words,
    marital: Words,
    nationality: Words,
    religion: Words,
    address: Words,
    contact: Words,
  }),
  words: z.object({ gender: Words, marital: Words, nationality: Words, religion: Words }),
  agePhrases: Words,
  streetWords: Words,
  streetEndings: Words,
});
type LanguageWords = z.infer<typeof LanguageWords>;

const NameWords = z.object({ titles: Words, particles: Words, everydayWords: Words, sharedMailWords: Words });

export type LabelKind = keyof LanguageWords['labels'];
export type WordKind = keyof LanguageWords['words'];

/** Words that tell who a person is, ready to be looked for; see resources/privacy. */
export interface PrivacyTables {
  /** Labels of all languages, longest first, with what they stand before. */
  readonly labels: ReadonlyMap<string, LabelKind>;
  /** By language; each pattern has a group for the word. */
  readonly words: ReadonlyMap<string, readonly { readonly kind: WordKind; readonly pattern: RegExp }[]>;
  readonly ages: readonly RegExp[];
  readonly street: RegExp;
  readonly titles: ReadonlySet<string>;
  readonly particles: ReadonlySet<string>;
  readonly everydayWords: ReadonlySet<string>;
  readonly sharedMailWords: ReadonlySet<string>;
}

const wordKinds = ['gender', 'marital', 'nationality', 'religion'] as const satisfies readonly WordKind[];
const labelKinds = ['contact', 'address', 'birth', 'gender', 'marital', 'nationality', 'religion'] as const satisfies readonly LabelKind[];

/** The tables of these files: languages by their code, and `names`. Throws zod's error for a file that does not fit. */
export function compilePrivacyTables(files: Readonly<Record<string, unknown>>): PrivacyTables {
  const { names, ...rest } = files;
  const { titles, particles, everydayWords, sharedMailWords } = NameWords.parse(names);
  const languages = Object.values(rest).map(file => LanguageWords.parse(file));
  const streets = languages.flatMap(language => language.streetWords);
  const endings = languages.flatMap(language => language.streetEndings);
  return {
    labels: new Map(labelKinds.flatMap(kind => languages.flatMap(({ labels }) => labels[kind].map(label => [label, kind] as const)))),
    words: new Map(
      languages.map(({ language, words }) => [
        language,
        wordKinds.flatMap(kind => wordPatterns(words[kind]).map(pattern => ({ kind, pattern }))),
      ]),
    ),
    ages: languages.flatMap(({ agePhrases }) => agePhrases.map(agePattern)),
    street: new RegExp(`(?<!\\p{L})(?:${anyOf(streets)}|\\p{L}{2,}(?:${anyOf(endings)}))(?!\\p{L})`, 'iu'),
    titles: new Set(titles),
    particles: new Set(particles),
    everydayWords: new Set(everydayWords),
    sharedMailWords: new Set(sharedMailWords),
  };
}

/** Words in any case, and those that are written with a capital as they stand ("Ms" is no "ms"). */
function wordPatterns(words: readonly string[]): readonly RegExp[] {
  const exact = words.filter(word => word !== word.toLowerCase());
  const loose = words.filter(word => word === word.toLowerCase());
  const pattern = (some: readonly string[], flags: string): readonly RegExp[] =>
    some.length === 0 ? [] : [new RegExp(`(?<![\\p{L}\\p{N}_])(?:${anyOf(some)})(?![\\p{L}\\p{N}_])`, flags)];
  return [...pattern(loose, 'giu'), ...pattern(exact, 'gu')];
}

function agePattern(phrase: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${escape(phrase).replace('\\{n\\}', '(?:1[4-9]|[2-9]\\d)')}(?![\\p{L}\\p{N}])`, 'giu');
}

function anyOf(words: readonly string[]): string {
  return [...new Set(words)]
    .sort((one, other) => other.length - one.length)
    .map(escape)
    .join('|');
}

function escape(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');
}
