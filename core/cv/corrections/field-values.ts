import type { Certificate, Cv, Education, Experience, SpokenLanguage } from '../../contract/cv.ts';
import type { FieldKind, FieldParts } from '../../contract/correction.ts';
import type { Evidence } from '../../contract/geometry.ts';
import { foldText } from '../../skills/fold.ts';

/** A field as the machine read it. */
export interface ReadField {
  readonly kind: FieldKind;
  readonly parts: FieldParts;
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
  /** Place among the fields of its kind. */
  readonly index: number;
}

/** All fields of a CV in the order in which people look for them. */
export function fieldsOfCv(cv: Cv): readonly ReadField[] {
  const one = (kind: FieldKind, field: Cv['name']): readonly ReadField[] =>
    field === null ? [] : [{ kind, parts: { text: field.value }, confidence: field.confidence, evidence: field.evidence, index: 0 }];
  return [
    ...one('name', cv.name),
    ...one('headline', cv.headline),
    ...many('email', cv.emails, email => ({ text: email.value })),
    ...many('phone', cv.phones, phone => ({ text: phone.value })),
    ...one('location', cv.location),
    ...many('link', cv.links, link => ({ text: link.url })),
    ...many('position', cv.experience, partsOfPosition),
    ...many('education', cv.education, partsOfEducation),
    ...many('certificate', cv.certificates, partsOfCertificate),
    ...many('language', cv.languages, partsOfLanguage),
    ...many('skill', cv.skills, skill => ({ text: skill.name })),
  ];
}

function many<Field extends Pick<ReadField, 'confidence' | 'evidence'>>(
  kind: FieldKind,
  fields: readonly Field[],
  partsOf: (field: Field) => FieldParts,
): readonly ReadField[] {
  return fields.map((field, index) => ({ kind, parts: partsOf(field), confidence: field.confidence, evidence: field.evidence, index }));
}

function partsOfPosition({ title, organization, location, start, end, current }: Experience): FieldParts {
  return { title, organization, location, start: start ?? '', end: end ?? '', current };
}

function partsOfEducation({ degree, institution, field, level, start, end }: Education): FieldParts {
  return { degree, institution, field, level, start: start ?? '', end: end ?? '' };
}

function partsOfCertificate({ name, issuer, date }: Certificate): FieldParts {
  return { name, issuer, date: date ?? '' };
}

function partsOfLanguage({ name, level }: SpokenLanguage): FieldParts {
  return { name, level: level ?? '' };
}

/** By which parts a field is known again when the document is read anew. */
const knownBy: Readonly<Record<FieldKind, readonly string[]>> = {
  name: [],
  headline: [],
  location: [],
  email: ['text'],
  phone: ['text'],
  link: ['text'],
  position: ['title', 'organization', 'start'],
  education: ['degree', 'institution', 'end'],
  certificate: ['name'],
  language: ['name'],
  skill: ['text'],
};

/** What stands between the parts of a path; no CV has it in a word. */
const between = '\u001f';

/** By what a field of these parts is known: its kind, and for repeated fields what identifies it, folded. */
export function pathOf(kind: FieldKind, parts: FieldParts): string {
  const names = knownBy[kind];
  if (names.length === 0) return kind;
  return `${kind}/${names.map(name => foldText(String(parts[name] ?? '')).slice(0, 200)).join(between)}`;
}

/** How many of its identifying parts a path shares with another of the same kind, 0 to 1. */
export function likeness(path: string, other: string): number {
  const [kind = '', key = ''] = cut(path);
  const [otherKind = '', otherKey = ''] = cut(other);
  if (kind !== otherKind) return 0;
  const parts = key.split(between);
  const others = otherKey.split(between);
  return parts.filter((part, index) => part !== '' && part === others[index]).length / parts.length;
}

/** Whether a path stands for something that was added by hand. */
export function isAdded(path: string): boolean {
  return path.includes('/+');
}

function cut(path: string): readonly string[] {
  const at = path.indexOf('/');
  return at < 0 ? [path, ''] : [path.slice(0, at), path.slice(at + 1)];
}

/** The parts of a field as one line of text: "Engineer, Nordbank, Malmö, 2019-03 – now". */
export function lineOfParts(kind: FieldKind, parts: FieldParts): string {
  const word = (name: string): string => String(parts[name] ?? '').trim();
  const end = parts['current'] === true ? 'now' : word('end');
  const time = [word('start'), end].filter(part => part !== '').join(' – ');
  const names = lineParts[kind] ?? ['text'];
  return [...names.map(word), time, word('date')].filter(part => part !== '').join(', ');
}

const lineParts: Readonly<Partial<Record<FieldKind, readonly string[]>>> = {
  position: ['title', 'organization', 'location'],
  education: ['degree', 'field', 'institution'],
  certificate: ['name', 'issuer'],
  language: ['name', 'level'],
};
