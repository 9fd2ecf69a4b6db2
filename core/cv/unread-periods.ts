import type { Experience, SectionKind } from '../contract/cv.ts';
import type { SectionLines } from './sections/read-sections.ts';

/** Parts of a CV in which a period belongs to no entry; those of projects, courses and the like are told apart by their headings. */
const undatedKinds: ReadonlySet<SectionKind | null> = new Set([null, 'contact', 'skills', 'languages']);
/** A line with a period and more words than this tells something else. */
const mostWords = 14;

/**
 * How many printed periods of work or study were read into no entry: they stand among contact data and lists, or in the
 * work history without belonging to a position. Each may be a position that was lost.
 */
export function unreadPeriods(sections: readonly SectionLines[], experience: readonly Experience[]): number {
  const read = new Set(experience.flatMap(entry => entry.lines));
  return sections
    .filter(section => undatedKinds.has(section.kind) || section.kind === 'experience')
    .flatMap(section => section.lines)
    .filter(line => !read.has(line.index) && line.words.length <= mostWords && line.dates.some(date => date.kind === 'range')).length;
}
