import { z } from 'zod';
import { PackedMatch, PackedReading, sortRulings, type SortRuling } from './screening.ts';
import { cefrLevels, degreeLevels, PartialDate } from './cv.ts';
import type { Evidence } from './geometry.ts';

/** Fields that a CV has once. */
export const singleFields = ['name', 'headline', 'location'] as const;
/** Fields of which a CV has any number. */
export const repeatedFields = ['email', 'phone', 'link', 'position', 'education', 'certificate', 'language', 'skill'] as const;
/** What of a CV can be corrected by hand. */
export const fieldKinds = [...singleFields, ...repeatedFields] as const;
export type FieldKind = (typeof fieldKinds)[number];

/** How each kind of field is called. */
export const fieldWords: Readonly<Record<string, string>> = {
  name: 'Name',
  headline: 'Headline',
  location: 'Place',
  email: 'E-mail',
  phone: 'Phone',
  link: 'Link',
  position: 'Position',
  education: 'Education',
  certificate: 'Certificate',
  language: 'Language',
  skill: 'Skill',
} satisfies Record<FieldKind, string>;

const Line = z.string().trim().max(300);
const Words = Line.min(1);
const text = z.object({ text: Words });
const EmptyOrDate = z.union([PartialDate, z.literal('')]);
const span = { start: EmptyOrDate, end: EmptyOrDate };

/** The parts of each kind of field as people write them. Dates are `YYYY-MM`, `YYYY` or empty. */
export const fieldSchemas = {
  name: text,
  headline: text,
  location: text,
  email: z.object({ text: Words.refine(value => /^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(value), 'an e-mail address has one @ and a domain') }),
  phone: z.object({ text: Words.refine(value => (value.match(/\d/gu) ?? []).length >= 5, 'a phone number has five digits or more') }),
  link: text,
  position: z
    .object({ title: Line, organization: Line, location: Line, ...span, current: z.boolean() })
    .refine(position => position.title !== '' || position.organization !== '', 'a position has a title or an employer'),
  education: z
    .object({ degree: Line, institution: Line, field: Line, level: z.enum(degreeLevels), ...span })
    .refine(entry => entry.degree !== '' || entry.institution !== '', 'an education has a degree or a school'),
  certificate: z.object({ name: Words, issuer: Line, date: EmptyOrDate }),
  language: z.object({ name: Words, level: z.union([z.enum(cefrLevels), z.literal('')]) }),
  skill: text,
} as const satisfies Readonly<Record<FieldKind, z.ZodType>>;

/** One part of a field: a text, or whether a position is held now. */
export type FieldParts = Readonly<Record<string, string | boolean>>;

/**
 * What a person put right in one field of a document. `path` is the kind, and for repeated fields `/` and by what the
 * field was known when it was read, or `/+` and an id for what was added. A null `value` takes the field away.
 */
export const Correction = z
  .object({ path: z.string().min(1).max(1_000), value: z.record(z.string(), z.union([z.string(), z.boolean()])).nullable() })
  .readonly();
export type Correction = z.infer<typeof Correction>;

/** Path of the correction that says whether a document is a CV at all; its value is one part of the same name. */
export const sortPath = 'sort';

/** What a person says that a document is, or null where nobody said; whoever corrects a field of it takes it for a CV. */
export function sortRulingOf(corrections: readonly Correction[]): SortRuling | null {
  const said = corrections.find(correction => correction.path === sortPath)?.value?.[sortPath];
  return sortRulings.find(ruling => ruling === said) ?? (fieldCorrections(corrections).length > 0 ? 'cv' : null);
}

/** The corrections of fields alone, without what was said of the document. */
export function fieldCorrections<Kept extends Correction>(corrections: readonly Kept[]): readonly Kept[] {
  return corrections.filter(correction => correction.path !== sortPath);
}

/** Says whether the document of an item is a CV. */
export const RuleSortInput = z.object({ itemId: z.string().min(1), sort: z.enum(sortRulings) });
export type RuleSortInput = z.infer<typeof RuleSortInput>;

/** A correction as it is kept. `at` in milliseconds since 1970. */
export interface KeptCorrection extends Correction {
  readonly by: string;
  readonly at: number;
}

/** Changes one field of a document; `value` null takes it away, `path` null adds one of that kind. */
export const CorrectInput = z.object({
  batchId: z.string().min(1),
  itemId: z.string().min(1),
  kind: z.enum(fieldKinds),
  path: z.string().min(1).max(1_000).nullable(),
  value: z.record(z.string(), z.union([z.string().max(300), z.boolean()])).nullable(),
});
export type CorrectInput = z.infer<typeof CorrectInput>;

/** One field as it stands, with what the machine read of it. */
export interface FieldView {
  readonly path: string;
  readonly kind: FieldKind;
  /** Null where it was taken away. */
  readonly value: FieldParts | null;
  /** As the machine read it; null where it was added by hand. */
  readonly read: FieldParts | null;
  /** Of the reading, 0 to 1. */
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
  /** When it was corrected, in milliseconds since 1970; null where it stands as read. */
  readonly correctedAt: number | null;
  /** What the title of a position says: "Computing and mathematics, senior"; empty for others and where nothing is known. */
  readonly occupation: string;
}

/** All fields of a document's CV. */
export interface FieldsView {
  readonly documentId: string;
  readonly fields: readonly FieldView[];
}

const Bytes = z.instanceof(Uint8Array);

/** Worker task `correct`: a reading as it was saved, what was put right in it, and the rubrics (JSON) to match it with. */
export const CorrectDocumentInput = z.object({
  text: Bytes,
  cv: Bytes,
  corrections: z.array(Correction).readonly(),
  rubrics: z.array(z.string()).readonly(),
  today: PartialDate,
  defaultRegion: z.string().length(2),
});
export type CorrectDocumentInput = z.infer<typeof CorrectDocumentInput>;

/** What `correct` returns: the reading as corrected, and its match with each rubric. */
export const CorrectedDocument = z.object({ reading: PackedReading, matches: z.array(PackedMatch).readonly() });
export type CorrectedDocument = z.infer<typeof CorrectedDocument>;

/** One document of a person as a version of their CV. Times in milliseconds since 1970. */
export interface CvVersion {
  readonly documentId: string;
  readonly fileName: string;
  /** Date of the document: its own, else its file's, else when it was received. */
  readonly datedAt: number;
  /** It stands in the ranking of its batch; where it stands in none, it is the newest. */
  readonly counts: boolean;
  /** A person said that it counts. */
  readonly chosen: boolean;
  /** A person said whose it is. */
  readonly ruled: boolean;
  /** An item that shows it, in the batch that was asked from if there is one. */
  readonly itemId: string | null;
  readonly batchId: string | null;
  /** How that batch is called. */
  readonly batchTitle: string | null;
  /** What is different from the next older version, in a few words each; empty for the oldest and where nothing was read. */
  readonly changes: readonly string[];
}

/** Worker task `packFiles`: small text files to pack into one ZIP. */
export const PackFilesInput = z.object({ files: z.array(z.object({ name: z.string().min(1), text: z.string() })).readonly() });
export type PackFilesInput = z.infer<typeof PackFilesInput>;
