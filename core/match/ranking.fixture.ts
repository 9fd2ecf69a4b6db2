import type { TestPerson, TestPosition } from './person.fixture.ts';

/** A job ad with people of whom a recruiter has said how well they fit: 3 all that is asked, 2 one gap, 1 adjacent or too junior, 0 no. */
export interface GradedJob {
  readonly ad: string;
  readonly people: readonly (TestPerson & { readonly grade: 0 | 1 | 2 | 3 })[];
}

/** A position of a person in a ranking. */
export function at(title: string, organization: string, start: string, end: string | null, ...bullets: readonly string[]): TestPosition {
  return { title, organization, start, end, bullets };
}
/** English at a level. */
export const english = (level: 'C1' | 'C2' | 'B2' | 'native'): NonNullable<TestPerson['languages']>[number] => ({
  code: 'en',
  name: 'English',
  level,
});
/** A degree in a field. */
export const degree = (
  level: 'bachelor' | 'master' | 'vocational' | 'secondary',
  field: string,
): NonNullable<TestPerson['education']>[number] => ({
  degree: level,
  level,
  field,
});
