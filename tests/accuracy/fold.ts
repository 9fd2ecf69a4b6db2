/** Letters that do not come apart into a base letter and a mark. */
const letters: readonly (readonly [RegExp, string])[] = [
  [/ß/gu, 'ss'],
  [/[łŁ]/gu, 'l'],
  [/[øØ]/gu, 'o'],
  [/[ıİ]/gu, 'i'],
  [/[æÆ]/gu, 'ae'],
  [/[đĐ]/gu, 'd'],
];

/** Words without little weight in titles and names of employers. */
const smallWords = new Set(['the', 'of', 'and', 'de', 'la', 'le', 'der', 'die', 'und', 'in', 'an', 'at', 'a', 'y', 'et']);

/** A text without case, accents and signs, its words parted by one space. */
export function fold(text: string): string {
  return letters
    .reduce((folded, [letter, plain]) => folded.replace(letter, plain), text)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#]+/gu, ' ')
    .trim();
}

/** How alike two texts are by their words (Dice's coefficient over the words of both), 0 to 1. */
export function likeness(one: string, other: string): number {
  const [a, b] = [fold(one), fold(other)];
  if (a === '' || b === '') return 0;
  if (a === b) return 1;
  const [words, left] = [wordsOf(a), [...wordsOf(b)]];
  const total = words.length + left.length;
  let shared = 0;
  for (const word of words) {
    const at = left.indexOf(word);
    if (at < 0) continue;
    left.splice(at, 1);
    shared += 1;
  }
  return total === 0 ? 0 : (2 * shared) / total;
}

/** The words of a folded text that say something. */
export function wordsOf(folded: string): readonly string[] {
  return folded.split(' ').filter(word => word !== '' && !smallWords.has(word));
}
