import type { Cv } from '../contract/cv.ts';
import type { PackedReading } from '../contract/screening.ts';

/** A value by which a person is known again, folded. */
export interface PersonKey {
  readonly kind: 'email' | 'phone' | 'name-employer';
  readonly value: string;
}

/** By what a person is known again: e-mail addresses, phone numbers, name with employer, all folded; nothing where they are several people's. */
export function candidateKeys(
  reading: Pick<PackedReading, 'emails' | 'phones' | 'name' | 'employer'> & Partial<Pick<PackedReading, 'people'>>,
): readonly PersonKey[] {
  if (reading.people !== undefined) return [];
  const emails = reading.emails.map(email => ({ kind: 'email', value: fold(email) }) as const);
  const phones = reading.phones.filter(phone => phone.startsWith('+')).map(phone => ({ kind: 'phone', value: phone }) as const);
  const named =
    reading.name !== null && reading.employer !== null && reading.employer !== ''
      ? [{ kind: 'name-employer', value: `${fold(reading.name)} @ ${fold(reading.employer)}` } as const]
      : [];
  return [...emails, ...phones, ...named];
}

/** What of a CV the keys of its person are made of. */
export function keyWordsOf(cv: Cv): Parameters<typeof candidateKeys>[0] {
  return {
    name: cv.name?.value ?? null,
    emails: cv.emails.map(email => email.value),
    phones: cv.phones.map(phone => phone.value),
    employer: cv.experience[0]?.organization ?? null,
  };
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}
