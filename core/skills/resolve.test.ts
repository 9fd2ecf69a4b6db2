import { describe, expect, it } from 'vitest';
import { resolveHits } from './resolve.ts';
import { buildVocabulary, parseSkillFamily } from './vocabulary.ts';

const vocabulary = buildVocabulary([
  parseSkillFamily(
    '# Software\nname\taliases\tcategory\timplies\tadjacent\tguard\nGo\t\tlanguage\t\t\tcontext\nKotlin\t\tlanguage\t\t\t',
    's.tsv',
  ),
  parseSkillFamily(
    '# Trade\nname\taliases\tcategory\timplies\tadjacent\tguard\nShipping\tdelivery!\tdomain\t\t\tcontext\nForwarding\t\tdomain\t\t\t\nSense of Order\torder!\tsoft\t\t\t\nPunctuality\t\tsoft\t\t\t',
    't.tsv',
  ),
]);

function accepted(text: string, place: 'list' | 'prose', families: readonly string[] = []): readonly string[] {
  return resolveHits(text, vocabulary.find(text), place, new Set(families)).map(hit => hit.skill.name);
}

describe('ambiguous skill names', () => {
  it('count in a list', () => expect(accepted('Go', 'list')).toEqual(['Go']));
  it('do not count alone in prose', () => expect(accepted('Ready, set, Go', 'prose')).toEqual([]));
  it('count in prose beside a certain skill of their family', () => expect(accepted('Kotlin, some Go', 'prose')).toEqual(['Kotlin', 'Go']));
  it('count in prose where the CV lists a skill of their family', () =>
    expect(accepted('Rewrote it using Go', 'prose', ['Software'])).toEqual(['Go']));
  it('never count in small letters in prose', () => expect(accepted('Kotlin, then we go', 'prose')).toEqual(['Kotlin']));
  it('count in small letters in prose where they are ordinary words of a field that the passage names', () => {
    expect(accepted('forwarding and shipping', 'prose')).toEqual(['Forwarding', 'Shipping']);
    expect(accepted('delivery of goods', 'prose', ['Trade'])).toEqual(['Shipping']);
    expect(accepted('delivery of goods', 'prose')).toEqual([]);
  });
  it('never count in small letters in prose where they are words for traits', () =>
    expect(accepted('forwarding with punctuality, in order of arrival', 'prose')).toEqual(['Forwarding', 'Punctuality']));
});
