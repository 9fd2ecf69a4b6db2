import { readFileSync } from 'node:fs';
import { z } from 'zod';

const Month = z.string().regex(/^\d{4}(-\d{2})?$/);

const Position = z.object({
  title: z.string(),
  organization: z.string(),
  place: z.string(),
  start: Month,
  end: Month.nullable(),
  bullets: z.array(z.string()),
});

const Degree = z.object({
  degree: z.string(),
  institution: z.string(),
  place: z.string(),
  start: Month,
  end: Month.nullable(),
  note: z.string().optional(),
});

/** One invented person as written in people/*.json; dates are `YYYY-MM` or `YYYY`, a null end is the present. */
export const Person = z.strictObject({
  language: z.enum(['en', 'de', 'fr', 'es']),
  name: z.string(),
  headline: z.string(),
  contact: z.strictObject({ email: z.email(), phone: z.string(), place: z.string(), links: z.array(z.string()) }),
  /** Label and value pairs that German CVs carry (date of birth, nationality); invented like the rest. */
  personal: z.array(z.tuple([z.string(), z.string()])).default([]),
  summary: z.string(),
  experience: z.array(Position),
  education: z.array(Degree),
  skills: z.array(z.strictObject({ group: z.string(), items: z.array(z.string()) })),
  /** Self-assessed levels from 1 to 5, for the layout that draws them as bars. */
  levels: z.array(z.strictObject({ name: z.string(), level: z.number().int().min(1).max(5) })).default([]),
  languages: z.array(z.strictObject({ name: z.string(), level: z.string() })),
  certificates: z.array(z.strictObject({ name: z.string(), year: z.string().optional() })),
  interests: z.string().default(''),
  extra: z.array(z.strictObject({ heading: z.string(), items: z.array(z.string()) })).default([]),
  /** Words that the person hides in the document to please a machine; only the hidden-text sample has them. */
  hidden: z.string().default(''),
});
export type Person = Readonly<z.infer<typeof Person>>;
export type Position = Person['experience'][number];
export type Degree = Person['education'][number];

/** Reads and checks one person; throws a ZodError that names the wrong field. */
export function readPerson(id: string): Person {
  return Person.parse(JSON.parse(readFileSync(new URL(`people/${id}.json`, import.meta.url), 'utf8')));
}
