import type { Cv } from '../contract/cv.ts';

/** Present position, else the last one, else the title under the name: "Staff engineer, Nordbank". Empty where the CV has none of them. */
export function presentPosition(cv: Cv): string {
  const now = cv.experience.find(entry => entry.current) ?? cv.experience[0];
  const position = now === undefined ? '' : [now.title, now.organization].filter(part => part !== '').join(', ');
  return position === '' ? (cv.headline?.value ?? '') : position;
}
