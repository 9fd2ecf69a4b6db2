import type { ErrorDetails } from '../../../core/contract/errors.ts';
import type { PackedReading } from '../../../core/contract/screening.ts';

/** What the reason why a reading needs help says besides its name. */
export function helpDetailsOf({ help, looksLike, people }: Pick<PackedReading, 'help' | 'looksLike' | 'people'>): ErrorDetails {
  if (help === 'DOCUMENT_SEVERAL_PEOPLE') return { people: people?.length ?? 0 };
  return looksLike === undefined ? {} : { sort: looksLike };
}
