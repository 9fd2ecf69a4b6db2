import { describe, expect, it } from 'vitest';
import { openVocabularyFile, writeVocabularyFile, type SkillSource } from './vocabulary-file.ts';

const header = 'name\taliases\tcategory\timplies\tadjacent\tguard';

function source(...lines: readonly string[]): SkillSource {
  return { name: 'trades.tsv', bytes: new TextEncoder().encode(['# Trades', header, ...lines].join('\n')) };
}

describe('the file of the compiled vocabulary', () => {
  const sources = [source('Masonry\tbricklaying\ttechnique\t\t\t')];
  const file = writeVocabularyFile(sources);

  it('opens for the tables that it was made of', () => {
    expect(
      openVocabularyFile(file, sources)
        ?.find('Bricklaying since 2019')
        .map(hit => hit.skill.name),
    ).toEqual(['Masonry']);
  });

  it('does not open for tables of the same length with another letter', () => {
    expect(openVocabularyFile(file, [source('Masonry\tbricklayinG\ttechnique\t\t\t')])).toBeNull();
  });

  it('does not open when it is cut short', () => {
    expect(openVocabularyFile(file.subarray(0, file.length - 64), sources)).toBeNull();
    expect(openVocabularyFile(new Uint8Array(0), sources)).toBeNull();
  });

  it('is not written from a wrong table, and the fault is named', () => {
    expect(() => writeVocabularyFile([source('Masonry\t\tgadget\t\t\t')])).toThrow(
      'trades.tsv:3 “Masonry” has the unknown category “gadget”',
    );
  });
});
