import { foldText } from './fold.ts';
import { signedForm } from './signs.ts';
import { wordsOf } from './tokens.ts';

/** What the spellings of one name have in common: its folded words written together; a short term keeps its sign ("S&OP"). */
export function nameKey(name: string): string {
  const signed = signedForm(name);
  return signed === null ? wordsOf(name).join('') : foldText(signed);
}
