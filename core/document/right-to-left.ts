import type { Word } from './word.ts';

const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u;
const number = /^[+(]?\d[\d()./-]*\+?$/;
const startOfPhone = /^[+0(]/;

/** True for words placed on a page of which most letters run from right to left. */
export function isRightToLeft(words: readonly Word[]): boolean {
  let right = 0;
  let left = 0;
  for (const word of words) {
    if (rightToLeft.test(word.text)) right += word.text.length;
    else if (/\p{L}/u.test(word.text)) left += word.text.length;
  }
  return right > left;
}

/** True where a word has a letter of a right-to-left script. */
export function hasRightToLeft(words: readonly Word[]): boolean {
  return words.some(word => word.order === null && rightToLeft.test(word.text));
}

/** Words of a row, given from left to right, in the order in which they are read on a page of that direction. */
export function visualToLogical(words: readonly Word[], isPageRightToLeft: boolean): readonly Word[] {
  return isPageRightToLeft ? fromTheRight(words) : fromTheLeft(words);
}

/** Right-to-left words that stand together are turned around; all others keep their place. */
function fromTheLeft(words: readonly Word[]): readonly Word[] {
  const logical: Word[] = [];
  let run: Word[] = [];
  for (const word of words) {
    if (rightToLeft.test(word.text)) {
      run.push(word);
      continue;
    }
    logical.push(...run.reverse(), word);
    run = [];
  }
  return [...logical, ...run.reverse()];
}

/**
 * From right to left; words of other scripts, with what stands between them, keep their order, and so do groups of
 * numbers without anything between (phones).
 */
function fromTheRight(words: readonly Word[]): readonly Word[] {
  const logical: Word[] = [];
  let run: Word[] = [];
  const flush = (): void => {
    logical.push(...splitRun(run));
    run = [];
  };
  for (const word of words.toReversed()) {
    if (rightToLeft.test(word.text) || isDivider(word.text)) {
      flush();
      logical.push(word);
    } else run.push(turnEdges(word));
  }
  flush();
  return logical;
}

/** Marks at the edges of a number or foreign word stand on the other side there. */
function turnEdges(word: Word): Word {
  const match = /^([-–.,:;()[\]]*)(.*?)([-–.,:;()[\]]*)$/u.exec(word.text);
  const [, front = '', core = '', back = ''] = match ?? [];
  return front + back === '' ? word : { ...word, text: turned(back) + core + turned(front) };
}

/** Marks in their order from the right; brackets are drawn as their mirror images. */
function turned(marks: string): string {
  return Array.from(marks, mark => ('()[]'.includes(mark) ? ('()[]'['()[]'.indexOf(mark) ^ 1] ?? mark) : mark))
    .reverse()
    .join('');
}

function isDivider(text: string): boolean {
  return /^[|•·]$/.test(text);
}

/** Parts of a run without right-to-left letters, given from right to left. */
function splitRun(run: readonly Word[]): readonly Word[] {
  const lettered = run.map((word, index) => (/\p{L}/u.test(word.text) ? index : -1)).filter(index => index >= 0);
  const first = lettered[0];
  const last = lettered.at(-1);
  if (first === undefined || last === undefined) return numbersInOrder(run);
  return [...numbersInOrder(run.slice(0, first)), ...run.slice(first, last + 1).reverse(), ...numbersInOrder(run.slice(last + 1))];
}

/** Groups of numbers, given from right to left, run from left to right, unless they begin like a phone at the right. */
function numbersInOrder(run: readonly Word[]): readonly Word[] {
  const ordered: Word[] = [];
  let group: Word[] = [];
  const flush = (): void => {
    const [first, last] = [group[0]?.text ?? '', group.at(-1)?.text ?? ''];
    const isTurned = first.endsWith('+') || (startOfPhone.test(first) && !startOfPhone.test(last));
    ordered.push(...(isTurned ? group.map(plusFirst) : group.reverse()));
    group = [];
  };
  for (const word of run) {
    if (number.test(word.text)) {
      group.push(word);
      continue;
    }
    flush();
    ordered.push(word);
  }
  flush();
  return ordered;
}

/** A number with the plus at its end, as it is drawn where the line runs from right to left. */
function plusFirst(word: Word): Word {
  return word.text.endsWith('+') ? { ...word, text: `+${word.text.slice(0, -1)}` } : word;
}
