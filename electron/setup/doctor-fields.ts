import type { Cv, Education, Experience } from '../../core/contract/cv.ts';
import { sayOccupation } from '../../core/occupations/say-occupation.ts';

/** Width of the names of fields. */
const nameWidth = 14;

/** Every field of a CV with its value and confidence, one line each; fields without a value show a dash. */
export function describeFields(cv: Cv): readonly string[] {
  const { totalYears, gaps, overlaps, language, confidence } = cv;
  return [
    field('confidence', language ?? 'language unknown', confidence),
    ...contactFields(cv),
    ...many('experience', cv.experience, describeExperience),
    field('total years', totalYears.toFixed(2)),
    ...gaps.map(({ start, end, months }) => field('gap', `${start} to ${end}, ${months} months`)),
    ...overlaps.map(({ start, end, months }) => field('overlap', `${start} to ${end}, ${months} months`)),
    ...many('education', cv.education, describeEducation),
    ...many('certificate', cv.certificates, ({ name, kind, issuer, date }) => [name, kind, issuer, date ?? ''].filter(Boolean).join(' · ')),
    ...many('language', cv.languages, ({ name, code, level }) => [name, code, level ?? ''].filter(Boolean).join(' · ')),
    ...many('skill', cv.skills, ({ name, canonical, listed, years }) =>
      [name, canonical === name ? '' : `= ${canonical}`, listed ? '' : 'in prose', years === null ? '' : `${years} years`]
        .filter(Boolean)
        .join(' · '),
    ),
  ];
}

function contactFields(cv: Cv): readonly string[] {
  const texts = { name: cv.name, headline: cv.headline, location: cv.location, summary: cv.summary };
  return [
    ...Object.entries(texts).map(([name, found]) => field(name, found?.value ?? '', found?.confidence)),
    ...many('e-mail', cv.emails, ({ value }) => value),
    ...many('phone', cv.phones, ({ value }) => value),
    ...many('link', cv.links, ({ kind, url }) => `${kind} · ${url}`),
  ];
}

function describeExperience({ title, occupation, organization, location, start, end, current, bullets }: Experience): string {
  const period = `${start ?? '?'} to ${current ? 'now' : (end ?? '?')}`;
  return [title, sayOccupation(occupation), organization, location, period, `${bullets.length} items`]
    .map(text => (text === '' ? '—' : text))
    .join(' · ');
}

function describeEducation({ degree, level, field: area, institution, start, end, grade }: Education): string {
  return [degree, level, area, institution, `${start ?? '?'} to ${end ?? '?'}`, grade].map(text => (text === '' ? '—' : text)).join(' · ');
}

function many<Item extends { readonly confidence: number }>(
  name: string,
  items: readonly Item[],
  describe: (item: Item) => string,
): readonly string[] {
  return items.length === 0 ? [field(name, '')] : items.map(item => field(name, describe(item), item.confidence));
}

function field(name: string, value: string, confidence?: number): string {
  const sure = confidence === undefined ? '    ' : confidence.toFixed(2);
  return `${name.padEnd(nameWidth)}${sure}  ${value === '' ? '—' : value}`;
}
