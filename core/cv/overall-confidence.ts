import type { Cv } from '../contract/cv.ts';

/** What each part of a CV adds to its overall confidence when it was understood fully; together 1. */
const weights = { name: 0.2, contact: 0.25, sections: 0.15, experience: 0.25, education: 0.1, dates: 0.05 };
/** Below this share of language-like text a document's text layer is suspect as a whole. */
const suspectQuality = 0.5;

/**
 * How well the document was understood, 0 to 1; without contact and sections it stays below 0.35. Periods that belong to
 * no entry (`unread`) lower what the work history adds, as if each were a position not read.
 */
export function overallConfidence(cv: Omit<Cv, 'confidence'>, quality: number, unread = 0): number {
  const headed = cv.sections.filter(section => section.headingLine !== null && section.kind !== 'other');
  const contact = Math.max(cv.emails[0]?.confidence ?? 0, cv.phones[0]?.confidence ?? 0);
  const entries = cv.experience.length;
  const experience = entries === 0 ? 0 : (mean(cv.experience.map(entry => entry.confidence)) * entries) / (entries + unread);
  const parts =
    weights.name * (cv.name?.confidence ?? 0) +
    weights.contact * contact +
    weights.sections * Math.min(1, headed.length / 3) +
    weights.experience * experience +
    weights.education * mean(cv.education.map(entry => entry.confidence)) +
    weights.dates * (cv.experience.some(entry => entry.start !== null) ? 1 : 0);
  const understood = contact === 0 && headed.length === 0 ? Math.min(parts, 0.3) : parts;
  const readable = quality < suspectQuality ? understood * quality : understood;
  return Math.round(Math.min(1, readable) * 100) / 100;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
