import { initial } from './0001-initial.ts';
import { triage } from './0002-triage.ts';
import { rankKeys } from './0003-rank-keys.ts';
import { corrections } from './0004-corrections.ts';
import { personRulings } from './0005-person-rulings.ts';
import { documentParts } from './0006-document-parts.ts';
import { versions } from './0007-versions.ts';
import { triageDesk } from './0008-triage-desk.ts';
import { peopleSearch } from './0009-people-search.ts';
import { blind } from './0010-blind.ts';
import { jobs } from './0011-jobs.ts';
import { batchCare } from './0012-batches.ts';
import { reports } from './0013-reports.ts';

/** One step of the schema. `version` is `PRAGMA user_version` once it is applied. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}

/** All steps in order, forward only. One that has been released is never edited: add the next one. */
export const migrations: readonly Migration[] = [
  { version: 1, name: 'initial', sql: initial },
  { version: 2, name: 'triage', sql: triage },
  { version: 3, name: 'rank keys', sql: rankKeys },
  { version: 4, name: 'corrections', sql: corrections },
  { version: 5, name: 'person rulings', sql: personRulings },
  { version: 6, name: 'document parts', sql: documentParts },
  { version: 7, name: 'versions', sql: versions },
  { version: 8, name: 'triage desk', sql: triageDesk },
  { version: 9, name: 'people search', sql: peopleSearch },
  { version: 10, name: 'blind', sql: blind },
  { version: 11, name: 'jobs', sql: jobs },
  { version: 12, name: 'batches', sql: batchCare },
  { version: 13, name: 'reports', sql: reports },
];
