import type { DocumentText } from '../../contract/document.ts';
import type { Evidence } from '../../contract/geometry.ts';
import { evidenceFor } from '../../document/evidence.ts';
import { foldText } from '../../skills/fold.ts';

/** Below this length words are found everywhere by chance. */
const shortest = 2;

/** Where these words stand as words of their own in one line of the document, in any case; null where they do not. */
export function findPassage(document: DocumentText, words: string): Evidence | null {
  const wanted = foldText(words.trim());
  if (wanted.length < shortest) return null;
  for (const [index, line] of document.lines.entries()) {
    const folded = foldText(line.text);
    // A letter that folds to two would move everything behind it.
    if (folded.length !== line.text.length) continue;
    for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + 1)) {
      const end = at + wanted.length;
      if (!isLetter(folded[at - 1]) && !isLetter(folded[end])) return evidenceFor(document, index, at, end);
    }
  }
  return null;
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}
