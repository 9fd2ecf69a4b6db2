import { inflateRawSync } from 'node:zlib';
import { Cv } from '../../../core/contract/cv.ts';
import { AppError } from '../../../core/contract/errors.ts';
import type { PersonPage, SamePersonSuggestion } from '../../../core/contract/person.ts';
import type { HistoryEntry } from '../../../core/contract/triage.ts';
import { presentPosition } from '../../../core/cv/present-position.ts';
import { versionChanges } from '../../../core/cv/version-changes.ts';
import {
  findPerson,
  listDocumentsOfPerson,
  listItemsOfPerson,
  listJobsOfPerson,
  listNotesOfPerson,
  listTagsOfPerson,
  type DocumentOfPerson,
} from '../../../db/queries/people.ts';
import { listKeysOf } from '../../../db/queries/same-person.ts';
import type { Db } from '../../../db/statement.ts';

/** What the page of a person needs of other areas. */
export interface PersonPageParts {
  readonly db: Db;
  /** What happened to a file and the person behind it, newest first. */
  readonly history: (itemId: string) => readonly HistoryEntry[];
  /** Who may be the same person, likeliest first. */
  readonly suggestions: (personId: string) => readonly SamePersonSuggestion[];
}

/** So many files are looked through for what happened, and so many lines of it are shown. */
const limits = { items: 20, lines: 300 };

/** All that is known of a person. Throws NOT_FOUND where there is nobody of that id. */
export function readPersonPage(id: string, { db, history, suggestions }: PersonPageParts): PersonPage {
  const person = findPerson(db, id);
  if (person === null) throw new AppError('NOT_FOUND', { what: 'person' });
  const { personId } = person;
  const documents = listDocumentsOfPerson(db, personId);
  const cvs = documents.map(({ cv }) => (cv === null ? null : readCv(cv)));
  const cv = cvs.find(each => each !== null) ?? null;
  return {
    personId,
    name: person.name ?? cv?.name?.value ?? documents[0]?.fileName ?? '',
    headline: cv === null ? '' : presentPosition(cv),
    location: cv?.location?.value ?? '',
    years: documents[0]?.years ?? null,
    emails: distinct(cvs.flatMap(each => each?.emails.map(email => email.value) ?? [])),
    phones: distinct(cvs.flatMap(each => each?.phones.map(phone => phone.value) ?? [])),
    links: distinct(cvs.flatMap(each => each?.links.map(link => link.url) ?? [])),
    keys: listKeysOf(db, personId),
    documents: describeDocuments(documents, cvs),
    jobs: listJobsOfPerson(db, personId),
    notes: listNotesOfPerson(db, personId),
    tags: listTagsOfPerson(db, personId),
    timeline: cv === null ? null : { experience: cv.experience, education: cv.education, gaps: cv.gaps },
    languages: cv?.languages ?? [],
    skills: distinct(cv?.skills.map(skill => skill.name) ?? []),
    history: joinHistory(listItemsOfPerson(db, personId, limits.items).flatMap(history)),
    suggestions: suggestions(personId),
  };
}

/** A CV as it is stored; one that another version wrote and this one cannot read tells nothing. */
function readCv(packed: Uint8Array): Cv | null {
  try {
    return Cv.parse(JSON.parse(inflateRawSync(packed).toString('utf8')));
  } catch {
    return null;
  }
}

function describeDocuments(documents: readonly DocumentOfPerson[], cvs: readonly (Cv | null)[]): PersonPage['documents'] {
  const byAge = documents
    .map((document, index) => ({ document, cv: cvs[index] ?? null }))
    .sort((a, b) => b.document.datedAt - a.document.datedAt);
  return documents.map((document, index) => {
    const { cv: _packed, years: _years, place: _place, chosen, ruled, ...rest } = document;
    const older = byAge[byAge.findIndex(each => each.document === document) + 1]?.cv ?? null;
    const own = cvs[index] ?? null;
    return {
      ...rest,
      standing: index === 0,
      chosen: chosen === 1,
      ruled: ruled === 1,
      changes: older === null || own === null ? [] : versionChanges(older, own),
    };
  });
}

/** What was done to a person once is told for each of their files; it happened once. */
function joinHistory(entries: readonly HistoryEntry[]): readonly HistoryEntry[] {
  const seen = new Map(entries.map(entry => [`${entry.at} ${entry.actor} ${entry.text}`, entry]));
  return [...seen.values()].sort((one, other) => other.at - one.at).slice(0, limits.lines);
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}
