import type { DocumentText } from '../contract/document.ts';
import type { Evidence } from '../contract/geometry.ts';
import { evidenceFor } from '../document/evidence.ts';
import { foldText } from '../skills/fold.ts';
import { compileWords, foldAligned, type WordPattern } from '../job/word-pattern.ts';

const foldedLines = new WeakMap<DocumentText, readonly string[]>();

/** Places in the visible text where one of the words stands; with `limit`, the first of them. */
export function findWords(
  document: DocumentText,
  pattern: WordPattern,
  limit: number,
  skip: ReadonlySet<number> = new Set(),
): readonly Evidence[] {
  const found: Evidence[] = [];
  for (const [line, text] of linesOf(document).entries()) {
    if (skip.has(line)) continue;
    const match = pattern.find(text);
    if (match) found.push(evidenceFor(document, line, match.start, match.end));
    if (found.length >= limit) break;
  }
  return found;
}

/** A pattern for terms that the vocabulary does not know: whole words, plural and case endings tolerated. */
export function compileTerms(terms: readonly string[]): WordPattern {
  return compileWords(
    terms.map(term =>
      term
        .trim()
        .split(/\s+/)
        .map(word => stem(word))
        .join(' '),
    ),
  );
}

/** A word of six letters or more may end differently by up to its last two letters; names with signs or digits may not. */
function stem(word: string): string {
  const plain = foldText(word);
  if (!/^[a-z]+$/.test(plain) || /\p{Lu}.*\p{Lu}/u.test(word)) return word;
  if (plain.length >= 9) return `${plain.slice(0, -2)}*`;
  return plain.length >= 5 ? `${plain.replace(/(?:ies|es|s|e|y)$/, '')}*` : word;
}

function linesOf(document: DocumentText): readonly string[] {
  const known = foldedLines.get(document);
  if (known) return known;
  const folded = document.lines.map(line => foldAligned(line.text));
  foldedLines.set(document, folded);
  return folded;
}
