import { instructionPhrases } from './instruction-phrases.ts';
import { instructionWords } from './instruction-words.ts';
import type { InstructionWords } from './instruction-words-shape.ts';
import { StemScanner } from './stem-scanner.ts';

/** A way of ordering a machine about: words of each group, one after the other. */
interface Rule {
  /** Words of which a text holds one of each group, the rarer groups first: where it does not, the pattern need not be tried. */
  readonly needs: readonly (readonly string[])[];
  readonly pattern: RegExp;
  /** True for languages that are not written in Latin letters. */
  readonly isForeign: boolean;
}

/** Characters between the words of one order, at most. */
const between = 45;
const betweenName = 25;
const letter = /\p{Alphabetic}/u;
/** A letter that is not Latin. */
const foreign = /(?=\p{L})\P{Script=Latin}/u;
/** Scripts that part no words. */
const unparted = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Devanagari}]/u;

const rules: readonly Rule[] = [
  ...instructionPhrases.map(({ needs, pattern }) => ({ needs: [needs], pattern: new RegExp(pattern.source, 'u'), isForeign: false })),
  ...instructionWords.flatMap(rulesOf),
];

function rulesOf(words: InstructionWords): readonly Rule[] {
  const ignoring = words.ordersFirst === true ? [words.orders, words.ignore] : [words.ignore, words.orders];
  return [rule(ignoring, between), rule([words.youAre, words.machine], betweenName), rule([words.rate, words.person, words.best], between)];
}

function rule(groups: readonly (readonly string[])[], distance: number): Rule {
  const parts = groups.map(group => group.map(stemPattern).join('|'));
  const pattern = new RegExp(parts.map(part => `(?:${part})`).join(`.{0,${distance}}?`), 'u');
  const [first = [], second = [], ...rest] = groups;
  return { needs: rest.length === 0 ? groups : [second, first, ...rest], pattern, isForeign: first.every(stem => foreign.test(stem)) };
}

/** A word that begins so; in scripts without spaces, anywhere. */
function stemPattern(stem: string): string {
  const escaped = stem.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  return isAnywhere(stem) ? escaped : `(?<![\\p{L}\\p{N}])${escaped}`;
}

function isAnywhere(stem: string): boolean {
  return !letter.test(stem) || unparted.test(stem);
}

const scannerOf = (isForeign: boolean): StemScanner =>
  new StemScanner(
    rules.filter(each => each.isForeign === isForeign).flatMap(({ needs }) => needs.flat()),
    isAnywhere,
  );
const nativeStems = scannerOf(false);
const foreignStems = scannerOf(true);

/** The first order to a machine in a text in lower case, as offsets; null where there is none. */
export function findOrder(lowered: string): readonly [start: number, end: number] | null {
  let first: readonly [start: number, end: number] | null = null;
  const native = nativeStems.find(lowered);
  const other = foreign.test(lowered) ? foreignStems.find(lowered) : null;
  for (const { needs, pattern, isForeign } of rules) {
    const held = isForeign ? other : native;
    if (held === null || !needs.every(group => group.some(stem => held.has(stem)))) continue;
    const found = rangeOf(pattern.exec(lowered));
    if (found !== null && (first === null || found[0] < first[0])) first = found;
  }
  return first;
}

function rangeOf(match: RegExpExecArray | null): readonly [start: number, end: number] | null {
  return match === null ? null : [match.index, match.index + match[0].length];
}
