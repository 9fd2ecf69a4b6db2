import type { HiddenText } from '../../../../../core/contract/document.ts';
import type { CriterionResult, Match } from '../../../../../core/contract/match.ts';
import type { Criterion, Rubric } from '../../../../../core/contract/rubric.ts';
import { evidenceId, hiddenId } from '../../../document/person-marks.ts';
import { foldText } from '../../../../../core/triage/folded-row.ts';

/** One criterion of a person as a line. */
export interface CriterionLine {
  readonly criterion: Criterion;
  readonly result: CriterionResult;
  readonly points: number;
  readonly most: number;
  /** "8.3 y · now", "alternative: AWS ECS", "only in hidden text". */
  readonly finding: string;
  /** Boxes of the page that belong to it, in turn; those of hidden text where it stands nowhere else. */
  readonly evidenceIds: readonly string[];
  /** Page of the first of them. */
  readonly page: number | null;
  readonly knockedOut: boolean;
}

/** Criteria that share points; those with points of their own (experience, education) have no heading. */
export interface CriteriaGroup {
  readonly title: 'Required' | 'Preferred' | null;
  readonly lines: readonly CriterionLine[];
  readonly found: number;
  readonly points: number;
  readonly most: number;
}

const groups: readonly { readonly title: CriteriaGroup['title']; readonly holds: (criterion: Criterion) => boolean }[] = [
  { title: 'Required', holds: criterion => !hasOwnPoints(criterion) && criterion.necessity === 'required' },
  { title: 'Preferred', holds: criterion => !hasOwnPoints(criterion) && criterion.necessity === 'preferred' },
  { title: null, holds: hasOwnPoints },
];

function hasOwnPoints({ kind }: Criterion): boolean {
  return kind === 'experience' || kind === 'education';
}

/** The criteria of a person by group, in the order of the rubric; points are as exact as the score, so groups add up to it. */
export function criteriaGroups(rubric: Rubric, match: Match, hidden: readonly HiddenText[]): readonly CriteriaGroup[] {
  const results = new Map(match.results.map(result => [result.criterionId, result]));
  const points = new Map(match.score.points.map(entry => [entry.criterionId, entry]));
  const hiddenWords = hidden.map(passage => ` ${foldText(passage.text).replace(/\s+/g, ' ')} `);
  const lines = rubric.criteria.flatMap((criterion): readonly CriterionLine[] => {
    const result = results.get(criterion.id);
    const earned = points.get(criterion.id);
    if (result === undefined || earned === undefined) return [];
    const knockedOut = match.knockedOutBy.includes(criterion.id);
    return [
      { criterion, result, points: earned.points, most: earned.most, knockedOut, ...placesOf(criterion, result, hidden, hiddenWords) },
    ];
  });
  return groups.flatMap(({ title, holds }) => {
    const own = lines.filter(line => holds(line.criterion));
    return own.length === 0 ? [] : [groupOf(title, own)];
  });
}

function groupOf(title: CriteriaGroup['title'], lines: readonly CriterionLine[]): CriteriaGroup {
  return {
    title,
    lines,
    found: lines.filter(({ result }) => result.status === 'met' || result.status === 'implied').length,
    points: lines.reduce((sum, line) => sum + line.points, 0),
    most: lines.reduce((sum, line) => sum + line.most, 0),
  };
}

type Places = Pick<CriterionLine, 'finding' | 'evidenceIds' | 'page'>;

function placesOf(criterion: Criterion, result: CriterionResult, hidden: readonly HiddenText[], hiddenWords: readonly string[]): Places {
  if (result.status === 'missing') {
    const terms = termsOf(criterion);
    const at = hiddenWords.flatMap((words, index) => (terms.some(term => namesTerm(words, term)) ? [index] : []));
    const [first] = at;
    if (first !== undefined) return { finding: 'only in hidden text', evidenceIds: at.map(hiddenId), page: hidden[first]?.page ?? null };
  }
  return {
    finding: shortFinding(result.finding),
    evidenceIds: result.evidence.map((_, index) => evidenceId(result.criterionId, index)),
    page: result.evidence[0]?.page ?? null,
  };
}

/** Words by which a criterion would have been found, folded. */
function termsOf(criterion: Criterion): readonly string[] {
  const names = 'anyOf' in criterion ? [...criterion.anyOf, ...criterion.synonyms] : [];
  return [criterion.label, ...names].map(foldText).filter(term => term.length > 1);
}

function namesTerm(words: string, term: string): boolean {
  const at = words.indexOf(term);
  if (at < 0) return false;
  return !/[\p{L}\p{N}]/u.test(words[at - 1] ?? ' ') && !/[\p{L}\p{N}]/u.test(words[at + term.length] ?? ' ');
}

/** A finding as short as a row has it: "5.7 years, now" → "5.7 y · now". */
export function shortFinding(finding: string): string {
  return finding.replace(/^([\d.]+) years?\b/, '$1 y').replace(/^([\d.]+ y), (now|\d{4})/, '$1 · $2');
}

/** The evidence after `current` in turn, the first when it is none of them; null without evidence. */
export function nextEvidence(ids: readonly string[], current: string | null): string | null {
  const at = current === null ? -1 : ids.indexOf(current);
  return ids[(at + 1) % Math.max(1, ids.length)] ?? null;
}

/** The criterion whose box this is, with its line; null for what belongs to none. */
export function lineOfEvidence(all: readonly CriteriaGroup[], evidence: string | null): CriterionLine | null {
  if (evidence === null) return null;
  for (const group of all) for (const line of group.lines) if (line.evidenceIds.includes(evidence)) return line;
  return null;
}
