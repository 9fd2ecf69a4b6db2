import type { Occupation } from '../contract/cv.ts';

/** "Computing and mathematics, senior"; the rank alone where the family is not known, empty where neither is. */
export function sayOccupation(occupation: Occupation | undefined): string {
  if (occupation === undefined) return '';
  const rank = occupation.seniority === 'professional' ? '' : occupation.seniority;
  return [occupation.family?.name ?? '', rank].filter(part => part !== '').join(', ');
}
