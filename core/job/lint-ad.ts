import type { LintNote } from '../contract/rubric.ts';
import { sourceOfSpan, type CriterionDraft } from './draft.ts';
import { leaveOut, lintRules, type LintRule, type Replacement } from './lint-rules.ts';
import { compileWords, foldAligned } from './word-pattern.ts';

const compiledRules = lintRules.map(rule => ({ rule, pattern: compileWords(Object.keys(rule.words)) }));

/** Remarks on an ad: words that may read as a protected trait, and criteria that contradict each other. Never scored. */
export function lintAd(text: string, criteria: readonly CriterionDraft[] = [], seniority: string | null = null): readonly LintNote[] {
  const folded = foldAligned(text);
  const notes: LintNote[] = [];
  for (const { rule, pattern } of compiledRules) {
    for (const match of pattern.findAll(folded).slice(0, 3)) {
      const source = sourceOfSpan(text, match.start, match.end);
      const replacement = replacementOf(rule, match.text);
      const advice = replacement === null ? '' : ` ${adviceOf(replacement)}.`;
      const message = `“${source.quote}” ${rule.reading}${advice} It is not scored.`;
      notes.push({ code: rule.code, message, source, ...(replacement === null ? {} : { replacement }) });
    }
  }
  return [...notes.sort((a, b) => (a.source?.start ?? 0) - (b.source?.start ?? 0)), ...contradictions(criteria, seniority)];
}

/** What to write instead of the words found. */
function replacementOf(rule: LintRule, found: string): Replacement {
  const known = Object.entries(rule.words).find(([words]) => compileWords([words]).find(found)?.text === found);
  return known?.[1] ?? null;
}

/** What to do about the words of a note, as its message and its button say it: "Write “chair”". */
export function adviceOf(replacement: string): string {
  return replacement === leaveOut ? 'Leave it out' : `Write “${replacement}”`;
}

function contradictions(criteria: readonly CriterionDraft[], seniority: string | null): readonly LintNote[] {
  const notes: LintNote[] = [];
  for (const criterion of criteria) {
    if (criterion.kind !== 'experience' || criterion.minYears === null) continue;
    if ((seniority === 'junior' || seniority === 'intern') && criterion.minYears >= 4) {
      notes.push({
        code: 'JUNIOR_WITH_MANY_YEARS',
        message: `A ${seniority} position asks for ${criterion.minYears} years.`,
        source: criterion.source,
      });
    }
    if (criterion.minYears > 15)
      notes.push({
        code: 'VERY_MANY_YEARS',
        message: `${criterion.minYears} years may exclude younger people without need.`,
        source: criterion.source,
      });
  }
  const required = criteria.filter(criterion => criterion.necessity === 'required' && criterion.kind === 'skill');
  if (required.length > 15)
    notes.push({
      code: 'VERY_MANY_REQUIREMENTS',
      message: `${required.length} skills are required. Long lists keep good people from applying.`,
      source: null,
    });
  return notes;
}
