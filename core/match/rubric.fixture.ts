import { defaultGroupWeights, defaultThresholds, type Criterion, type Rubric } from '../contract/rubric.ts';

type Without<T> = T extends unknown
  ? Omit<T, 'id' | 'source' | 'confidence' | 'knockOut' | 'weight' | 'label'> &
      Partial<Pick<Criterion, 'knockOut' | 'weight' | 'label' | 'id'>>
  : never;

/** A criterion for tests: weight 1, no knock-out, id and label from what it asks. */
export function criterionOf(asked: Without<Criterion>, name: string): Criterion {
  return { weight: 1, knockOut: false, source: null, confidence: 1, id: name, label: name, ...asked };
}

/** A required or preferred skill. */
export function skillOf(name: string, necessity: 'required' | 'preferred' = 'required', minYears: number | null = null): Criterion {
  return criterionOf({ kind: 'skill', necessity, anyOf: [name], synonyms: [], minYears }, name);
}

/** A rubric with default weights and thresholds. */
export function rubricOf(criteria: readonly Criterion[], title = 'Backend engineer'): Rubric {
  return {
    title,
    version: 1,
    weights: defaultGroupWeights,
    thresholds: defaultThresholds,
    criteria,
    seniority: null,
    language: 'en',
    lint: [],
  };
}

/** Five years, a bachelor's degree in computer science. */
export const fiveYears = criterionOf(
  { kind: 'experience', necessity: 'required', minYears: 5, inField: 'backend development' },
  'At least 5 years',
);
export const bachelor = criterionOf(
  { kind: 'education', necessity: 'required', level: 'bachelor', fields: ['computer science'], orEquivalent: false },
  "Bachelor's degree",
);
