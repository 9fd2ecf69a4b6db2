import type { Cv, CvSection, Education, Experience, SpokenLanguage } from '../contract/cv.ts';
import type { DocumentText, TextLine } from '../contract/document.ts';
import type { Evidence } from '../contract/geometry.ts';
import type { Vocabulary } from '../contract/vocabulary.ts';
import { monthsOf, yearsOfUnion } from '../cv/skills-usage.ts';
import { readSkills } from '../cv/skills.ts';

/** One position of a person in a test; lines are its bullets. */
export interface TestPosition {
  readonly title: string;
  readonly organization: string;
  readonly start: string | null;
  readonly end: string | null;
  readonly bullets: readonly string[];
}

/** A person in a test. */
export interface TestPerson {
  readonly name?: string;
  readonly skills?: readonly string[];
  readonly positions?: readonly TestPosition[];
  readonly education?: readonly Pick<Education, 'degree' | 'level' | 'field'>[];
  readonly languages?: readonly Pick<SpokenLanguage, 'code' | 'name' | 'level'>[];
  readonly certificates?: readonly string[];
  readonly confidence?: number;
  readonly language?: string;
}

/** The month up to which current positions count in tests. */
export const testToday = '2026-11';

/** A document of one page with these lines; lines that begin with "- " are list items. */
export function documentOf(lines: readonly string[]): DocumentText {
  return {
    kind: 'txt',
    pages: [{ width: 600, height: 800 }],
    lines: lines.map(lineOf),
    hidden: [],
    instructions: [],
    imagePages: [],
    quality: 1,
    properties: {},
  };
}

function lineOf(raw: string, index: number): TextLine {
  const bullet = raw.startsWith('- ');
  const text = bullet ? raw.slice(2) : raw;
  const box = { x: 50, y: 40 + 14 * index, width: 5 * text.length, height: 12 };
  const span = { start: 0, end: text.length, box, fontSize: 10, bold: false, italic: false, color: null };
  return { text, page: 1, box, fontSize: 10, bold: false, italic: false, block: index, column: 0, region: 'body', bullet, spans: [span] };
}

/** Document and CV of a person, with skills read as the product reads them. */
export function cvOf(person: TestPerson, vocabulary: Vocabulary): { readonly document: DocumentText; readonly cv: Cv } {
  const lines: string[] = [person.name ?? 'Ana Lindqvist'];
  const sections: CvSection[] = [];
  const evidence = (line: number): readonly Evidence[] => [
    { page: 1, box: { x: 0, y: 0, width: 1, height: 1 }, quote: lines[line] ?? '', line, start: 0, end: (lines[line] ?? '').length },
  ];
  const open = (kind: CvSection['kind'], texts: readonly string[]): readonly number[] => {
    const own = texts.map(text => lines.push(text) - 1);
    if (own.length > 0) sections.push({ kind, heading: kind, headingLine: null, lines: own, confidence: 1 });
    return own;
  };
  const experience = (person.positions ?? []).map((position): Experience => {
    const own = open('experience', [`${position.title}, ${position.organization}`, ...position.bullets.map(bullet => `- ${bullet}`)]);
    return positionOf(position, own, evidence(own[0] ?? 0));
  });
  const education = (person.education ?? []).map((entry): Education => {
    const [line = 0] = open('education', [`${entry.degree}, ${entry.field}, University of Lund`]);
    return degreeOf(entry, evidence(line));
  });
  const certificates = (person.certificates ?? []).map(name => {
    const [line = 0] = open('certificates', [name]);
    return { name, kind: 'certificate' as const, issuer: '', date: null, confidence: 0.9, evidence: evidence(line) };
  });
  const languages = (person.languages ?? []).map(language => {
    const [line = 0] = open('languages', [language.name]);
    const { code, name, level } = language;
    return { code, name, level, confidence: 0.9, evidence: evidence(line) };
  });
  open('skills', person.skills ?? []);
  const document = documentOf(lines);
  const stretches = experience.map(position => monthsOf(position, testToday)).filter(stretch => stretch !== null);
  const cv: Cv = {
    language: person.language ?? 'en',
    name: { value: lines[0] ?? '', confidence: 1, evidence: evidence(0) },
    headline: null,
    emails: [],
    phones: [],
    location: null,
    links: [],
    summary: null,
    sections,
    experience,
    education,
    certificates,
    languages,
    skills: readSkills(document, sections, experience, vocabulary, testToday),
    totalYears: yearsOfUnion(stretches),
    gaps: [],
    overlaps: [],
    confidence: person.confidence ?? 0.95,
  };
  return { document, cv };
}

function positionOf(position: TestPosition, lines: readonly number[], evidence: readonly Evidence[]): Experience {
  return { ...position, location: '', current: position.end === null, lines, confidence: 0.9, evidence };
}

function degreeOf(entry: Pick<Education, 'degree' | 'level' | 'field'>, evidence: readonly Evidence[]): Education {
  return { ...entry, institution: 'University of Lund', grade: '', start: null, end: '2015', confidence: 0.9, evidence };
}
