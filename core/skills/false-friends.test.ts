import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { falseFriends } from './false-friends.ts';
import { isFalseFriend } from './guard.ts';
import { shippedVocabulary } from './shipped.fixture.ts';

const vocabulary = shippedVocabulary();

/** The plain single words of a pattern such as /^(at|in|as)$/. */
function wordsOf(pattern: RegExp | undefined): readonly string[] {
  const inside = /^\^\((.*)\)\$$/.exec(pattern?.source ?? '')?.[1] ?? '';
  return inside.split('|').filter(word => /^[a-z]{2,}$/.test(word));
}

const before = falseFriends.flatMap(({ words, previous }) => words.flatMap(word => wordsOf(previous).map(other => ({ word, other }))));
const behind = falseFriends.flatMap(({ words, next }) => words.flatMap(word => wordsOf(next).map(other => ({ word, other }))));
const writings = [
  (word: string): string => word,
  (word: string): string => word.toUpperCase(),
  (word: string): string => word.charAt(0).toUpperCase() + word.slice(1),
];
const writing = fc.constantFrom(...writings);
const frame = fc.constantFrom('We', 'The team', 'Wir', 'Notre équipe', 'people', 'x', '');

describe('words beside a name that make it something else', () => {
  it('keep it from being found, however it is written and whatever stands around', () => {
    fc.assert(
      fc.property(fc.constantFrom(...before), writing, frame, ({ word, other }, write, left) => {
        const start = left.length + other.length + 2;
        const text = `${left} ${other} ${write(word)} daily`;
        expect(isFalseFriend(text, start, start + word.length), text).toBe(true);
        expect(vocabulary.find(text).some(hit => hit.start === start && hit.end === start + word.length)).toBe(false);
      }),
      { numRuns: 400 },
    );
    fc.assert(
      fc.property(fc.constantFrom(...behind), writing, frame, ({ word, other }, write, left) => {
        const start = left.length + 1;
        const text = `${left} ${write(word)} ${other} something`;
        expect(isFalseFriend(text, start, start + word.length), text).toBe(true);
        expect(vocabulary.find(text).some(hit => hit.start === start && hit.end === start + word.length)).toBe(false);
      }),
      { numRuns: 400 },
    );
  });

  it('leave the same name alone in a list of skills', () => {
    const names = [...new Set(falseFriends.flatMap(({ words }) => words))].filter(name => name.length > 1);
    const known = names.filter(name => vocabulary.get(name) !== null);
    expect(known.length).toBeGreaterThan(20);
    for (const name of known) expect(isFalseFriend(`SQL, ${name}, Git`, 5, 5 + name.length), name).toBe(false);
  });
});
