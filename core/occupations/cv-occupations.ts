import type { Cv } from '../contract/cv.ts';
import { classifyTitle } from './classify-title.ts';
import type { TitleTables } from './title-tables.ts';

/** The CV with the occupation that the title of each position says. */
export function withOccupations(cv: Cv, tables: TitleTables): Cv {
  return { ...cv, experience: cv.experience.map(position => ({ ...position, occupation: classifyTitle(position.title, tables) })) };
}
