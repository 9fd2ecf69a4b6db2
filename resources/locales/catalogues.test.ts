import { describe, expect, it } from 'vitest';
import { languages, ownNames, type Language } from '../../core/contract/language.ts';
import type { Words } from '../../core/language/texts.ts';
import { englishWords, loadWords } from './catalogues.ts';
import { german } from './de/catalogue.ts';
import { spanish } from './es/catalogue.ts';
import { french } from './fr/catalogue.ts';

const translated: readonly (readonly [Language, Words])[] = [
  ['de', german],
  ['fr', french],
  ['es', spanish],
];
const english = texts(englishWords);

/** Key → text, keys as the code writes them: "frame.language.title". */
function texts(words: Words, prefix = ''): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(words).flatMap(([key, text]) =>
      typeof text === 'string' ? [[`${prefix}${key}`, text] as const] : [...texts(text, `${prefix}${key}.`)],
    ),
  );
}

const pluralForm = /_(zero|one|two|few|many|other)$/;

function stems(catalogue: ReadonlyMap<string, string>): readonly string[] {
  return [...new Set([...catalogue.keys()].map(key => key.replace(pluralForm, '')))].sort();
}

function placeholders(text: string): string {
  return [...new Set(Array.from(text.matchAll(/\{\{\s*(\w+)/g), ([, name = '']) => name))]
    .toSorted((one, other) => one.localeCompare(other))
    .join(' ');
}

/** Forms that a language needs for counts; that of round millions is made of the ordinary one. */
function formsOf(language: Language): readonly string[] {
  return new Intl.PluralRules(language).resolvedOptions().pluralCategories.filter(form => form !== 'many');
}

describe.each(translated)('the texts in %s', (language, words) => {
  const own = texts(words);

  it('are there for every English key, and for no other', () => {
    const [here, there] = [new Set(stems(own)), new Set(stems(english))];
    expect({ missing: [...there].filter(key => !here.has(key)), surplus: [...here].filter(key => !there.has(key)) }).toEqual({
      missing: [],
      surplus: [],
    });
  });

  it('have the same placeholders as the English ones', () => {
    const different = [...own].filter(([key, text]) => {
      const model = english.get(key) ?? english.get(key.replace(pluralForm, '_other')) ?? english.get(key.replace(pluralForm, ''));
      return model !== undefined && placeholders(text) !== placeholders(model) && !leavesOutOne(key, text, model);
    });
    expect(different).toEqual([]);
  });

  it('have every form that counts need', () => {
    const counted = [...own.keys()].filter(key => key.endsWith('_other')).map(key => key.replace(pluralForm, ''));
    const wanted = counted.flatMap(stem => formsOf(language).map(form => `${stem}_${form}`));
    expect(wanted.filter(key => !own.has(key))).toEqual([]);
  });
});

/** "one person" may stand where others say "{{count}} people". */
function leavesOutOne(key: string, text: string, model: string): boolean {
  const without = (of: string): string => placeholders(of.replaceAll(/\{\{\s*count\s*\}\}/g, ''));
  return key.endsWith('_one') && without(text) === without(model);
}

describe('all texts', () => {
  it.each(languages)('are not empty and hold no markup in %s', async language => {
    const wrong = [...texts(await loadWords(language))].filter(
      ([, text]) => text.trim() === '' || text !== text.trim() || /<[a-z/]/i.test(text),
    );
    expect(wrong).toEqual([]);
  });

  it('have an English form for one and for many wherever they count', () => {
    const counted = [...english.keys()].filter(key => pluralForm.test(key)).map(key => key.replace(pluralForm, ''));
    expect(counted.filter(stem => !english.has(`${stem}_one`) || !english.has(`${stem}_other`))).toEqual([]);
  });

  it('are of languages that name themselves', () => {
    expect(Object.keys(ownNames).sort()).toEqual([...languages].sort());
  });
});
