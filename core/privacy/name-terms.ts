import { foldName, spellingsOf } from './fold-name.ts';
import type { PrivacyTables } from './privacy-tables.ts';

/** A person's names in every form in which they may be written. */
export interface NameTerms {
  /** Folded parts: "ana", "lindqvist". */
  readonly parts: ReadonlySet<string>;
  /** Parts that are words too: only with a capital they are the name. */
  readonly everyday: ReadonlySet<string>;
  /** Parts run together, as in addresses and spaced headings: "analindqvist", "lindqvistana". */
  readonly joined: readonly string[];
  /** One letter with a part, "alindqvist": only within one word. */
  readonly abbreviated: readonly string[];
  /** First letters of the parts, folded. */
  readonly initials: ReadonlySet<string>;
  /** All first letters in order: "al". */
  readonly monograms: ReadonlySet<string>;
  /** Parts in scripts without spaces, to be found inside of others. */
  readonly inside: readonly string[];
}

/** Shortest run of joined parts that is looked for across spaces. */
const leastJoined = 6;
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

/** The terms of all names that a person goes by. */
export function nameTerms(names: readonly string[], tables: PrivacyTables): NameTerms {
  const parts = new Set<string>();
  const everyday = new Set<string>();
  const joined = new Set<string>();
  const abbreviated = new Set<string>();
  const initials = new Set<string>();
  const monograms = new Set<string>();
  const inside = new Set<string>();
  for (const name of names) {
    const words = partsOf(name, tables);
    for (const word of words) {
      if (unspaced.test(word)) inside.add(word);
      for (const spelling of spellingsOf(word)) {
        if (spelling.length < 2) continue;
        (spelling.length === 2 || tables.everydayWords.has(spelling) ? everyday : parts).add(spelling);
      }
      initials.add(foldName(word).slice(0, 1));
    }
    addJoined(words, { joined, abbreviated, monograms });
  }
  return { parts, everyday, joined: [...joined], abbreviated: [...abbreviated], initials, monograms, inside: [...inside] };
}

/** The words of a name that name somebody: no titles, no articles, no single letters. */
function partsOf(name: string, { titles, particles }: PrivacyTables): readonly string[] {
  const words = name.match(/[\p{L}\p{M}]+/gu) ?? [];
  return words.filter((word, index) => {
    const folded = word.toLowerCase();
    const isParticle = particles.has(folded) && (word === folded || index > 0);
    return (word.length > 1 || unspaced.test(word)) && !titles.has(folded) && !isParticle;
  });
}

interface Runs {
  readonly joined: Set<string>;
  readonly abbreviated: Set<string>;
  readonly monograms: Set<string>;
}

function addJoined(words: readonly string[], { joined, abbreviated, monograms }: Runs): void {
  if (words.length < 2) return;
  const spelled = words.map(spellingsOf);
  const add = (...places: readonly number[]): void => {
    for (const which of [0, 1]) {
      const run = places.map(place => spelled[place]?.[which] ?? spelled[place]?.[0] ?? '').join('');
      if (run.length >= leastJoined) joined.add(run);
    }
  };
  const all = words.map((_word, place) => place);
  add(...all);
  add(...[...all].reverse());
  add(words.length - 1, ...all.slice(0, -1));
  for (const one of all) for (const other of all) if (one !== other) add(one, other);
  for (const one of all) {
    for (const other of all) {
      const letter = spelled[one]?.[0]?.slice(0, 1) ?? '';
      if (one === other) continue;
      for (const part of spelled[other] ?? []) {
        if (part.length >= 4) abbreviated.add(letter + part).add(part + letter);
      }
    }
  }
  monograms.add(spelled.map(([first = '']) => first.slice(0, 1)).join(''));
}
