import { commonLetterPairs } from './letter-pairs.ts';

/** Shares of common letter pairs at which Latin text is surely no language, and surely one. */
const pairShare = { none: 0.35, sure: 0.55 } as const;
/** Fewer pairs than this prove nothing. */
const fewestPairs = 30;

/** Share of the text that looks like language, weighed by length: words with sensible letters, numbers, addresses. */
export function textQuality(texts: Iterable<string>): number {
  let good = 0;
  let all = 0;
  let pairs = 0;
  let common = 0;
  for (const text of texts) {
    for (const token of text.split(/\s+/)) {
      if (token === '') continue;
      all += token.length;
      if (looksWritten(token)) good += token.length;
      const letters = plainLetters(token);
      for (let at = 0; at + 1 < letters.length; at += 1) {
        pairs += 1;
        common += isCommon[pairIndex(letters, at)] ?? 0;
      }
    }
  }
  const written = all === 0 ? 1 : good / all;
  if (pairs < fewestPairs) return written;
  const language = (common / pairs - pairShare.none) / (pairShare.sure - pairShare.none);
  return written * Math.min(1, Math.max(0, language));
}

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
const garbage = /[\uFFFD\u0000-\u001F\u007F-\u009F\uE000-\uF8FF]|\p{Cn}/u;
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
