import type { ErrorDetails } from '../../../core/contract/errors.ts';
import type { PackedReading } from '../../../core/contract/screening.ts';

/** What the reason why a reading needs help says besides its name. */
export function helpDetailsOf({
  help,
  looksLike,
  people,
  unclear,
}: Pick<PackedReading, 'help' | 'looksLike' | 'people' | 'unclear'>): ErrorDetails {
  if (help === 'DOCUMENT_SEVERAL_PEOPLE') return { people: people?.length ?? 0 };
  if (unclear !== undefined) return { reason: unclear };
  return looksLike === undefined ? {} : { sort: looksLike };
}
