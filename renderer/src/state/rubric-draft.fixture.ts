import { defaultGroupWeights, defaultThresholds, type Criterion, type Rubric } from '../../../core/contract/rubric.ts';

/** A skill criterion for tests. */
export function skill(label: string, weight: number, necessity: 'required' | 'preferred' = 'required'): Criterion {
  const id = `skill-${label.toLowerCase()}`;
  const base = { id, label, necessity, weight, knockOut: false, source: null, confidence: 0.9 };
  return { ...base, kind: 'skill', anyOf: [label], synonyms: [], minYears: null };
}

/** A rubric for tests: three required skills, one preferred, five years and a degree. */
export function rubric(criteria: readonly Criterion[] = usual, changed: Partial<Rubric> = {}): Rubric {
  return {
    title: 'Backend engineer',
    version: 4,
    weights: defaultGroupWeights,
    thresholds: defaultThresholds,
    criteria,
    seniority: null,
    language: 'en',
    lint: [],
    ...changed,
  };
}

const common = { necessity: 'required', weight: 1, knockOut: false, source: null, confidence: 0.9 } as const;

/** Five years as engineer. */
export const experience: Criterion = { ...common, id: 'experience', label: 'Experience', kind: 'experience', minYears: 5, inField: null };
const degree: Criterion = {
  ...common,
  id: 'degree',
  label: 'Degree',
  kind: 'education',
  level: 'bachelor',
  fields: [],
  orEquivalent: true,
};

const usual: readonly Criterion[] = [
  skill('TypeScript', 1),
  skill('Kubernetes', 1),
  skill('Docker', 0.5),
  skill('Go', 1, 'preferred'),
  experience,
  degree,
];
