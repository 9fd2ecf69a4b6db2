import type { Cv } from '../contract/cv.ts';
import type { DocumentText } from '../contract/document.ts';
import type { RedFlag } from '../contract/match.ts';
import type { Criterion } from '../contract/rubric.ts';
import { monthOf } from '../cv/skills-usage.ts';
import { redFlagText } from './sentences.ts';

/** Facts that a person has to see before deciding. None of them changes the score. */
export function findRedFlags(cv: Cv, document: DocumentText, knockedOutBy: readonly Criterion[], today: string): readonly RedFlag[] {
  const hidden = document.hidden.map((passage): RedFlag => ({
    code: 'hidden-text',
    text: redFlagText.hidden(passage.text.trim().split(/\s+/).length, passage.page),
    evidence: [{ page: passage.page, box: passage.box, quote: passage.text, line: 0, start: 0, end: 0 }],
  }));
  const instructions = document.instructions.map((passage): RedFlag => ({
    code: 'instruction-text',
    text: redFlagText.instruction(passage.page),
    evidence: [{ page: passage.page, box: passage.box, quote: passage.quote, line: 0, start: 0, end: 0 }],
  }));
  const dates = cv.experience.flatMap((position): readonly RedFlag[] => {
    if (position.start === null || position.end === null) return [];
    const title = position.title || position.organization;
    const end = monthOf(position.end, 'end');
    if (end < monthOf(position.start, 'start'))
      return [{ code: 'contradictory-dates', text: redFlagText.reversed(title), evidence: position.evidence }];
    const isYear = !position.end.includes('-');
    if (!position.current && monthOf(position.end, isYear ? 'start' : 'end') > monthOf(today, 'end') + 1) {
      return [{ code: 'contradictory-dates', text: redFlagText.future(title), evidence: position.evidence }];
    }
    return [];
  });
  const missing = knockedOutBy.map((criterion): RedFlag => ({
    code: 'knock-out',
    text: redFlagText.knockOut(criterion.label),
    evidence: [],
  }));
  return [...hidden, ...instructions, ...dates, ...missing];
}
