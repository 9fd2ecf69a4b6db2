import { initial } from './0001-initial.ts';

/** One step of the schema. `version` is `PRAGMA user_version` once it is applied. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}

/** All steps in order, forward only. One that has been released is never edited: add the next one. */
export const migrations: readonly Migration[] = [{ version: 1, name: 'initial', sql: initial }];
