import type { CandidateReport } from '../../../core/contract/report.ts';
import { count, countWords } from './report-words.ts';

/** What of a CV was not read or left out: sections of other kinds, hidden text, instructions to software. */
export function unread({ cv, hidden, instructions }: CandidateReport): string {
  const others = cv.sections.filter(section => section.kind === 'other' && section.heading !== '').map(section => `“${section.heading}”`);
  const sections = others.length === 0 ? [] : [`${others.join(', ')}: read as other and not scored.`];
  const words = countWords(hidden.map(passage => passage.text));
  const pages = [...new Set(hidden.map(passage => passage.page))].join(', ');
  const hiddenText =
    words === 0
      ? 'Hidden text: none.'
      : `Hidden text: ${count(words, 'word')} on page\u00a0${pages} that a reader cannot see; left out of the score.`;
  const addressed =
    instructions.length === 0
      ? 'Instructions to software: none.'
      : `Instructions to software, ignored: ${instructions.map(passage => `“${passage.quote.slice(0, 160)}”`).join(', ')}.`;
  return [...sections, hiddenText, addressed].join(' ');
}

/** How the numbers came about; `scored` where there are some. */
export function method(scored: boolean): string {
  const score =
    'The score is the sum of the points in the table, rounded. It was computed on one laptop without a network by fixed rules, and comes out the ' +
    'same for the same CV and the same rubric. The range shows what unread or unclear passages could change. ';
  return `${scored ? score : ''}Names, photographs, age, gender and nationality are not used. Software proposes; a person decides.`;
}
