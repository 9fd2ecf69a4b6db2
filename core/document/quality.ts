/** Share of the text that looks like language, weighed by length: words with sensible letters, numbers, addresses. */
export function textQuality(texts: Iterable<string>): number {
  let good = 0;
  let all = 0;
  for (const text of texts) {
    for (const token of text.split(/\s+/)) {
      if (token === '') continue;
      all += token.length;
      if (looksWritten(token)) good += token.length;
    }
  }
  return all === 0 ? 1 : good / all;
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

function looksWritten(token: string): boolean {
  if (garbage.test(token)) return false;
  if (address.test(token) && token.length > 3) return true;
  const core = token.replace(punctuation, '');
  if (core === '') return token.length <= 3 || /^(.)\1*$/u.test(token);
  if (number.test(core)) return true;
  if (!/\p{L}/u.test(core)) return core.length <= 4;
  if (!latin.test(core)) return isOtherScript(core);
  if (core.length <= 3) return true;
  if (scrambledCase.test(core)) return false;
  const isAcronym = core === core.toUpperCase() && core.length <= 6;
  return (
    (isAcronym || vowels.test(core)) && !(consonantRun.test(core) && core.length < 14 && core !== core.toUpperCase()) && core.length <= 45
  );
}

/** Words of other scripts, and mixes that are written so ("C++17", "B2B", "2nd"); symbols within words are not. */
function isOtherScript(core: string): boolean {
  const letters = core.match(/[\p{L}\p{M}\p{N}'’\-–./&+#:,()·・ー、。]/gu)?.length ?? 0;
  if (letters < 0.85 * [...core].length) return false;
  const isMixed = /\p{Script=Latin}/u.test(core) && /\d/.test(core);
  return !isMixed || core.length <= 8 || /[-–./:,()]/.test(core);
}
