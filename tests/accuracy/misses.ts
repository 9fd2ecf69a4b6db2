import type { ReadFile } from './read-corpus.ts';
import { fold } from './fold.ts';

/** What was read wrongly or not at all in one file, one line each: file, field, what is printed, what was read. */
export function missesOf({ file, cv, score }: ReadFile): readonly string[] {
  const { truth } = file;
  const line = (field: string, wanted: readonly string[], read: readonly string[]): string =>
    `${file.file}  ${field}: ${wanted.join(' | ')}  ←  ${read.join(' | ')}`;
  const misses: string[] = [];
  if (!score.name) misses.push(line('name', truth.names, [cv.name?.value ?? '']));
  if (!score.email)
    misses.push(
      line(
        'e-mail',
        [truth.email],
        cv.emails.map(field => field.value),
      ),
    );
  if (!score.phone)
    misses.push(
      line(
        'phone',
        [truth.phone],
        cv.phones.map(field => field.value),
      ),
    );
  if (score.skills.missed + score.skills.wrong > 0) misses.push(skillMisses(file.file, truth.skills, cv.skills));
  if (score.jobs.missed + score.jobs.wrong > 0 || score.dates.right < score.dates.of)
    misses.push(
      line(
        'jobs',
        truth.jobs.map(job => `${job.title} @ ${job.organization} ${job.start}..${job.end ?? ''}`),
        cv.experience.map(job => `${job.title} @ ${job.organization} ${job.start ?? ''}..${job.end ?? ''}`),
      ),
    );
  if (score.schools.missed + score.schools.wrong > 0 || score.degrees.right < score.degrees.of || score.areas.right < score.areas.of)
    misses.push(
      line(
        'education',
        truth.schools.map(school => `${school.degree} / ${school.area} @ ${school.institution}`),
        cv.education.map(school => `${school.degree} / ${school.field} @ ${school.institution}`),
      ),
    );
  if (score.languages.missed + score.languages.wrong > 0)
    misses.push(
      line(
        'languages',
        truth.languages,
        cv.languages.map(language => language.name),
      ),
    );
  return misses;
}

function skillMisses(file: string, wanted: readonly string[], read: ReadFile['cv']['skills']): string {
  const listed = read.filter(skill => skill.listed).map(skill => skill.name);
  const there = new Set(listed.map(fold));
  const known = new Set(wanted.map(fold));
  const missed = wanted.filter(name => !there.has(fold(name)));
  return `${file}  skills: ${missed.join(' | ')}  ←  ${listed.filter(name => !known.has(fold(name))).join(' | ')}`;
}
