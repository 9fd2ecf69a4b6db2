import type { Figures } from './table.ts';

/** Least figures; `yearsError` is the most. */
export type Floors = Readonly<Partial<Record<keyof Figures, number>>>;

/** What the whole corpus may not fall below. */
export const corpusFloors: Floors = {
  name: 0.97,
  email: 0.99,
  phone: 0.98,
  skillsP: 0.97,
  skillsR: 0.97,
  skillsF1: 0.97,
  jobsF1: 0.97,
  dates: 0.97,
  eduF1: 0.97,
  degree: 0.95,
  field: 0.95,
  langF1: 0.97,
  yearsError: 0.2,
};

/** What no language and no format may fall below. */
export const languageFloors: Floors = { name: 0.9, email: 0.98, phone: 0.98, skillsF1: 0.9, jobsF1: 0.93, dates: 0.95, eduF1: 0.93 };

/** What no layout may fall below; in the smallest group one file is a third. */
export const layoutFloors: Floors = { name: 0.75, email: 0.95, phone: 0.95, skillsF1: 0.92, jobsF1: 0.92, dates: 0.92, eduF1: 0.9 };

/** The figures that lie below their floor, as "field: figure, floor …"; empty when all is well. */
export function belowFloors(figures: Figures, floors: Floors): readonly string[] {
  return Object.entries(floors).flatMap(([field, floor]) => {
    const figure = Object.entries(figures).find(([name]) => name === field)?.[1] ?? null;
    if (figure === null) return [];
    const isBelow = field === 'yearsError' ? figure > floor : figure < floor;
    return isBelow ? [`${field}: ${figure.toFixed(3)}, floor ${floor}`] : [];
  });
}
