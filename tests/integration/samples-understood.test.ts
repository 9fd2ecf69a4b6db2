import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { sampleFiles } from '../../resources/samples/files.ts';
import { readPerson, type Person } from '../../resources/samples/person.ts';
import { runScreen } from '../support/run-screen.ts';

const samples = path.resolve(import.meta.dirname, '../../resources/samples/cvs');

const Candidate = z.object({
  file: z.string(),
  name: z.string(),
  emails: z.array(z.string()),
  phones: z.array(z.string()),
  experience: z.array(z.object({ title: z.string(), organization: z.string(), start: z.string().nullable(), end: z.string().nullable() })),
  education: z.array(z.object({ institution: z.string() })),
  skills: z.array(z.string()),
});
type Candidate = z.infer<typeof Candidate>;

/** Samples that no text can be read from. */
const unreadable = new Set(['cut-off']);

describe('the samples, in ten layouts and four languages', () => {
  const pairs: { readonly person: Person; readonly read: Candidate }[] = [];
  let folder = '';

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'shortlist-understood-'));
    const json = path.join(folder, 'samples.json');
    await runScreen(['--quiet', '--json', json, samples]);
    const { candidates } = z.object({ candidates: z.array(Candidate) }).parse(JSON.parse(await readFile(json, 'utf8')));
    for (const sample of sampleFiles.filter(entry => !unreadable.has(entry.kind))) {
      const read = candidates.find(candidate => candidate.file.normalize() === sample.file.normalize());
      if (read !== undefined) pairs.push({ person: readPerson(sample.person), read });
    }
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  /** Share of the people for whom something holds, with the names of the others. */
  function share(holds: (person: Person, read: Candidate) => boolean): { readonly share: number; readonly missed: readonly string[] } {
    const missed = pairs.filter(({ person, read }) => !holds(person, read)).map(({ person }) => person.name);
    return { share: 1 - missed.length / pairs.length, missed };
  }

  it('are all there', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(27);
  });

  it('give their names, e-mail addresses and phone numbers', () => {
    expect(share((person, read) => fold(read.name) === fold(person.name))).toMatchObject({ missed: [] });
    expect(share((person, read) => read.emails.includes(person.contact.email))).toMatchObject({ missed: [] });
    expect(share((person, read) => read.phones.some(phone => sameNumber(phone, person.contact.phone)))).toMatchObject({ missed: [] });
  });

  it('give nearly all positions with employer, beginning and end', () => {
    const wanted = pairs.flatMap(({ person, read }) => person.experience.map(position => ({ position, read, name: person.name })));
    const missed = wanted.filter(
      ({ position, read }) =>
        !read.experience.some(
          entry =>
            alike(entry.title, position.title) &&
            alike(entry.organization, position.organization) &&
            sameYear(entry.start, position.start) &&
            sameYear(entry.end, position.end),
        ),
    );
    expect(missed.map(({ position, name }) => `${name}: ${position.title}, ${position.organization}`).join('\n')).toBe('');
  });

  it('give nearly all schools and listed skills', () => {
    const schools = pairs.flatMap(({ person, read }) =>
      person.education.map(degree => read.education.some(entry => alike(entry.institution, degree.institution))),
    );
    expect(schools.filter(Boolean).length / schools.length).toBeGreaterThan(0.95);
    const skills = pairs.flatMap(({ person, read }) => {
      const found = new Set(read.skills.map(fold));
      return person.skills.flatMap(group => group.items.map(item => found.has(fold(item))));
    });
    expect(skills.filter(Boolean).length / skills.length).toBeGreaterThan(0.9);
  });
});

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#]+/gu, ' ')
    .trim();
}

/** Most words of one stand in the other. */
function alike(one: string, other: string): boolean {
  const words = fold(one).split(' ');
  const others = new Set(fold(other).split(' '));
  return (2 * words.filter(word => others.has(word)).length) / (words.length + others.size) >= 0.6;
}

function sameYear(read: string | null, written: string | null): boolean {
  return (read ?? '').slice(0, 4) === (written ?? '').slice(0, 4);
}

function sameNumber(one: string, other: string): boolean {
  const digits = (text: string): string => text.replace(/\D/g, '').replace(/^0+/, '');
  return digits(one).endsWith(digits(other).slice(-9));
}
