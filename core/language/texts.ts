import { createInstance, type i18n, type Module } from 'i18next';
import type { Language } from '../contract/language.ts';

/** The words of one language: namespace → key → text, keys nested as deep as they like. */
export interface Words {
  readonly [key: string]: string | Words;
}

/** What texts are made of. */
export interface TextsParts {
  readonly language: Language;
  /** English first of all: what another language lacks is said in English. */
  readonly catalogues: Readonly<Partial<Record<Language, Words>>>;
  readonly defaultNamespace: string;
  /** Writes a number as the person wants numbers written. */
  readonly showNumber: (value: number) => string;
  /** What binds the texts to a window. */
  readonly binding?: Module;
}

/**
 * Texts by key. Numbers in placeholders are written by `showNumber`, lists as lists of the language, and words that run
 * from right to left are kept apart from their sentence. A number that names something (a year, a version) goes in as text.
 */
export function createTexts({ language, catalogues, defaultNamespace, showNumber, binding }: TextsParts): i18n {
  const texts = createInstance();
  if (binding !== undefined) texts.use(binding);
  texts.use({
    type: 'formatter' as const,
    init: () => undefined,
    add: () => undefined,
    addCached: () => undefined,
    format: (value: unknown, _format?: string, chosen?: string) => showValue(value, chosen ?? language, showNumber),
  });
  const resources = Object.fromEntries(Object.entries(catalogues).map(([name, words]) => [name, withAllPlurals(words)]));
  void texts.init({
    lng: language,
    fallbackLng: 'en',
    resources,
    defaultNS: defaultNamespace,
    ns: Object.keys(catalogues.en ?? {}),
    initAsync: false,
    // The window writes texts as text; nothing in them is ever taken for markup.
    interpolation: { escapeValue: false, alwaysFormat: true },
  });
  return texts;
}

/** Adds the words of a language that were not there at the start. */
export function addWords(texts: i18n, language: Language, words: Words): void {
  for (const [namespace, part] of Object.entries(withAllPlurals(words))) texts.addResourceBundle(language, namespace, part, true, true);
}

const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

function showValue(value: unknown, language: string, showNumber: (value: number) => string): unknown {
  if (typeof value === 'number') return showNumber(value);
  if (Array.isArray(value)) return new Intl.ListFormat(language).format(value.map(part => String(showValue(part, language, showNumber))));
  return typeof value === 'string' && rightToLeft.test(value) ? `\u2068${value}\u2069` : value;
}

/**
 * French and Spanish have a form of their own for round millions ("un million de CV"). Counts are always written in
 * figures here, after which the ordinary plural stands, so catalogues leave that form out.
 */
function withAllPlurals(words: Words): Words {
  const entries = Object.entries(words).flatMap(([key, text]): readonly (readonly [string, string | Words])[] => {
    if (typeof text !== 'string') return [[key, withAllPlurals(text)]];
    const many = key.replace(/_other$/, '_many');
    return many === key || Object.hasOwn(words, many)
      ? [[key, text]]
      : [
          [key, text],
          [many, text],
        ];
  });
  return Object.fromEntries(entries);
}
