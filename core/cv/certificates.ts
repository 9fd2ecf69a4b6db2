import type { Certificate } from '../contract/cv.ts';
import type { DocumentText } from '../contract/document.ts';
import { toPartialDate } from './dates/intervals.ts';
import { evidenceOfLine } from './evidence.ts';
import type { CvLine } from './lines.ts';
import type { SectionLines } from './sections/read-sections.ts';
import type { LanguageTables } from './tables.ts';
import { fold } from './text/fold.ts';
import { wordsOf } from './text/words.ts';

const longestName = 110;

/** Reads certificates and licences from their sections, and licences named on contact lines and in the heading of the CV. */
export function readCertificates(
  document: DocumentText,
  sections: readonly SectionLines[],
  tables: LanguageTables,
): readonly Certificate[] {
  const found = new Map<string, Certificate>();
  for (const section of sections) {
    const read = section.kind === 'certificates' ? readSection(document, section, tables) : readElsewhere(document, section, tables);
    for (const certificate of read) {
      const key = certificate.name.toLowerCase();
      if (!found.has(key)) found.set(key, certificate);
    }
  }
  return [...found.values()];
}

function readSection(document: DocumentText, section: SectionLines, tables: LanguageTables): readonly Certificate[] {
  const certificates: Certificate[] = [];
  section.lines.forEach((line, at) => {
    const text = section.isInline && at === 0 ? line.text.replace(/^[^:：\t]+[:：\t]\s*/u, '') : line.text;
    const previous = certificates.at(-1);
    if (previous && isContinued(section.lines[at - 1], line, tables)) {
      const [rest] = readItem(document, line, text, tables);
      const name = rest?.name ?? '';
      const joiner = tables.certificateLevels.match(line.words, 0) ? ' – ' : ' ';
      certificates[certificates.length - 1] = { ...previous, name: `${previous.name}${joiner}${name}`, date: rest?.date ?? null };
      return;
    }
    if (previous && isDetail(line, tables)) {
      certificates[certificates.length - 1] = withDetail(previous, line);
      return;
    }
    const items = isList(text, tables) ? text.split(/\s*[;•·|]\s*|,\s+(?=\p{Lu})/u) : [text];
    for (const item of items)
      certificates.push(...readItem(document, line, item, tables).map(found => underLicence(found, section, tables)));
  });
  return certificates;
}

/** "Klasse B" under "Führerschein" is a licence by its heading. */
function underLicence(certificate: Certificate, section: SectionLines, tables: LanguageTables): Certificate {
  const heading = /^[^:：\t]*/u.exec(section.heading?.text ?? '')?.[0].trim() ?? '';
  const isLicence = tables.licences.whole(wordsOf(fold(heading))) !== null;
  return isLicence && certificate.name.length <= 12
    ? Object.assign({}, certificate, { name: `${heading} ${certificate.name}`, kind: 'licence' })
    : certificate;
}

/** In a narrow column a name goes on in the next line of its block, which then has the date. */
function isContinued(previous: CvLine | undefined, line: CvLine, tables: LanguageTables): boolean {
  if (!previous || line.source.bullet || previous.source.block !== line.source.block || previous.dates.length > 0) return false;
  const isGrade = tables.certificateLevels.match(line.words, 0) !== null;
  return isGrade || /[–-]\s*$/u.test(previous.text) || (line.source.region === 'sidebar' && line.dates.length > 0 && line.words.length > 2);
}

/** "CPA, PMP, Six Sigma Green Belt": several names, each a certificate by itself. */
function isList(text: string, tables: LanguageTables): boolean {
  const pieces = text.split(/\s*[,;•·|]\s+/u);
  const known = pieces.filter(
    piece => tables.certificates.occursIn(wordsOf(piece.toLowerCase())) || tables.licences.occursIn(wordsOf(piece.toLowerCase())),
  );
  return pieces.length >= 2 && (known.length === pieces.length || /;|•|\|/u.test(text)) && !/\d{4}/.test(text);
}

/** A line that only says when or by whom the certificate above was issued. */
function isDetail(line: CvLine, tables: LanguageTables): boolean {
  if (line.words.length === 0) return true;
  if (tables.issuedWords.match(line.words, 0) !== null) return true;
  const outside = line.words.filter(word => !line.dates.some(date => word.start >= date.from && word.end <= date.to));
  return line.dates.length > 0 && outside.length === 0;
}

function withDetail(certificate: Certificate, line: CvLine): Certificate {
  const date = toPartialDate(line.dates[0]?.start ?? null);
  return { ...certificate, date: certificate.date ?? date };
}

function readItem(document: DocumentText, line: CvLine, item: string, tables: LanguageTables): readonly Certificate[] {
  const at = Math.max(0, line.text.indexOf(item));
  const dates = line.dates.filter(date => date.from >= at && date.to <= at + item.length);
  let text = item;
  for (const date of [...dates].reverse()) text = text.slice(0, date.from - at) + text.slice(date.to - at);
  const pieces = text
    .replace(/\([\s,]*\)/gu, '')
    .split(/\t|\s+\|\s+|\s*,\s+|\s{2,}|\s+[–—-]\s+/u)
    .map(piece => piece.replace(/^[\s,;:.(|–—-]+|[\s,;:(|–—-]+$/gu, ''))
    .filter(piece => /\p{L}/u.test(piece));
  const [first = '', ...others] = pieces;
  const hasLevel = tables.certificateLevels.match(wordsOf(fold(others[0] ?? '')), 0) !== null;
  const name = hasLevel ? `${first} – ${others[0] ?? ''}` : first;
  const rest = hasLevel ? others.slice(1) : others;
  if (name === '' || name.length > longestName) return [];
  const words = line.words.filter(word => word.start >= at && word.end <= at + item.length);
  const date = toPartialDate(dates[0]?.start ?? null);
  const evidence = evidenceOfLine(document, line.index, at, at + item.length);
  return [
    {
      name,
      kind: tables.licences.occursIn(words) ? 'licence' : 'certificate',
      issuer: rest.at(-1) ?? '',
      date,
      confidence: line.source.bullet || date ? 0.85 : 0.75,
      evidence,
    },
  ];
}

/** Credentials behind the name or under it ("Denise Kowalczyk, RN") and "Driving licence: B" among the personal data. */
function readElsewhere(document: DocumentText, section: SectionLines, tables: LanguageTables): readonly Certificate[] {
  if (section.kind !== null && section.kind !== 'contact') return [];
  return section.lines.slice(0, 30).flatMap(line =>
    tables.licences.find(line.words).flatMap((hit): Certificate[] => {
      const first = line.words[hit.from];
      const last = line.words[hit.to - 1];
      if (!first || !last || line.words.length > 12) return [];
      const printed = line.text.slice(first.start, last.end);
      const isAbbreviation = /^\p{Lu}{2,5}$/u.test(printed);
      if (!isAbbreviation && (hit.from > 0 || !/[:：]/u.test(line.text) || tables.jobTitles.occursIn(line.words))) return [];
      const name = isAbbreviation ? printed : line.text.trim().slice(0, longestName);
      return [{ name, kind: 'licence', issuer: '', date: null, confidence: 0.7, evidence: evidenceOfLine(document, line.index) }];
    }),
  );
}
