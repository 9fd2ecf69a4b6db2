import type { CvLine } from './lines.ts';
import { withoutOwner } from './sections/heading.ts';
import type { LanguageTables } from './tables.ts';
import { squeeze } from './text/fold.ts';

/** So many stop words must agree before a language is named. */
const fewestVotes = 2.5;
/** A heading in a language weighs as much as this many stop words. */
const headingVotes = 2;
const mostWords = 4000;

/** ISO 639-1 of the language in which most of the text is written, by its stop words and script; null where too little text. */
export function languageOf(lines: readonly CvLine[], headings: readonly CvLine[], tables: LanguageTables): string | null {
  const byScript = scriptOf(lines);
  if (byScript) return byScript;
  const votes = new Map<string, number>();
  let seen = 0;
  for (const heading of headings) {
    const languages =
      tables.headingLanguages.get(squeeze(heading.text)) ??
      tables.headingLanguages.get(squeeze(withoutOwner(heading.folded, tables))) ??
      [];
    for (const language of languages) votes.set(language, (votes.get(language) ?? 0) + headingVotes / languages.length);
  }
  for (const line of lines) {
    for (const [at, word] of line.words.entries()) {
      // Letters set apart ("S k i l l s") are no words.
      if (word.text.length === 1 && (line.words[at - 1]?.text.length === 1 || line.words[at + 1]?.text.length === 1)) continue;
      const languages = tables.stopWords.get(word.text);
      // A word that many languages share says little about any of them.
      for (const language of languages ?? []) votes.set(language, (votes.get(language) ?? 0) + 1 / (languages?.length ?? 1));
    }
    seen += line.words.length;
    if (seen > mostWords) break;
  }
  const [best] = [...votes].sort((a, b) => b[1] - a[1]);
  return best && best[1] >= fewestVotes ? best[0] : null;
}

/** Where the letters of the scripts named here begin; signs and dashes of typography stand between. */
const otherScripts = /[\u0370-\u1fff\u2e80-\uffff]/;

function scriptOf(lines: readonly CvLine[]): string | null {
  const text = lines
    .slice(0, 80)
    .map(line => line.text)
    .join(' ')
    .slice(0, 6000);
  if (!otherScripts.test(text)) return null;
  const letters = (text.match(/\p{L}/gu) ?? []).length;
  const share = (pattern: RegExp) => (text.match(pattern) ?? []).length / Math.max(1, letters);
  if (letters < 20) return null;
  if (share(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu) > 0.02 && share(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu) > 0.3)
    return 'ja';
  if (share(/\p{Script=Han}/gu) > 0.3) return 'zh';
  if (share(/\p{Script=Arabic}/gu) > 0.4) return 'ar';
  if (share(/\p{Script=Hebrew}/gu) > 0.4) return 'he';
  if (share(/\p{Script=Hangul}/gu) > 0.3) return 'ko';
  if (share(/\p{Script=Greek}/gu) > 0.4) return 'el';
  return null;
}
