import { commonLetterPairs } from './letter-pairs.ts';

/** Shares of common letter pairs at which Latin text is surely no language, and surely one. */
const pairShare = { none: 0.35, sure: 0.55 } as const;
/** Fewer pairs than this prove nothing. */
const fewestPairs = 30;
/** Share of letters and digits among all signs at which a text is surely none, and surely one. */
const letterShare = { none: 0.4, sure: 0.6 } as const;
/** Fewer signs than this prove nothing. */
const fewestSigns = 60;

/** Share of the text that looks like language, weighed by length: words with sensible letters, numbers, addresses. */
export function textQuality(texts: Iterable<string>): number {
  let good = 0;
  let all = 0;
  let pairs = 0;
  let common = 0;
  let letters = 0;
  const han = { all: 0, common: 0 };
  for (const text of texts) {
    for (const token of text.split(/\s+/)) {
      if (token === '') continue;
      all += token.length;
      letters += lettersIn(token, han);
      if (looksWritten(token)) good += token.length;
      const plain = plainLetters(token);
      for (let at = 0; at + 1 < plain.length; at += 1) {
        pairs += 1;
        common += isCommon[pairIndex(plain, at)] ?? 0;
      }
    }
  }
  const written = all === 0 ? 1 : good / all;
  const lettered = all < fewestSigns ? 1 : between(letters / all, letterShare);
  const known = han.all < fewestSigns ? 1 : between(han.common / han.all, hanShare);
  return written * lettered * known * (pairs < fewestPairs ? 1 : between(common / pairs, pairShare));
}

/** 0 below `none`, 1 above `sure`, in proportion between them. */
function between(share: number, { none, sure }: { readonly none: number; readonly sure: number }): number {
  return Math.min(1, Math.max(0, (share - none) / (sure - none)));
}

/** Letters and digits of a word, in UTF-16 units; Han characters are counted apart too. */
function lettersIn(token: string, han: { all: number; common: number }): number {
  if (plainWord.test(token)) return token.length;
  let count = 0;
  for (const sign of token) {
    if (/[\p{L}\p{N}\p{M}]/u.test(sign)) count += sign.length;
    if (sign < '\u2e80' || !/\p{Script=Han}/u.test(sign)) continue;
    han.all += 1;
    if (commonHan.has(sign)) han.common += 1;
  }
  return count;
}

/**
 * Han characters without which no CV in Chinese or Japanese is written: dates, schools, companies, work and the
 * commonest characters of running text. A character map that leads anywhere in the block hits few of them.
 */
const commonHan: ReadonlySet<string> = new Set(
  '年月日大学學中国國人有的一是在和工作公司社会會員部門门业業高校本科士经經理管生成项項目技術术能力务務電电话話名性在会社入東京市区開发開発計设計設研究',
);
const hanShare = { none: 0.04, sure: 0.12 } as const;

/** 1 for common pairs of letters, by `pairIndex`. */
const isCommon = new Uint8Array(26 * 26);
for (const pair of commonLetterPairs) isCommon[pairIndex(pair, 0)] = 1;

function pairIndex(letters: string, at: number): number {
  return (letters.charCodeAt(at) - 97) * 26 + letters.charCodeAt(at + 1) - 97;
}

/** Latin letters of a word in lower case, without diacritics; empty for short words, acronyms and other scripts. */
function plainLetters(token: string): string {
  if (token.length < 3) return '';
  const letters = /^[a-z]+$/i.test(token) ? token : token.normalize('NFD').replace(/[^a-z]/gi, '');
  return letters.length < 3 ? '' : letters.toLowerCase();
}

const punctuation = /^[\p{P}\p{S}]+|[\p{P}\p{S}]+$/gu;
const address = /@|^(?:https?:|www\.)|^[\w.-]+\.[a-z]{2,}(?:\/|$)/i;
const number = /^[\d.,:/%+\-–()€$£¥°x×]+\p{L}{0,3}$/u;
// oxlint-disable-next-line no-control-regex -- control characters are what a garbled text layer shows
const garbage = /\(cid:\d+\)|[\uFFFD\u0000-\u001F\u007F-\u009F\uE000-\uF8FF]|\p{Cn}/u;
const vowels = /[aeiouyàâäáãåæèéêëìíîïòóôöõøœùúûüýąęıőűůě]/iu;
const latin = /^[\p{Script=Latin}\p{M}'’\-–./&+#]+$/u;
const consonantRun = /[bcdfghjklmnpqrstvwxz]{6,}/i;
/** Lower case, capitals, or capitals within a name ("McKay", "JavaScript", "PhD"), but not at random. */
const scrambledCase = /\p{Ll}\p{Lu}\p{Ll}\p{Lu}\p{Ll}\p{Lu}|\p{Lu}\p{Ll}\p{Lu}\p{Ll}\p{Lu}\p{Ll}/u;

/** A word of letters alone, as most are; it cannot be garbage, an address or a number ("x" may stand in one). */
const plainWord = /^[A-Za-wyz][A-Za-z]*$/;

function looksWritten(token: string): boolean {
  if (plainWord.test(token)) return token.length <= 3 || isPronounceable(token);
  if (garbage.test(token)) return false;
  if (address.test(token) && token.length > 3) return true;
  const core = token.replace(punctuation, '');
  if (core === '') return token.length <= 3 || /^(.)\1*$/u.test(token);
  if (number.test(core)) return true;
  if (!/\p{L}/u.test(core)) return core.length <= 4;
  if (!latin.test(core)) return isOtherScript(core);
  return core.length <= 3 || isPronounceable(core);
}

function isPronounceable(core: string): boolean {
  if (scrambledCase.test(core)) return false;
  const isAcronym = core === core.toUpperCase() && core.length <= 6;
  return (
    (isAcronym || vowels.test(core)) && !(consonantRun.test(core) && core.length < 14 && core !== core.toUpperCase()) && core.length <= 45
  );
}

/** Words of other scripts, and mixes that are written so ("C++17", "B2B", "2nd"); symbols within words are not. */
function isOtherScript(core: string): boolean {
  const letters = core.match(/[\p{L}\p{M}\p{N}'’\-–./&+#:,()·・ー、。]/gu)?.length ?? 0;
  if (letters < 0.85 * Array.from(core).length) return false;
  const isMixed = /\p{Script=Latin}/u.test(core) && /\d/.test(core);
  return !isMixed || core.length <= 8 || /[-–./:,()]/.test(core);
}
