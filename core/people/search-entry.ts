import { cefrLevels, type Cv } from '../contract/cv.ts';
import type { DocumentText } from '../contract/document.ts';
import { longestSearchText, type SearchEntry } from '../contract/search-entry.ts';

/** Characters of a place by which people are grouped. */
const longestPlace = 120;

/** What of a document is searched. Where it holds several people its words are nobody's fields: only its text counts. */
export function searchEntryOf(document: DocumentText, cv: Cv, severalPeople = false): SearchEntry {
  const text = textOf(document);
  if (severalPeople) return { ...empty, text };
  return {
    name: lines([cv.name?.value]),
    title: lines([cv.headline?.value, ...cv.experience.map(entry => entry.title)]),
    skill: lines(cv.skills.flatMap(skill => (skill.name === skill.canonical ? [skill.name] : [skill.name, skill.canonical]))),
    company: lines(cv.experience.map(entry => entry.organization)),
    school: lines(cv.education.flatMap(entry => [entry.institution, entry.degree, entry.field])),
    location: lines([cv.location?.value, ...cv.experience.map(entry => entry.location)]),
    text,
    years: cv.experience.length === 0 ? null : cv.totalYears,
    place: placeOf(cv.location?.value ?? ''),
    languages: languagesOf(cv),
  };
}

const empty = {
  name: '',
  title: '',
  skill: '',
  company: '',
  school: '',
  location: '',
  years: null,
  place: '',
  languages: [],
} satisfies Omit<SearchEntry, 'text'>;

/** The visible lines, with a form feed for each page that begins. */
function textOf({ lines: all }: DocumentText): string {
  let page = 1;
  let text = '';
  for (const line of all) {
    if (text.length > longestSearchText) break;
    const turned = Math.max(0, line.page - page);
    page += turned;
    text += `${'\f'.repeat(turned)}${line.text.replace(/[\f\n]/g, ' ')}\n`;
  }
  return text.slice(0, longestSearchText);
}

function lines(values: readonly (string | undefined)[]): string {
  const said = values.flatMap(value => (value === undefined || value.trim() === '' ? [] : [value.trim()]));
  return [...new Set(said)].join('\n').slice(0, longestSearchText);
}

/** "Malmö" of "Malmö, Sweden" and of "21145 Malmö": what stands before the first comma, without digits around it. */
function placeOf(location: string): string {
  const [first = ''] = location.split(/[,;·|/()]/u);
  return first
    .replace(/^[\d\s-]+|[\d\s-]+$/gu, '')
    .replace(/\s+/gu, ' ')
    .slice(0, longestPlace);
}

const independent = cefrLevels.indexOf('B2');

function languagesOf({ languages }: Cv): readonly string[] {
  const codes = languages.flatMap(({ code, level }) => {
    if (code === '') return [];
    return level !== null && cefrLevels.indexOf(level) >= independent ? [code, `${code}+`] : [code];
  });
  return [...new Set(codes)];
}
