import type { DegreeLevel } from '../contract/cv.ts';
import type { Criterion, Rubric } from '../contract/rubric.ts';

/** What a rubric asks for, in names: the `job` object of the command line's JSON. */
export interface RubricSummary {
  readonly title: string;
  readonly required: readonly string[];
  readonly preferred: readonly string[];
  readonly minYears: number | null;
  readonly degree: DegreeLevel | '';
  readonly languages: readonly string[];
  readonly licences: readonly string[];
  readonly knockOuts: readonly string[];
  readonly rubricVersion: number;
  readonly criteria: readonly Criterion[];
}

/** Soft skills weigh this much or less; they stand in `criteria` alone. */
const leastNamed = 0.3;

const english = new Intl.DisplayNames(['en'], { type: 'language' });

/** Sums a rubric up. `minYears` is the most that is required overall, or of one skill where nothing is asked overall. `degree` is the one required. `required` and `preferred` name skills and certificates; `languages` and `licences` stand apart. */
export function summariseRubric(rubric: Rubric): RubricSummary {
  const { criteria } = rubric;
  const named = (necessity: Criterion['necessity']): readonly string[] =>
    criteria
      .filter(each => (each.kind === 'skill' || each.kind === 'certificate') && each.necessity === necessity && each.weight > leastNamed)
      .map(each => each.label);
  const overall = criteria.flatMap(each => (each.kind === 'experience' && each.necessity === 'required' ? [each.minYears] : []));
  const bySkill = criteria.flatMap(each =>
    each.kind === 'skill' && each.necessity === 'required' && each.minYears !== null ? [each.minYears] : [],
  );
  const years = overall.length > 0 ? overall : bySkill;
  const degree = criteria.find(each => each.kind === 'education' && each.necessity === 'required');
  return {
    title: rubric.title,
    required: named('required'),
    preferred: named('preferred'),
    minYears: years.length === 0 ? null : Math.max(...years),
    degree: degree?.kind === 'education' ? degree.level : '',
    languages: criteria.flatMap(each => (each.kind === 'language' ? [english.of(each.code) ?? each.code] : [])),
    licences: criteria.flatMap(each => (each.kind === 'licence' ? [each.label] : [])),
    knockOuts: criteria.filter(each => each.knockOut).map(each => each.label),
    rubricVersion: rubric.version,
    criteria,
  };
}
