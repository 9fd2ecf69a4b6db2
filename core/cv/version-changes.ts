import type { Cv, Experience } from '../contract/cv.ts';
import { squeeze } from './text/fold.ts';

/** So many added names are listed; of more the rest is counted. */
const mostNamed = 3;

/**
 * What is different in a newer version of one person's CV, in a few words each, most telling first: "new position: Staff
 * engineer, Nordbank", "2 skills more: Go, Terraform", "1.5 years more". Empty where nothing that counts is.
 */
export function versionChanges(older: Cv, newer: Cv): readonly string[] {
  return [
    ...listed('new position', added(older.experience, newer.experience, positionWords)),
    ...listed('position gone', added(newer.experience, older.experience, positionWords)),
    ...yearsBetween(older.totalYears, newer.totalYears),
    ...listed(
      'new education',
      added(older.education, newer.education, entry => entry.degree || entry.institution),
    ),
    ...listed(
      'new certificate',
      added(older.certificates, newer.certificates, entry => entry.name),
    ),
    ...counted(
      'skill',
      'skills',
      added(older.skills, newer.skills, skill => skill.canonical),
      'more',
    ),
    ...counted(
      'skill',
      'skills',
      added(newer.skills, older.skills, skill => skill.canonical),
      'fewer',
    ),
    ...counted(
      'language',
      'languages',
      added(older.languages, newer.languages, language => language.name),
      'more',
    ),
    ...contactChanges(older, newer),
  ];
}

function positionWords({ title, organization }: Experience): string {
  return [title, organization].filter(part => part !== '').join(', ');
}

/** Names in `after` that are not in `before`, each once, compared without case, accents and punctuation. */
function added<Entry>(before: readonly Entry[], after: readonly Entry[], nameOf: (entry: Entry) => string): readonly string[] {
  const known = new Set(before.map(entry => squeeze(nameOf(entry))));
  const names: string[] = [];
  for (const entry of after) {
    const key = squeeze(nameOf(entry));
    if (key === '' || known.has(key)) continue;
    known.add(key);
    names.push(nameOf(entry));
  }
  return names;
}

function listed(words: string, names: readonly string[]): readonly string[] {
  return names.length === 0 ? [] : [`${words}: ${nameSome(names)}`];
}

function counted(one: string, many: string, names: readonly string[], word: 'more' | 'fewer'): readonly string[] {
  return names.length === 0 ? [] : [`${names.length} ${names.length === 1 ? one : many} ${word}: ${nameSome(names)}`];
}

function nameSome(names: readonly string[]): string {
  const rest = names.length - mostNamed;
  return rest > 0 ? `${names.slice(0, mostNamed).join('; ')} and ${rest} more` : names.join('; ');
}

/** Less than a tenth of a year is how dates are rounded. */
function yearsBetween(before: number, after: number): readonly string[] {
  const years = Math.round((after - before) * 10) / 10;
  if (years === 0) return [];
  return [`${Math.abs(years)} ${Math.abs(years) === 1 ? 'year' : 'years'} ${years > 0 ? 'more' : 'less'}`];
}

function contactChanges(older: Cv, newer: Cv): readonly string[] {
  const parts = [
    { word: 'e-mail', before: older.emails, after: newer.emails },
    { word: 'phone', before: older.phones, after: newer.phones },
  ];
  const changed = parts.filter(({ before, after }) => added(before, after, field => field.value).length > 0).map(({ word }) => word);
  const [from, to] = [older.location?.value ?? '', newer.location?.value ?? ''];
  const places = from !== '' && to !== '' && squeeze(from) !== squeeze(to) ? ['place'] : [];
  const all = [...changed, ...places];
  return all.length === 0 ? [] : [`other ${all.join(', ')}`];
}
