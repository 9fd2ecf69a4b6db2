import type { Cv, CvLink, PartialDate, TextField } from '../contract/cv.ts';
import type { DocumentText } from '../contract/document.ts';
import type { UnderstandingContext } from '../contract/reading.ts';
import { readCertificates } from './certificates.ts';
import { readEmails } from './contact/email.ts';
import { readLinks } from './contact/links.ts';
import { readLocation, regionOf } from './contact/location.ts';
import { readName } from './contact/name.ts';
import { readPhones } from './contact/phone.ts';
import { gapsOf, intervalOf, overlapsOf, unionMonths } from './dates/intervals.ts';
import { readEducation } from './education/read-education.ts';
import { readExperience, type DatedExperience } from './experience/read-experience.ts';
import { readHeadline, readSummary } from './introduction.ts';
import { languageOf } from './language-of-document.ts';
import { readLanguages } from './languages.ts';
import { prepareLines, type CvLine } from './lines.ts';
import { countryOf } from './places.ts';
import { readSections, toCvSections, type SectionLines } from './sections/read-sections.ts';
import { reconsiderKinds } from './sections/reconsider.ts';
import { supplyUnheaded } from './sections/unheaded.ts';
import { readSkills } from './skills.ts';
import type { LanguageTables } from './tables.ts';
import { overallConfidence } from './overall-confidence.ts';
import { unreadPeriods } from './unread-periods.ts';

/** Understands a document: the same document and context give the same CV. Never throws on content. */
export function readCv(document: DocumentText, context: UnderstandingContext<LanguageTables>): Cv {
  const { tables, today } = context;
  const lines = prepareLines(document, tables);
  const sections = supplyUnheaded(reconsiderKinds(readSections(lines, tables), context.vocabulary, tables), tables);
  const language = languageOf(lines, headingsOf(sections), tables);
  const contact = readContact(document, { lines, sections, language }, context);
  const positions = readExperience(document, sections, tables);
  const experience = positions.map(position => position.experience);
  const cvSections = toCvSections(sections);
  const time = readTime(positions, today);
  const content = {
    language,
    ...contact,
    summary: readSummary(document, sections),
    sections: cvSections,
    experience,
    education: readEducation(document, sections, tables),
    certificates: readCertificates(document, sections, tables),
    languages: readLanguages(document, sections, tables),
    skills: readSkills(document, cvSections, experience, context.vocabulary, today),
    ...time,
  };
  return { ...content, confidence: overallConfidence(content, document.quality, unreadPeriods(sections, experience)) };
}

interface LaidOut {
  readonly lines: readonly CvLine[];
  readonly sections: readonly SectionLines[];
  readonly language: string | null;
}

function readContact(document: DocumentText, { lines, sections, language }: LaidOut, context: UnderstandingContext<LanguageTables>) {
  const { tables, defaultRegion } = context;
  const references = new Set(
    sections.filter(section => section.kind === 'references').flatMap(section => section.lines.map(line => line.index)),
  );
  const own = lines.filter(line => !references.has(line.index));
  const emails = readEmails(document, own, tables);
  const contactLines = contactLinesOf(lines, sections, references);
  const links = readLinks(document, own, contactLines, emails, tables);
  const name = readName(document, lines, sections, { handles: handlesOf(emails, links) }, tables);
  const beside = lines.filter(line => contactLines.has(line.index));
  const location = readLocation(document, beside, name?.line ?? null, tables);
  // A place in the name of an employer says less than the language.
  const plain = beside.filter(line => !tables.jobTitles.occursIn(line.words) && !tables.organizations.occursIn(line.words));
  const region =
    regionOf(location, tables) ??
    regionOfLines(plain, tables) ??
    regionOfLanguage(language, defaultRegion, tables) ??
    regionOfLines(beside, tables) ??
    defaultRegion;
  const phones = readPhones(document, own, { region, contactLines }, tables);
  const headline = name ? readHeadline(document, lines, name.line, name.field.value, tables) : null;
  return { name: name?.field ?? null, headline, emails, phones, location, links };
}

function headingsOf(sections: readonly SectionLines[]): readonly CvLine[] {
  return sections.flatMap(section => section.heading ?? []);
}

/** Where no place is named: the default, unless the CV's language is written elsewhere; null for languages written everywhere. */
function regionOfLanguage(language: string | null, defaultRegion: string, tables: LanguageTables): string | null {
  const regions = tables.languageRegions.get(language ?? '') ?? [];
  return regions.includes(defaultRegion) ? defaultRegion : (regions[0] ?? null);
}

/** What e-mail addresses and profile links call their owner. */
function handlesOf(emails: readonly TextField[], links: readonly CvLink[]): readonly string[] {
  const locals = emails.map(email => email.value.split('@')[0] ?? '');
  const profiles = links
    .filter(link => link.kind !== 'website')
    .map(link => link.url.toLowerCase().replace(/\/$/u, '').split('/').at(-1) ?? '');
  return [...locals, ...profiles];
}

/** Lines where contact data stand: before the first heading, contact sections, page headers, and around e-mails. */
function contactLinesOf(lines: readonly CvLine[], sections: readonly SectionLines[], references: ReadonlySet<number>): ReadonlySet<number> {
  const found = new Set<number>();
  for (const section of sections) {
    if (section.kind === null || section.kind === 'contact') section.lines.slice(0, 40).forEach(line => found.add(line.index));
  }
  lines.forEach((line, at) => {
    if (line.source.region === 'header' || line.source.region === 'footer') found.add(line.index);
    if (!line.text.includes('@') || references.has(line.index)) return;
    for (let near = Math.max(0, at - 4); near <= Math.min(lines.length - 1, at + 4); near += 1) found.add(near);
  });
  return found;
}

function regionOfLines(contactLines: readonly CvLine[], tables: LanguageTables): string | null {
  for (const line of contactLines) {
    const country = line.words.length <= 14 ? countryOf(line.text, tables) : null;
    if (country) return country;
  }
  return null;
}

function readTime(positions: readonly DatedExperience[], today: PartialDate) {
  const intervals = positions.flatMap(({ date, isWork }) => {
    const interval = date && isWork ? intervalOf(date, today) : null;
    return interval ? [interval] : [];
  });
  return { totalYears: Math.round((unionMonths(intervals) / 12) * 100) / 100, gaps: gapsOf(intervals), overlaps: overlapsOf(intervals) };
}
