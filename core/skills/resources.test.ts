import { describe, expect, it } from 'vitest';
import { shippedVocabulary } from './shipped.fixture.ts';

describe('the shipped skill files', () => {
  const vocabulary = shippedVocabulary();

  it('build without a fault and cover at least 4,000 skills in at least 20 families', () => {
    expect(vocabulary.skills.length).toBeGreaterThanOrEqual(4000);
    expect(new Set(vocabulary.skills.map(skill => skill.family)).size).toBeGreaterThanOrEqual(20);
  });

  it('know their own names', () => {
    const lost = vocabulary.skills.filter(skill => vocabulary.get(skill.name) !== skill);
    expect(lost.map(skill => skill.name)).toEqual([]);
  });

  it('find trades, care, law and software in running text', () => {
    const text = 'Wound care, month-end close in SAP, contract law, forklift driving, TypeScript and Node.js services, Excel.';
    const families = new Set(vocabulary.find(text).map(hit => hit.skill.family));
    expect(families.size).toBeGreaterThanOrEqual(5);
  });
});
