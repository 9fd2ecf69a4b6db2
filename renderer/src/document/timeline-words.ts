import type { Cv, Experience, Period } from '../../../core/contract/cv.ts';
import { sayOccupation } from '../../../core/occupations/say-occupation.ts';
import type { TimelineGap, TimelinePosition } from '../ui/timeline.tsx';

/** What the line of time below the page is made of. */
export interface PersonTimeline {
  readonly cv: Pick<Cv, 'experience' | 'totalYears' | 'overlaps'>;
  readonly gaps: readonly Period[];
  /** The current month: "2026-11". */
  readonly today: string;
}

/** The positions that have a start, as the line of time shows them. One without a printed end takes its first month only. */
export function positionsOf({ cv }: PersonTimeline): readonly TimelinePosition[] {
  return cv.experience.flatMap((entry, index) =>
    entry.start === null
      ? []
      : [
          {
            id: `position-${index}`,
            label: labelOf(entry),
            note: sayOccupation(entry.occupation),
            start: entry.start,
            end: entry.current ? null : (entry.end ?? entry.start),
          },
        ],
  );
}

function labelOf(entry: Experience): string {
  return entry.organization === '' ? entry.title : entry.organization;
}

/** Gaps as the line of time shows them. */
export function gapsOf({ gaps }: PersonTimeline): readonly TimelineGap[] {
  return gaps.map(({ start, end, months }) => ({ start, end, months }));
}

/** "9.5 years, overlaps counted once · 1 gap of 7 months", "6.1 years, no gap, no overlap". */
export function sayTimeline({ cv, gaps }: PersonTimeline): string {
  const years = `${Math.round(cv.totalYears * 10) / 10} ${cv.totalYears === 1 ? 'year' : 'years'}`;
  const hasOverlap = cv.overlaps.length > 0;
  if (gaps.length === 0) return hasOverlap ? `${years}, overlaps counted once · no gap` : `${years}, no gap, no overlap`;
  return `${years}${hasOverlap ? ', overlaps counted once' : ''} · ${sayGaps(gaps)}`;
}

function sayGaps(gaps: readonly Period[]): string {
  const months = gaps.reduce((sum, gap) => sum + gap.months, 0);
  const length = months === 1 ? '1 month' : `${months} months`;
  return gaps.length === 1 ? `1 gap of ${length}` : `${gaps.length} gaps, ${length} in all`;
}
