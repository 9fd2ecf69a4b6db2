import { countYears } from './mail-years.ts';

const mailAddress = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
const phone = /(?:\+|\b0)[\d\s()./-]{8,20}\d/g;
/** A CV dates each position; a letter, a certificate or a reference names fewer years. */
const leastYears = 4;
/** The last digits of a phone are the same however its country is written. */
const comparedDigits = 8;

/**
 * True where two of these texts are CVs of different people: both date several positions and give an e-mail address, and
 * they share neither an address nor a phone.
 */
export function areOfSeveralPeople(texts: readonly string[]): boolean {
  const people = texts
    .filter(text => countYears(text) >= leastYears)
    .map(text => ({ mails: matches(text, mailAddress), phones: phonesOf(text) }))
    .filter(({ mails }) => mails.size > 0);
  return people.some((one, index) =>
    people.slice(index + 1).some(other => !sharesAny(one.mails, other.mails) && !sharesAny(one.phones, other.phones)),
  );
}

function sharesAny(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return [...one].some(value => other.has(value));
}

function matches(text: string, pattern: RegExp): ReadonlySet<string> {
  return new Set((text.match(pattern) ?? []).map(found => found.toLowerCase()));
}

function phonesOf(text: string): ReadonlySet<string> {
  return new Set([...matches(text, phone)].map(found => found.replace(/\D/g, '').slice(-comparedDigits)));
}
