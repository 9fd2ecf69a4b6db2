import { describe, expect, it } from 'vitest';
import { compileVocabulary, loadVocabulary } from './compile.ts';
import { shippedFamilies, shippedVocabulary } from './shipped.fixture.ts';
import { buildVocabulary, parseSkillFamily } from './vocabulary.ts';

const header = 'name\taliases\tcategory\timplies\tadjacent\tguard';
const families = [
  parseSkillFamily(
    `# Software\n${header}\nGo\tGolang\tlanguage\t\tJava\texact; context\nJava\t\tlanguage\t\t\t\nSpring\t\tframework\tJava\t\tcontext`,
    's.tsv',
  ),
  parseSkillFamily(`# Finance\n${header}\nProfit and Loss\tP&L\tdomain\t\t\t\n会計\t\tdomain\t\t\t`, 'f.tsv'),
];
const text = 'Go, Golang, JAVA; P & L, PL; Spring, 会計担当, java@example.com';

describe('the compiled vocabulary', () => {
  it('finds and knows what the built one does', () => {
    const built = buildVocabulary(families);
    const loaded = loadVocabulary(compileVocabulary(families));
    expect(loaded.skills).toEqual(built.skills);
    expect(built.find(text).map(hit => hit.skill.name)).toEqual(['Go', 'Go', 'Java', 'Profit and Loss', 'Spring', '会計']);
    expect(loaded.find(text)).toEqual(built.find(text));
    for (const term of ['golang', 'p&l', 'pl', '会計', 'nothing']) expect(loaded.get(term)).toEqual(built.get(term));
  });

  it('is the same for the shipped tables', () => {
    const built = shippedVocabulary();
    const loaded = loadVocabulary(compileVocabulary(shippedFamilies()));
    expect(loaded.skills).toEqual(built.skills);
    const names = built.skills.map(skill => skill.name);
    expect(names.filter(name => loaded.get(name)?.name !== name)).toEqual([]);
    for (const sample of [names.slice(0, 2000).join(', '), names.slice(-2000).join('\n')])
      expect(loaded.find(sample)).toEqual(built.find(sample));
  });

  it('gives the same bytes each time and opens wherever they lie', () => {
    const compiled = compileVocabulary(families);
    expect(compileVocabulary(families)).toEqual(compiled);
    const shifted = new Uint8Array(compiled.length + 3);
    shifted.set(compiled, 3);
    expect(loadVocabulary(shifted.subarray(3)).find('Java')).toHaveLength(1);
  });

  it('refuses other bytes and cut ones', () => {
    const compiled = compileVocabulary(families);
    expect(() => loadVocabulary(new TextEncoder().encode('not a vocabulary'))).toThrow(RangeError);
    expect(() => loadVocabulary(compiled.subarray(0, compiled.length - 8))).toThrow(RangeError);
    expect(() => loadVocabulary(compiled.subarray(0, 4))).toThrow(RangeError);
  });
});
