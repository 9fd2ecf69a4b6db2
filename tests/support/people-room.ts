import { onTestFinished } from 'vitest';
import { noFilters, type PeopleFilters, type PeoplePage, type PeopleSort } from '../../core/contract/people.ts';
import { createTestWorkspace } from '../../db/test-workspace.ts';
import { systemClock, systemId } from '../../electron/engine/clock/system-clock.ts';
import { createSamePersonService } from '../../electron/features/corrections/same-person.service.ts';
import { createPeopleService, type PeopleService } from '../../electron/features/people/people.service.ts';
import { sendScreening } from '../../electron/features/screening/screen-document.task.ts';
import { createTriageService, type TriageService } from '../../electron/features/triage/triage.service.ts';
import { folderOf, startScreening, watchUntil, type TestScreening } from './test-screening.ts';

/** A workspace with its people, read from files by the real parts. */
export interface PeopleRoom extends TestScreening {
  readonly people: PeopleService;
  readonly triage: TriageService;
  /** Screens more files, for a job or for reading alone; returns the batch. */
  readonly screenFiles: (files: Readonly<Record<string, number | string>>, jobId?: string) => Promise<string>;
  /** The first page of a search. */
  readonly find: (query: string, filters?: Partial<PeopleFilters>, sort?: PeopleSort) => Promise<PeoplePage>;
  /** Names of those found, in order. */
  readonly names: (query: string, filters?: Partial<PeopleFilters>, sort?: PeopleSort) => Promise<readonly string[]>;
}

/** Opens a workspace and reads these files without a job. */
export async function openPeopleRoom(files: Readonly<Record<string, number | string>> = {}): Promise<PeopleRoom> {
  const workspace = createTestWorkspace();
  const running = startScreening({ workspace });
  const { db, queue, screening } = running;
  const effects = { corrected: () => undefined, split: () => undefined };
  const triage = createTriageService({ db, newId: systemId, now: () => systemClock.now(), effects });
  const people = createPeopleService({
    db,
    newId: systemId,
    now: () => systemClock.now(),
    monotonic: () => systemClock.monotonic(),
    reader: workspace.openReader(),
    act: triage.act,
    history: triage.history,
    joining: createSamePersonService({ db, newId: systemId, act: triage.act }),
    screen: (tx, item) => sendScreening(queue, tx, item),
  });
  onTestFinished(() => people.stop());
  const screenFiles: PeopleRoom['screenFiles'] = async (more, jobId) => {
    const target = jobId === undefined ? ({ kind: 'read-only' } as const) : ({ kind: 'job', jobId } as const);
    const batchId = await screening.intake({ paths: [folderOf(more)], target });
    await watchUntil(screening, batchId);
    return batchId;
  };
  const find: PeopleRoom['find'] = (query, filters = {}, sort = 'hits') =>
    people.search({ query, filters: { ...noFilters, ...filters }, sort, offset: 0, limit: 50 });
  if (Object.keys(files).length > 0) await screenFiles(files);
  return {
    ...running,
    people,
    triage,
    screenFiles,
    find,
    names: async (query, filters, sort) => (await find(query, filters, sort)).rows.map(row => row.name.text),
  };
}

/** What a small CV says besides the parts that every CV has. */
export interface SmallCv {
  readonly name: string;
  readonly email: string;
  readonly title?: string;
  readonly company?: string;
  readonly skills?: string;
  readonly from?: string;
  readonly place?: string;
  readonly lines?: readonly string[];
}

/** The text of a small CV. */
export function smallCv({
  name,
  email,
  title = 'Clerk',
  company = 'Acme Ltd',
  skills = '',
  from = '01/2015',
  place = '',
  lines = [],
}: SmallCv): string {
  return [
    name,
    '',
    email,
    ...(place === '' ? [] : [place]),
    '',
    'EXPERIENCE',
    '',
    `${title}, ${company}`,
    `${from} - present`,
    ...lines.map(line => `- ${line}`),
    '',
    'EDUCATION',
    '',
    'BSc Computer Science, Example University, 2009',
    '',
    ...(skills === '' ? [] : ['SKILLS', '', skills, '']),
  ].join('\n');
}
