import { describe, expect, it } from 'vitest';
import titles from '../../resources/job-words/titles.json';
import common from '../../resources/job-words/common-titles.json';
import stems from '../../resources/job-words/title-stems.json';
import weights from '../../resources/job-words/title-weights.json';
import { foldText } from '../skills/fold.ts';
import { classifyTitle } from './classify-title.ts';
import { compileTitles } from './title-tables.ts';
import { titlesByFamily } from './titles.fixture.ts';

const tables = compileTitles({ titles, common, stems, weights });
const truth = Object.entries(titlesByFamily).flatMap(([code, byLanguage]) =>
  Object.entries(byLanguage).flatMap(([language, line]) => line.split('|').map(title => ({ code, language, title }))),
);
const isTold = ({ code, title }: (typeof truth)[number]): boolean => classifyTitle(title, tables).family?.code === code;

describe('the tables of titles', () => {
  const lists = [
    ...titles.families.flatMap(({ code, sure, heads, fields }) => [
      [`${code} sure`, sure] as const,
      [`${code} heads`, heads] as const,
      [`${code} fields`, fields] as const,
    ]),
    ...common.families.map(({ code, words }) => [`${code} common titles`, words] as const),
    ...stems.families.map(({ code, words }) => [`${code} stems`, words] as const),
  ];

  it.each(lists)('are sorted and name nothing twice: %s', (_, words) => {
    const keys = words.map(word => foldText(word).replaceAll('*', ''));
    expect(keys).toEqual(keys.toSorted());
    expect(new Set(words.map(foldText)).size).toBe(words.length);
  });

  it.each([
    ['sure', titles.families.map(family => family.sure)],
    ['heads', titles.families.map(family => family.heads)],
    ['common titles', common.families.map(family => family.words)],
    ['stems', stems.families.map(family => family.words)],
  ])('give a word to one family: %s', (_, byFamily) => {
    const words = byFamily.flat().map(foldText);
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  });

  it('stay small enough to be kept by hand', () => {
    expect(titles.families.flatMap(({ sure, heads, fields }) => [...sure, ...heads, ...fields]).length).toBeLessThan(3000);
    expect(JSON.stringify(weights).length).toBeLessThan(500_000);
  });

  it('refuses weights that are no letters, and knows nothing without files', () => {
    expect(() => compileTitles({ titles, common, stems, weights: { families: '11', signs: ['driver'] } })).toThrow('Invalid');
    const none = compileTitles({ titles: undefined, common: undefined, stems: undefined, weights: undefined });
    expect(classifyTitle('Truck Driver', none).family).toBeNull();
  });
});

describe('titles of CVs in eight languages', () => {
  it('are told by their family', () => {
    expect(truth.length).toBeGreaterThanOrEqual(300);
    const missed = truth.filter(entry => !isTold(entry)).map(({ title, code }) => `${code} ${title}`);
    expect(1 - missed.length / truth.length, missed.join(', ')).toBeGreaterThanOrEqual(0.98);
  });
});
