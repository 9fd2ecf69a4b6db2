import type { SavedRubric } from '../../../db/queries/jobs.ts';

const texts = new WeakMap<SavedRubric, string>();

/** A saved rubric as the text that goes to the workers: one string costs less to hand over than an object. */
export function rubricJson(saved: SavedRubric): string {
  const known = texts.get(saved);
  if (known !== undefined) return known;
  const text = JSON.stringify(saved.rubric);
  texts.set(saved, text);
  return text;
}
