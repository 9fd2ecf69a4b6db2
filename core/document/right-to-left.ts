import type { Word } from './word.ts';

const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u;
const number = /^[+(]?\d[\d()./-]*$/;

/** True for words placed on a page of which most letters run from right to left. */
export function isRightToLeft(words: readonly Word[]): boolean {
  let right = 0;
  let left = 0;
  for (const word of words) {
    if (word.order !== null) return false;
    if (rightToLeft.test(word.text)) right += word.text.length;
    else if (/\p{L}/u.test(word.text)) left += word.text.length;
  }
  return right > left;
}

/**
 * Words of a right-to-left line in the order in which they are read. Words of other scripts, with what stands between
 * them, keep their order, and so do groups of numbers without anything between (phones).
 */
export function visualToLogical(words: readonly Word[]): readonly Word[] {
  const logical: Word[] = [];
  let run: Word[] = [];
  const flush = (): void => {
    logical.push(...splitRun(run));
    run = [];
  };
  for (const word of [...words].reverse()) {
    if (rightToLeft.test(word.text)) {
      flush();
      logical.push(word);
    } else run.push(word);
  }
  flush();
  return logical;
}

/** Parts of a run without right-to-left letters, given from right to left. */
function splitRun(run: readonly Word[]): readonly Word[] {
  const lettered = run.map((word, index) => (/\p{L}/u.test(word.text) ? index : -1)).filter(index => index >= 0);
  const first = lettered[0];
  const last = lettered.at(-1);
  if (first !== undefined && last !== undefined) {
    return [...run.slice(0, first), ...run.slice(first, last + 1).reverse(), ...run.slice(last + 1)];
  }
  return run.length > 1 && run.every(word => number.test(word.text)) ? [...run].reverse() : run;
}
