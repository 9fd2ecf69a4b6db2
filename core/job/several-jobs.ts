import type { LintNote } from '../contract/rubric.ts';
import type { AdSentence } from './ad-parts.ts';
import { genderMark } from './read-title.ts';
import { sourceOfSpan } from './draft.ts';
import { foldAligned } from './word-pattern.ts';

/** Longest line that is a title, in words. */
const longestTitle = 12;
/** Words that begin with the same letters name the same occupation: "Fahrer", "Fahrerin". */
const sameLetters = 5;

/** A remark on a text that holds several ads: two lines marked as titles, or tasks and requirements that come again. Null for one ad. */
export function noteSeveralJobs(text: string, sentences: readonly AdSentence[]): LintNote | null {
  const second = titlesIn(text)[1] ?? null;
  if (second === null && !comesAgain(sentences)) return null;
  return {
    code: 'SEVERAL_JOBS',
    message: 'The text seems to hold several jobs. Their requirements stand in one rubric; make a job of each.',
    source: second,
  };
}

/** Short lines with "(m/f/d)", each occupation before the mark once. */
function titlesIn(text: string): readonly LintNote['source'][] {
  const seen = new Map<string, LintNote['source']>();
  for (const match of text.matchAll(/[^\n]+/g)) {
    const mark = genderMark.exec(match[0]);
    if (!mark || match[0].trim().split(/\s+/).length > longestTitle) continue;
    const occupation = foldAligned(match[0].slice(0, mark.index)).trim().split(/\s+/).at(-1)?.slice(0, sameLetters) ?? '';
    if (occupation !== '' && !seen.has(occupation)) seen.set(occupation, sourceOfSpan(text, match.index, match.index + match[0].length));
  }
  return [...seen.values()];
}

/** Tasks, requirements, tasks, requirements, each of two sentences or more: parts of two ads. */
function comesAgain(sentences: readonly AdSentence[]): boolean {
  const parts = sentences.map(({ section }) => section).filter(section => section === 'tasks' || section === 'required');
  const runs = parts.filter((section, index) => section !== parts[index - 1] && section === parts[index + 1]);
  return runs.filter((section, index) => section !== runs[index - 1]).length >= 4;
}
