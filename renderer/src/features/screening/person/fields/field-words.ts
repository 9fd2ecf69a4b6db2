import { fieldWords, type FieldKind, type FieldParts, type FieldView } from '../../../../../../core/contract/correction.ts';
import { cefrLevels, degreeLevels } from '../../../../../../core/contract/cv.ts';
import { showMonth } from '../person-words.ts';

/** Fields that stand together, under one heading. */
export interface FieldGroup {
  readonly title: string;
  readonly kinds: readonly FieldKind[];
}

/** The groups in the order of the panel. */
export const fieldGroups: readonly FieldGroup[] = [
  { title: 'Person', kinds: ['name', 'headline', 'email', 'phone', 'location', 'link'] },
  { title: 'Positions', kinds: ['position'] },
  { title: 'Education', kinds: ['education'] },
  { title: 'Certificates', kinds: ['certificate'] },
  { title: 'Languages', kinds: ['language'] },
  { title: 'Skills', kinds: ['skill'] },
];

/** Below it a field is said to be unsure. */
export const sureConfidence = 0.7;

/** One input of a field. */
export interface FieldInput {
  readonly part: string;
  readonly label: string;
  readonly hint?: string;
  /** A choice instead of a text. */
  readonly options?: readonly { readonly value: string; readonly label: string }[];
}

const date = 'YYYY-MM, or the year';
const levelWords = {
  none: 'No level',
  secondary: 'Secondary',
  vocational: 'Vocational',
  associate: 'Associate',
  bachelor: 'Bachelor',
  master: 'Master',
  doctorate: 'Doctorate',
};
const degrees = degreeLevels.map(value => ({ value, label: levelWords[value] }));
const languageLevels = [
  { value: '', label: 'Not said' },
  ...cefrLevels.map(value => ({ value, label: value === 'native' ? 'Native' : value })),
];

const ofKinds: Readonly<Partial<Record<FieldKind, readonly FieldInput[]>>> = {
  position: [
    { part: 'title', label: 'Title' },
    { part: 'organization', label: 'Employer' },
    { part: 'location', label: 'Place' },
    { part: 'start', label: 'From', hint: date },
    { part: 'end', label: 'To', hint: date },
  ],
  education: [
    { part: 'degree', label: 'Degree' },
    { part: 'field', label: 'Subject' },
    { part: 'institution', label: 'School' },
    { part: 'level', label: 'Level', options: degrees },
    { part: 'start', label: 'From', hint: date },
    { part: 'end', label: 'To', hint: date },
  ],
  certificate: [
    { part: 'name', label: 'Certificate' },
    { part: 'issuer', label: 'From whom' },
    { part: 'date', label: 'When', hint: date },
  ],
  language: [
    { part: 'name', label: 'Language' },
    { part: 'level', label: 'Level', options: languageLevels },
  ],
};

/** The inputs by which a field of this kind is written. */
export function inputsOf(kind: FieldKind): readonly FieldInput[] {
  return ofKinds[kind] ?? [{ part: 'text', label: fieldWords[kind] ?? '' }];
}

/** An empty field of this kind. */
export function emptyParts(kind: FieldKind): FieldParts {
  const parts = Object.fromEntries(inputsOf(kind).map(input => [input.part, input.options?.[0]?.value ?? '']));
  return kind === 'position' ? { ...parts, current: false } : parts;
}

/** What stands large and what stands small of a field. */
export interface ShownField {
  readonly head: string;
  readonly detail: string;
}

const shown: Readonly<Partial<Record<FieldKind, (parts: FieldParts) => ShownField>>> = {
  position: parts => ({
    head: join([word(parts, 'title'), word(parts, 'organization')], ', '),
    detail: join([showTime(parts), word(parts, 'location')], ' · '),
  }),
  education: parts => {
    const what = join([word(parts, 'degree'), word(parts, 'field')], ', ');
    return {
      head: what || word(parts, 'institution'),
      detail: join([what === '' ? '' : word(parts, 'institution'), showTime(parts)], ' · '),
    };
  },
  certificate: parts => ({
    head: word(parts, 'name'),
    detail: join([word(parts, 'issuer'), showMonth(word(parts, 'date') || null)], ' · '),
  }),
  language: parts => {
    const level = languageLevels.find(each => each.value === word(parts, 'level') && each.value !== '');
    return { head: word(parts, 'name'), detail: level?.label ?? '' };
  },
};

/** What a field says. */
export function showParts(kind: FieldKind, parts: FieldParts): ShownField {
  return shown[kind]?.(parts) ?? { head: word(parts, 'text'), detail: '' };
}

function word(parts: FieldParts, name: string): string {
  return String(parts[name] ?? '');
}

function join(words: readonly string[], between: string): string {
  return words.filter(each => each !== '').join(between);
}

function showTime(parts: FieldParts): string {
  const start = showMonth(String(parts['start'] ?? '') || null);
  const end = parts['current'] === true ? 'now' : showMonth(String(parts['end'] ?? '') || null);
  return [start, end].filter(each => each !== '').join(' – ');
}

/** What a field says, in words to read out. */
export function sayField({ kind, value, read }: Pick<FieldView, 'kind' | 'value' | 'read'>): string {
  const { head, detail } = showParts(kind, value ?? read ?? {});
  return `${fieldWords[kind] ?? ''}: ${[head, detail].filter(each => each !== '').join(', ')}`;
}
