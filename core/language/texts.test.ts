import { describe, expect, it } from 'vitest';
import { chosenLanguage, languageOf } from '../contract/language.ts';
import { addWords, createTexts } from './texts.ts';

const english = {
  area: {
    people_one: '{{count}} person',
    people_other: '{{count}} people',
    only: 'Only here',
    told: 'Written by {{name}}',
    listed: 'With {{names}}',
  },
};

function french() {
  const texts = createTexts({
    language: 'fr',
    catalogues: { en: english },
    defaultNamespace: 'area',
    showNumber: value => value.toLocaleString('fr-FR'),
  });
  addWords(texts, 'fr', { area: { people_one: '{{count}} personne', people_other: '{{count}} personnes', listed: 'Avec {{names}}' } });
  // Keys of this test are not among those of the app.
  return texts.t as unknown as (key: string, values?: Readonly<Record<string, unknown>>) => string;
}

describe('texts', () => {
  it('count as their language does, also round millions', () => {
    const t = french();
    expect([0, 1, 2, 1_000_000].map(count => t('area:people', { count }).replaceAll(/\s/g, ' '))).toEqual([
      '0 personne',
      '1 personne',
      '2 personnes',
      '1 000 000 personnes',
    ]);
  });

  it('are English where a language lacks them', () => {
    expect(french()('area:only')).toBe('Only here');
  });

  it('never take what is filled in for a text of their own', () => {
    const t = french();
    expect(t('area:told', { name: '<b>{{people}} $t(area:only)</b>' })).toBe('Written by <b>{{people}} $t(area:only)</b>');
  });

  it('keep names that run from right to left apart from the sentence', () => {
    expect(french()('area:told', { name: 'נועה לוי' })).toBe('Written by \u2068נועה לוי\u2069');
  });

  it('write lists as the language does', () => {
    expect(french()('area:listed', { names: ['Python', 'SQL', 'Docker'] })).toBe('Avec Python, SQL et Docker');
  });
});

describe('the language of the app', () => {
  it.each([
    [['de-CH', 'en'], 'de'],
    [['it-IT', 'fr_FR.UTF-8'], 'fr'],
    [['pt-BR', 'ja'], 'en'],
    [[], 'en'],
    [['ES'], 'es'],
  ])('of a system that prefers %j is %s', (locales, language) => {
    expect(languageOf(locales)).toBe(language);
  });

  it('is that of the system unless one is chosen', () => {
    expect([chosenLanguage('system', 'de'), chosenLanguage('es', 'de')]).toEqual(['de', 'es']);
  });
});
