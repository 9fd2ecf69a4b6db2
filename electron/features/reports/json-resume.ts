import { z } from 'zod';
import type { CvLink, Cv, Education, Experience, PartialDate, SpokenLanguage } from '../../../core/contract/cv.ts';

/** A CV in the JSON Resume format, version 1.0.0 (jsonresume.org/schema); parts that the CV does not have are left out. */
export type JsonResume = Readonly<Record<string, unknown>>;

const schemaUrl = 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json';

/** The CV as other programs import it. `modifiedOn` is an ISO day. */
export function jsonResumeOf(cv: Cv, modifiedOn: string): JsonResume {
  const { name, headline, emails, phones, links, summary, location } = cv;
  return {
    $schema: schemaUrl,
    basics: filled({
      name: name?.value,
      label: headline?.value,
      email: emails.map(field => field.value).find(value => z.email().safeParse(value).success),
      phone: phones[0]?.value,
      url: links.filter(link => link.kind === 'website').flatMap(webAddress)[0],
      summary: summary?.value,
      location: location === null ? undefined : { city: location.value },
      profiles: links.filter(link => link.kind === 'linkedin' || link.kind === 'github').flatMap(profileOf),
    }),
    ...filled({
      work: cv.experience.map(workOf),
      education: cv.education.map(educationOf),
      certificates: cv.certificates.map(({ name: title, issuer, date }) => filled({ name: title, issuer, date })),
      skills: cv.skills.map(skill => filled({ name: skill.name, level: skill.proficiency?.level })),
      languages: cv.languages.map(languageOf),
    }),
    meta: { version: 'v1.0.0', lastModified: `${modifiedOn}T00:00:00` },
  };
}

/** The same as a file. */
export function jsonResumeText(cv: Cv, modifiedOn: string): string {
  return `${JSON.stringify(jsonResumeOf(cv, modifiedOn), null, 2)}\n`;
}

/** Only the values that say something. */
function filled(values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => !isEmpty(value)));
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

function workOf({ title, organization, location, start, end, bullets }: Experience) {
  return filled({ name: organization, position: title, location, startDate: dateOf(start), endDate: dateOf(end), highlights: bullets });
}

function educationOf({ institution, degree, field, grade, start, end }: Education) {
  return filled({ institution, area: field, studyType: degree, startDate: dateOf(start), endDate: dateOf(end), score: grade });
}

function languageOf({ name, level }: SpokenLanguage) {
  return filled({ language: name, fluency: level === 'native' ? 'Native speaker' : level });
}

/** The format knows years from 1000 to 2999. */
function dateOf(date: PartialDate | null): string | undefined {
  return date !== null && /^[12]/.test(date) ? date : undefined;
}

const networks: Readonly<Partial<Record<CvLink['kind'], string>>> = { linkedin: 'LinkedIn', github: 'GitHub' };

function profileOf(link: CvLink) {
  return webAddress(link).map(url => filled({ network: networks[link.kind], username: url.split('/').findLast(part => part !== ''), url }));
}

/** The address with its scheme, where it is one at all. */
function webAddress({ url }: CvLink): readonly string[] {
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(url) ? url : `https://${url}`;
  return URL.canParse(whole) && /^https?:/i.test(whole) ? [new URL(whole).href] : [];
}
