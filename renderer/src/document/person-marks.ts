import type { HiddenText, RecognisedText } from '../../../core/contract/document.ts';
import type { CriterionResult } from '../../../core/contract/match.ts';
import type { Criterion } from '../../../core/contract/rubric.ts';
import { describeHiding } from './hiding-words.ts';
import type { PageMark } from './page-mark.ts';

/** The id of a criterion's evidence: that of the criterion for the first, "skill-3#2" for the second. */
export function evidenceId(criterionId: string, index: number): string {
  return index === 0 ? criterionId : `${criterionId}#${index + 1}`;
}

/** The id of a hidden passage, in the order of the reading. */
export function hiddenId(index: number): string {
  return `hidden#${index + 1}`;
}

interface Marked {
  readonly results: readonly CriterionResult[];
  readonly criteria: readonly Pick<Criterion, 'id' | 'label'>[];
  readonly hidden: readonly HiddenText[];
  readonly recognised: readonly RecognisedText[];
}

/** Everything that is marked on a person's document: the evidence of each criterion, what is hidden, and what a scan leaves unsure. */
export function marksOf({ results, criteria, hidden, recognised }: Marked): readonly PageMark[] {
  const names = new Map(criteria.map(criterion => [criterion.id, criterion.label]));
  return [
    ...results.flatMap(result => evidenceMarks(result, names.get(result.criterionId) ?? result.found)),
    ...hidden.map(hiddenMark),
    ...recognised.flatMap(unsureMarks),
  ];
}

function evidenceMarks(result: CriterionResult, name: string): readonly PageMark[] {
  const kind = result.status === 'alternative' ? 'alternative' : 'evidence';
  const label = kind === 'alternative' ? `${name}, alternative: ${result.found}` : name;
  return result.evidence.map(({ page, box, line, start, end }, index) => ({
    id: evidenceId(result.criterionId, index),
    page,
    box,
    kind,
    label,
    span: { line, start, end },
  }));
}

function hiddenMark(passage: HiddenText, index: number): PageMark {
  return { id: hiddenId(index), page: passage.page, box: passage.box, kind: 'hidden', label: describeHiding(passage), words: passage.text };
}

function unsureMarks({ page, doubtful }: RecognisedText): readonly PageMark[] {
  return doubtful.map(({ text, box }, index) => ({
    id: `unsure#${page}.${index + 1}`,
    page,
    box,
    kind: 'unsure',
    label: `Unsure word: ${text}`,
  }));
}
